using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class UnassignedBasicService() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2007", DiagnosticSeverity.Warning,
        title: new("Basic service that nobody provides", "担い手のいない「ベーシック」"),
        message: new("{0} is Basic, but nobody provides it", "{0} はベーシックですが、担い手がいません"),
        advice: new("Assign it with .Insource(\"…\") or .Outsource(\"…\"), or lower its level.", ".Insource(\"…\") か .Outsource(\"…\") で割り当てるか、レベルを見直してください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.Catalogue.Level is { Value: Level.Basic } && service.IsLeftUnassigned()
        select Find(Text, service, service.Profile.Assignment!.Origin, service.Named());
}
