using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class PlaceholderReason() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1004", DiagnosticSeverity.Warning,
        title: new("Placeholder instead of a reason", "理由の欄に残った仮の言葉"),
        message: new("The reason for {0} is still '{1}'", "{0} の理由が「{1}」のままです"),
        advice: new("Write the fact that the decision rests on.", "判断のもとになった事実を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let because = service.Catalogue.Because
        where because is not null && !string.IsNullOrWhiteSpace(because.Value) && SaysNothing(because.Value, service)
        select Find(Text, service, because.Origin, service.Named(), because.Value);

    // An empty reason has been reported by who read it.
    private static bool SaysNothing(string reason, Service service) => Placeholders.SaysNothing(reason) || SaysItsName(reason, service);

    // Folding is dear, so the reason is folded once at most, and a name only where their lengths could be the same.
    private static bool SaysItsName(string reason, Service service)
    {
        var said = reason.Trim().TrimEnd('。', '.', '、');
        string? folded = null;
        return IsName(service.Code) || IsName(service.Ja) || IsName(service.En);

        bool IsName(string name) =>
            said.Length <= (2 * name.Length) + 2 && name.Length <= (2 * said.Length) + 2
            && (folded ??= Folding.Fold(said)).Length <= (2 * name.Length) + 2 && name.Length > 0 && folded.Length > 0 && MayBegin(name[0], folded[0]) && Folding.Fold(name) == folded;
    }

    // A fold changes the case of ASCII letters, and makes some of what lies outside of ASCII part of it: there nothing is ruled out.
    private static bool MayBegin(char name, char folded) => name > '\x7F' || char.ToLowerInvariant(name) == folded;
}
