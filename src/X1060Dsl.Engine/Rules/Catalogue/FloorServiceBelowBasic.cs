using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class FloorServiceBelowBasic() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1010", DiagnosticSeverity.Warning,
        title: new("Service on the floor that is not Basic", "フロアにあるのに「ベーシック」でないサービス"),
        message: new("{0} is {1}, but the organisation's own floor holds it to be Basic", "{0} は{1}とされていますが、組織のフロアではベーシックです"),
        advice: new("Make it Basic, or take it off the floor.", "ベーシックにするか、フロアから外してください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let level = service.Catalogue.Level
        where service.IsWanted && level!.Value != Level.Basic
        let floor = centre.OnFloor(service)
        where floor is not null
        select Find(Text, service, level.Origin, service.Named(), Rubric.Of(level.Value).Name) with
        {
            Related = Listing.Of(new Related(floor.Origin, new("the floor names it", "フロアの記述"))),
            Fixes = Listing.Of(level.Origin.Replace(new("Make it Basic", "ベーシックにする"), "Basic", FixKind.Choice)),
        };
}
