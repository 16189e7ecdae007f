using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

internal sealed class LongWaiver() : DatedMeasuredRule(Text, RuleSet.Recommended, Days)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6003", DiagnosticSeverity.Warning,
        title: new("Waiver that lasts too long", "期限が先すぎる免除"),
        message: new("The waiver of {0} holds until {1}, more than {2} days from now", "{0} の免除の期限は {1} で、今日から {2}日より先です"),
        advice: new("Choose a nearer last day; when it comes, the waiver can be approved again.", "もっと近い期限にしてください。必要なら、期限が来たときに承認を取り直せます。"));

    private static readonly Threshold Days = Threshold.Ceiling("days", 366, 1, 3660, new("how many days ahead the last day of a waiver may lie", "免除の期限を何日先まで認めるか"));

    // A waiver in a loop is written once.
    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures)
    {
        var (days, told) = (measures[Days], new HashSet<(string?, int, string, Date)>());
        var last = today.AddDays(days);
        foreach (var waiver in centre.Services.SelectMany(static service => service.Waivers).Concat(centre.Waivers))
        {
            if (waiver.Until is { } until && last < until.Value && told.Add((until.Origin.Path, until.Origin.Start, waiver.Rule.Value, until.Value)))
                yield return Find(Text, until.Origin, waiver.Rule.Value, until.Value, days);
        }
    }
}
