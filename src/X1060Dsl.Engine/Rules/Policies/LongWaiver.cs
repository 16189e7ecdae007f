using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

internal sealed class LongWaiver() : DatedMeasuredRule(Text, RuleSet.Recommended, Days)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6003", DiagnosticSeverity.Warning,
        title: new("Waiver for too long a time", "期限の長すぎる免除"),
        message: new("The waiver of {0} holds until {1}, more than {2} days from now", "{0} の免除の期限は {1} で、今日から {2} 日を超えています"),
        advice: new("Choose a nearer last day; when it comes, the waiver can be allowed again.", "もっと近い期限にしてください。期限が来たら、改めて承認を取れます。"));

    private static readonly Threshold Days = new("days", 366, 1, 3660, new("how many days ahead the last day of a waiver may lie", "免除の期限を何日先まで認めるか")) { IsLooserAbove = true };

    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures) =>
        from waiver in centre.Services.SelectMany(static service => service.Waivers).Concat(centre.Waivers)
        let until = waiver.Until
        where until is not null && today.AddDays(measures[Days]) < until.Value
        select Find(Text, until.Origin, waiver.Rule.Value, until.Value, measures[Days]);
}
