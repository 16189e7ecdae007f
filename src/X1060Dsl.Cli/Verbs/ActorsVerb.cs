using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 actors</c>: who holds which role, and who does what.</summary>
internal sealed class ActorsVerb(DisplayLanguage language)
    : ViewVerb<Actors>("actors", new("Shows the roles of a centre, who holds them, and who does what for each service.", "センターの役割とその担い手、サービスごとの分担を示します。"), language)
{
    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 actors", new("roles, parts, vacancies and conflicts", "役割、分担、空席、兼務")),
        ("x1060 actors --format md", new("for the rules of the organisation", "組織の規程のために")),
    ];

    protected override Actors Of(Survey survey) => Actors.Of(survey);

    protected override void Write(TextWriter to, string name, Actors view, DisplayLanguage language, Ink ink) => ActorsView.Write(to, name, view, language, ink);

    protected override void WriteMarkdown(TextWriter to, string name, Actors view, DisplayLanguage language) => ActorsView.WriteMarkdown(to, name, view, language);

    protected override void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, Actors View)> all, string version) => ActorsView.WriteJson(to, all, version);
}
