using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ServiceWithoutOwner() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2005", DiagnosticSeverity.Warning,
        title: new("Service without an owner", "責任者のいないサービス"),
        message: new("Nobody inside answers for {0}{1}", "{0} には組織内の責任者がいません{1}"),
        advice: new("Name who answers for it inside the organisation with .Owner(\"…\").", ".Owner(\"…\") で組織内の責任者を書いてください。"));

    private static readonly Bilingual WhyOutsourced = new(
        "; what a provider does and delivers has to be understood by somebody inside",
        "。委託の内容と結果を理解する人が組織の中に要ります");

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service.Profile.Owner is null
        let why = service.Profile.Assignment!.IsOutsourced ? WhyOutsourced : Bilingual.Empty
        select Find(Text, service, service.Origin, service.Named(), why) with { Fixes = Listing.Of(NameAnOwner(service)) };

    private static Fix NameAnOwner(Service service) =>
        service.Ask(new("Name an owner", "責任者を書く"), ".Owner(\"\")");
}
