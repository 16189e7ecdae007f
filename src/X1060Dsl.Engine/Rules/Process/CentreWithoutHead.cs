using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class CentreWithoutHead() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5002", DiagnosticSeverity.Info,
        title: new("Centre without a head", "センター長のいないセンター"),
        message: new("{0} names nobody who leads the centre", "{0} には、センターを率いる人が書かれていません"),
        advice: new("Name who leads the work from day to day with .CdcHead(\"…\"); in a small organisation it may be the CISO.", "日々の仕事を率いる人を .CdcHead(\"…\") で書いてください。小さな組織では CISO の兼務でもかまいません。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is { CdcHead: null } organization)
            yield return Find(Text, centre.Origin, organization.Name.Value) with { Fixes = Listing.Of(NameTheHead(organization)) };
    }

    private static Fix NameTheHead(Organization organization) =>
        organization.Ask(new("Name the head of the centre", "センター長を書く"), ".CdcHead(\"\")");
}
