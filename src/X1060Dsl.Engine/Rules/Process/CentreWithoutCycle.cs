using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class CentreWithoutCycle() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5007", DiagnosticSeverity.Info,
        title: new("Centre without a short or a long cycle", "短期・長期のサイクルのないセンター"),
        message: new("{0} has no {1}", "{0} には{1}が書かれていません"),
        advice: new("Say what is reviewed day by day with .ShortCycle(\"…\"), and what with a plan and new resources with .LongCycle(\"…\").", "日々見直すことを .ShortCycle(\"…\")、計画と新しい資源をもって見直すことを .LongCycle(\"…\") で書いてください。"));

    private static readonly Bilingual Short = new("short cycle", "短期サイクル");
    private static readonly Bilingual Long = new("long cycle", "長期サイクル");
    private static readonly Bilingual Both = new("short cycle and no long cycle", "短期サイクルと長期サイクル");

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is not { } organization || organization is { ShortCycle: not null, LongCycle: not null })
            yield break;

        var (missing, verbs) = organization switch
        {
            { ShortCycle: not null } => (Long, ".LongCycle(\"\")"),
            { LongCycle: not null } => (Short, ".ShortCycle(\"\")"),
            _ => (Both, ".ShortCycle(\"\").LongCycle(\"\")"),
        };
        yield return Find(Text, centre.Origin, organization.Name.Value, missing) with { Fixes = Listing.Of(organization.Ask(new("Describe the cycle", "サイクルを書く"), verbs)) };
    }
}
