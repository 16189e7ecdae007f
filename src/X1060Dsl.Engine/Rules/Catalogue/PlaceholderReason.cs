using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class PlaceholderReason() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1004", DiagnosticSeverity.Warning,
        title: new("Placeholder instead of a reason", "理由の欄に残った仮の言葉"),
        message: new("The reason for {0} is still \"{1}\"", "{0} の理由が「{1}」のままです"),
        advice: new("Write the fact that the decision rests on.", "判断のもとになった事実を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let because = service.Catalogue.Because
        where because is not null && !string.IsNullOrWhiteSpace(because.Value) && SaysNothing(because.Value, service)
        select Find(Text, service, because.Origin, service.Named(), because.Value);

    // An empty reason has been reported by who read it.
    private static bool SaysNothing(string reason, Service service) => Placeholders.SaysNothing(reason) || SaysItsName(reason, service);

    // Folding is dear: what is far longer than the name, or far shorter, is not the name.
    private static bool SaysItsName(string reason, Service service)
    {
        var said = reason.Trim().TrimEnd('。', '.', '、');
        return IsName(service.Code) || IsName(service.Ja) || IsName(service.En);

        bool IsName(string name) => said.Length <= (2 * name.Length) + 2 && name.Length <= (2 * said.Length) + 2 && Folding.AreSame(name, said);
    }
}
