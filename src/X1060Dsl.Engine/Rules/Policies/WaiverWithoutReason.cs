using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

internal sealed class WaiverWithoutReason() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6009", DiagnosticSeverity.Warning,
        title: new("Waiver with a placeholder instead of a reason", "理由が仮の言葉のままの免除"),
        message: new("The reason for waiving {0} is still \"{1}\"", "{0} を免除する理由が「{1}」のままです"),
        advice: new("Write why the rule cannot be met now, and what will change by the last day.", "今その規則を満たせない理由と、期限までに何が変わるのかを書いてください。"));

    // A waiver in a loop is written once. An empty reason has been reported by who read it.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        var told = new HashSet<(string?, int, string, string)>();
        foreach (var waiver in centre.Services.SelectMany(static service => service.Waivers).Concat(centre.Waivers))
        {
            var (rule, because) = (waiver.Rule.Value, waiver.Because);
            if (!string.IsNullOrWhiteSpace(because.Value) && Placeholders.SaysNothing(because.Value) && told.Add((because.Origin.Path, because.Origin.Start, rule, because.Value)))
                yield return Find(Text, because.Origin, rule, because.Value);
        }
    }
}
