using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class PersonalDataInText() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5010", DiagnosticSeverity.Info,
        title: new("Personal data or prices in a text", "文章に入った個人情報・金額"),
        message: new("{0} holds {1}, which everybody sees who reads the definition", "{0}に{1}が書かれています。定義を読む人すべての目に触れます"),
        advice: new("Keep it where only those read it who need it, and point there.", "必要な人だけが読める場所に移し、ここにはその場所を書いてください。"));

    private static readonly Bilingual ShortCycle = new("The short cycle", "短期サイクル");
    private static readonly Bilingual LongCycle = new("The long cycle", "長期サイクル");

    public override IEnumerable<Finding> Check(Centre centre) =>
        Of(centre.Services).Concat(Of(centre.Organization)).Concat(Of(centre.Evaluations)).Concat(Of(centre.Waivers));

    private static IEnumerable<Finding> Of(Listing<Service> services) =>
        from service in services
        from text in Texts(service)
        where text.Said is not null
        let kind = PersonalData.In(text.Said.Value)
        where kind is not null
        select Find(Text, service, text.Said.Origin, new Bilingual($"{text.En} {service.Named().En}", $"{service.Named().Ja} の{text.Ja}"), kind);

    private static IEnumerable<Finding> Of(Organization? organization) =>
        organization is null ? [] : In(organization.ShortCycle, ShortCycle).Concat(In(organization.LongCycle, LongCycle));

    private static IEnumerable<Finding> Of(Listing<Evaluation> evaluations) =>
        from evaluation in evaluations
        from answer in new[] { evaluation.Catalogue, evaluation.Profile, evaluation.Portfolio }
        from finding in In(answer, new($"The evaluation \"{evaluation.Name.Value}\"", $"「{evaluation.Name.Value}」"))
        select finding;

    private static IEnumerable<Finding> Of(Listing<Waiver> waivers) =>
        from waiver in waivers
        from finding in In(waiver.Because, new($"The reason for the waiver of {waiver.Rule.Value}", $"{waiver.Rule.Value} を免除する理由"))
        select finding;

    private static IEnumerable<Finding> In(Fact<string>? said, Bilingual what)
    {
        if (said is not null && PersonalData.In(said.Value) is { } kind)
            yield return Find(Text, said.Origin, what, kind);
    }

    private static IEnumerable<(Fact<string>? Said, string En, string Ja)> Texts(Service service)
    {
        yield return (service.Catalogue.Because, "The reason for", "理由");
        yield return (service.Catalogue.When, "The condition of", "条件");
        yield return (service.NoteJa, "The note on", "注記");
        yield return (service.NoteEn, "The note on", "注記");
        foreach (var action in service.Portfolio.Actions)
            yield return (action.Text, "An action for", "施策");
        foreach (var waiver in service.Waivers)
            yield return (waiver.Because, "The reason for a waiver of", "免除の理由");
    }
}
