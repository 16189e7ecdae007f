using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class FloorServiceUnnecessary() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1001", DiagnosticSeverity.Error,
        title: new("Unnecessary service that the floor holds to be Basic", "フロアにあるのに「不要」のサービス"),
        message: new("{0} is Unnecessary, but the organisation's own floor holds it to be Basic", "{0} は不要とされていますが、組織のフロアではベーシックです"),
        advice: new("Give it the level that the floor promises, or take it off the floor.", "フロアどおりのレベルを付けるか、フロアから外してください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsUnnecessary
        let floor = centre.OnFloor(service)
        where floor is not null
        let level = service.Catalogue.Level!.Origin
        select Find(Text, service, level, service.Named()) with
        {
            Related = Listing.Of(new Related(floor.Origin, new("the floor names it", "フロアの記述"))),
            Fixes = Listing.Of(level.Replace(new("Make it Basic", "ベーシックにする"), "Basic", FixKind.Choice)),
        };
}
