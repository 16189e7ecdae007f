using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OutdatedEvidence() : DatedMeasuredRule(Text, RuleSet.Strict, Months)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3018", DiagnosticSeverity.Warning,
        title: new("Outdated evidence", "期限の切れた証跡"),
        message: new("The evidence for {0} was good until {1}", "{0} の証跡の有効期限は {1} でした"),
        advice: new("Look again and name newer evidence with .Evidence(\"…\", asOf: \"…\"), or score the service anew.", "改めて確かめ、新しい証跡を .Evidence(\"…\", asOf: \"…\") で書くか、スコアを付け直してください。"));

    private static readonly Threshold Months = Threshold.Ceiling("months", 12, 1, 120, new("for how many months evidence is good that does not say so itself", "有効期間のない証跡が何か月有効か"));

    // Older evidence beside newer is history. What holds longest is told of.
    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures) =>
        from service in centre.Services
        where service.Portfolio.Evidence.Count > 0 && service.IsProvided() && service.Portfolio.Score is not null
        let lasting = Lasting(service.Portfolio.Evidence, today, measures[Months])
        where lasting is not null
        select Find(Text, service, lasting.Origin, service.Named(), lasting.Value);

    /// <summary>The last day of the evidence that lasted longest; null while some of it is good, or its days are unknown.</summary>
    private static Fact<Date>? Lasting(Listing<Evidence> all, Date today, int months)
    {
        Fact<Date>? lasting = null;
        foreach (var evidence in all)
        {
            if (evidence.AsOf is not { } asOf)
                continue;
            if (asOf.Value >= today)
                return null;

            var until = evidence.ValidFor is { } validFor ? validFor.Value.After(asOf.Value) : asOf.Value.AddMonths(months);
            if (until >= today)
                return null;
            if (lasting is null || until > lasting.Value)
                lasting = new Fact<Date>(until, asOf.Origin);
        }

        return lasting;
    }
}
