using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports.Html;
using X1060Dsl.Settings;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests.Html;

/// <summary>Reports made by hand.</summary>
internal static class Reported
{
    public static readonly Date Today = Date.Of(new DateTime(2026, 11, 1));

    /// <summary>A report of definitions, each as a text.</summary>
    public static PostureReport Of(params string[] texts) => new(
        texts.Select(static (text, place) => Engine.Survey(new SourceFile($"/repo/{place}.cdc.csx", text), Nothing.Else, CheckOptions.Default, Today)).ToListing(), "/repo", Today, "1.0.0");

    /// <summary>A report that says a text wherever it can.</summary>
    public static PostureReport Everywhere(string text)
    {
        var centre = Centre(text);
        var comparison = Comparison.Of(Posture(new Centre()), Posture(centre));
        return new PostureReport(Listing.Of(new SurveyedDefinition(Hostile.Everywhere(text).Definitions[0], Survey.Of(centre, Today), comparison) { History = new History(Listing.Of(new HistoryPoint(text, Today.AddDays(-100), Survey.Of(centre, Today)), new HistoryPoint(null, Today, Survey.Of(centre, Today)))) }), "/repo", Today, "1.0.0") { Since = text };
    }

    public static string Page(this PostureReport report, params DisplayLanguage[] languages)
    {
        var page = new MemoryStream();
        ReportPage.Write(page, report, languages.Length == 0 ? [DisplayLanguage.English] : languages);
        return Encoding.UTF8.GetString(page.ToArray());
    }

    private static Posture Posture(Centre centre) =>
        Regression.Posture.Of(new ReadDefinition(null!, centre, default, Listing.Of(new SourceFile("/repo/a.cdc.csx", ""))), RuleSettings.Default);

    private static Centre Centre(string text)
    {
        var said = new Fact<string>(text, default);
        var day = new Fact<Date>(Today, default);
        var five = new Rating { Whole = new Fact<int>(5, default) };
        var waiver = new Waiver(said, said, said, day);
        var service = new Service("B-1", text, text, "B")
        {
            Catalogue = new Catalogue { Level = new(Level.Basic, default), Because = said, CoveredBy = said },
            Profile = new Profile { Assignment = new Assignment { IsInsourced = true, Team = said, IsOutsourced = true, Provider = said }, Owner = said, Deputy = said, ProvidedBy = said },
            Portfolio = new Portfolio
            {
                Score = new Rating { Whole = new Fact<int>(2, default) }, Target = five, TargetBy = day,
                Documents = Listing.Of(new Document(said, day)), Evidence = Listing.Of(new Evidence(said, day, null)),
                Actions = Listing.Of(new PlannedAction(said, new Fact<string>($"{text} 2", default), new Fact<Date>(Today.AddDays(1), default))), ApprovedBy = said,
            },
            NoteJa = said, NoteEn = said, Waivers = Listing.Of(waiver),
        };
        var added = service with { Code = text, IsAdded = true, Category = text, Waivers = default };
        var optional = service with { Code = "C-1", Catalogue = new Catalogue { Level = new(Level.Optional, default), When = said } };
        return new Centre
        {
            Organization = new Organization(said) { Ciso = said, CdcHead = said, Parent = said, ApprovedBy = said, ApprovedOn = day, Assessed = day, Classification = said, ShortCycle = said, LongCycle = said },
            Teams = Listing.Of(new Team(said) { Lead = said, Members = Listing.Of(said), Hours = said }),
            Providers = Listing.Of(new Provider(said) { Contract = said, ContractUntil = day, Country = said, Hours = said, Expectations = Listing.Of(said) }),
            Services = Listing.Of(service, optional, added),
            Policies = Listing.Of(new Policy(said, Severity.Error) { For = said, Require = said, MessageEn = said, MessageJa = said, Help = said }),
            // A star in it would mean several services, and be told so.
            Waivers = Listing.Of(waiver with { Services = Listing.Of(new Fact<string>("X-*", default)) }),
            Evaluations = Listing.Of(new Evaluation(said, day) { Catalogue = said, Profile = said, Portfolio = said }),
        };
    }

    public sealed class Nothing : IDefinitionFiles
    {
        public static readonly Nothing Else = new();

        public string Root => "/repo";

        public OpenedFile Open(string path) => OpenedFile.Missing;
    }
}
