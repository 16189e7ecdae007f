using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class UnnecessaryServiceAssigned() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2002", DiagnosticSeverity.Warning,
        title: new("Unnecessary service that is assigned", "「不要」なのに担い手のいるサービス"),
        message: new("{0} is Unnecessary, yet somebody is assigned to it", "{0} は不要とされていますが、担い手が割り当てられています"),
        advice: new("Give it the level it is worth, or take the assignment away.", "ふさわしいレベルを付けるか、割り当てを外してください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsUnnecessary && service.IsAssigned() && centre.OnFloor(service) is null
        select Find(Text, service, service.Profile.Assignment!.Origin, service.Named()) with
        {
            Related = Listing.Of(new Related(service.Catalogue.Level!.Origin, new("Unnecessary here", "「不要」の記述"))),
        };
}
