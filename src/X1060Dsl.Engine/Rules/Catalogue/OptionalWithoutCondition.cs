using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class OptionalWithoutCondition() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1006", DiagnosticSeverity.Info,
        title: new("Optional service without a condition", "条件のない「オプション」"),
        message: new("{0} is Optional, but nobody says when it is chosen", "{0} はオプションですが、選ぶ条件がありません"),
        advice: new("Say under which condition it is chosen with .When(\"…\").", ".When(\"…\") で、どのような場合に選ぶのかを書いてください。"));

    // Where the floor contradicts the level, a condition would not help.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.Catalogue is { Level.Value: Level.Optional, When: null } && centre.OnFloor(service) is null
        select Find(Text, service, service.Catalogue.Level!.Origin, service.Named()) with { Fixes = Listing.Of(NameTheCondition(service)) };

    private static Fix NameTheCondition(Service service) =>
        service.Ask(new("Name the condition", "条件を書く"), ".When(\"\")");
}
