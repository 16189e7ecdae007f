using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Process;

internal sealed class PortfolioWithoutApproval() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5003", DiagnosticSeverity.Info,
        title: new("Portfolio without approval", "承認のないポートフォリオ"),
        message: new("The portfolio of {0} {1}", "{0} のポートフォリオは、{1}"),
        advice: new("Have the CISO or the head of the centre approve it and say so with .Approved(by: \"…\", on: \"…\").", "CISO かセンター長の承認を取り、.Approved(by: \"…\", on: \"…\") で書いてください。"));

    private static readonly Bilingual ByNobody = new("was approved by nobody", "誰にも承認されていません");

    // Before there is a score, there is nothing to approve.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is not { } organization || !centre.Services.Any(static service => service.Portfolio.Score is not null))
            yield break;

        if (organization.ApprovedBy is not { } approver)
            yield return Find(Text, centre.Origin, organization.Name.Value, ByNobody) with { Fixes = Listing.Of(AskWho(organization)) };
        else if (!string.IsNullOrWhiteSpace(approver.Value) && IsSomebodyElse(approver.Value, organization))
            yield return Find(Text, approver.Origin, organization.Name.Value, ByOther(approver.Value));
    }

    private static Bilingual ByOther(string who) =>
        new($"was approved by {who}, who is neither the CISO nor the head of the centre", $"CISO でもセンター長でもない {who} が承認しています");

    private static Fix AskWho(Organization organization) =>
        organization.Ask(new("Say who approved it", "承認した人を書く"), ".Approved(by: \"\", on: \"\")");

    // Who names no CISO is told just that.
    private static bool IsSomebodyElse(string approver, Organization organization) =>
        organization.Ciso is { } ciso && !IsSame(approver, ciso.Value) && (organization.CdcHead is not { } head || !IsSame(approver, head.Value));

    // "佐藤" is taken for "CISO 佐藤".
    private static bool IsSame(string one, string other)
    {
        if (one == other)
            return true;

        var (first, second) = (Folding.Fold(one), Folding.Fold(other));
        return first.Contains(second) || second.Contains(first);
    }
}
