using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 sourcing</c>: areas of sourcing against actual assignment.</summary>
internal sealed class SourcingVerb(DisplayLanguage language)
    : ViewVerb<SourcingMatrix>("sourcing", new("Sets the areas of sourcing against who provides each service.", "調達の領域と、実際の担い手を並べて示します。"), language)
{
    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 sourcing", new("what is done inside and outside, area by area", "内と外で担っているものを、領域ごとに")),
        ("x1060 sourcing --format md", new("for the minutes", "議事録のために")),
    ];

    protected override SourcingMatrix Of(Survey survey) => SourcingMatrix.Of(survey);

    protected override void Write(TextWriter to, string name, SourcingMatrix view, DisplayLanguage language, Ink ink) => SourcingView.Write(to, name, view, language, ink);

    protected override void WriteMarkdown(TextWriter to, string name, SourcingMatrix view, DisplayLanguage language) => SourcingView.WriteMarkdown(to, name, view, language);

    protected override void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, SourcingMatrix View)> all, string version) => SourcingView.WriteJson(to, all, version);
}
