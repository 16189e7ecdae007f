using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class EditionNotPinned() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1007", DiagnosticSeverity.Warning,
        title: new("Edition of X.1060 that is not pinned", "指定のない X.1060 の版"),
        message: new("{0} does not say which edition of X.1060 it follows; that of 2021 is taken", "{0} が従う X.1060 の版が書かれていません。2021年版として読みました"),
        advice: new("Pin the edition with .Edition(X1060_2021) or .Edition(X1060_2026).", ".Edition(X1060_2021) か .Edition(X1060_2026) で版を決めてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is { Edition: null } organization)
            yield return Find(Text, centre.Origin, organization.Name.Value) with { Fixes = Listing.Of(Pin(organization)) };
    }

    // The edition that is taken anyway, so that pinning it changes nothing else.
    private static Fix Pin(Organization organization) =>
        organization.Say(new("Pin the edition of 2021", "2021年版に決める"), ".Edition(X1060_2021)", FixKind.Safe);
}
