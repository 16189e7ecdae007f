using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class CentreWithoutCiso() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5001", DiagnosticSeverity.Error,
        title: new("Centre without a CISO", "CISO のいないセンター"),
        message: new("{0} names no CISO", "{0} の CISO が書かれていません"),
        advice: new("Name the person who holds that authority, whatever the title, with .Ciso(\"…\").", "肩書きにかかわらず、その権限を持つ人を .Ciso(\"…\") で書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is { Ciso: null } organization)
            yield return Find(Text, centre.Origin, organization.Name.Value) with { Fixes = Listing.Of(NameTheCiso(organization)) };
    }

    private static Fix NameTheCiso(Organization organization) =>
        organization.Ask(new("Name the CISO", "CISO を書く"), ".Ciso(\"\")");
}
