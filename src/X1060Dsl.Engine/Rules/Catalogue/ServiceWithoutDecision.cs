using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class ServiceWithoutDecision() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1005", DiagnosticSeverity.Warning,
        title: new("Service without a decision", "判断のないサービス"),
        message: new("There is no decision on {0}", "{0} について、要るかどうかの判断がありません"),
        advice: new("Give it a level with .Level(…); Unnecessary, with its reason, is a decision too.", ".Level(…) でレベルを決めてください。理由のある「不要」も一つの判断です。"));

    // Sixty silent services are one omission, not sixty.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is null)
            yield break;

        var spoken = new HashSet<string>(centre.Services.Select(static service => service.Code), StringComparer.Ordinal);
        var silent = Standard.Standard.Of(centre.Edition).Services.Where(listed => !spoken.Contains(listed.Code)).ToList();
        if (silent.Count > 0)
            yield return Find(Text, centre.Origin, Saying.Named(silent));

        foreach (var service in centre.Services.Where(static service => service.Catalogue.Level is null))
            yield return Find(Text, service, service.Origin, service.Named());
    }
}
