using X1060Dsl.Model;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Centres that say anything a definition can say, in texts that want to be something else.</summary>
internal sealed class RandomCentre
{
    private static readonly string[] Texts =
    [
        "森", "井上 大西", "CISO 佐藤", "Mori", "=1+1", "+81-3-1234", "-", "@SUM(A1)", "'quoted", "''=x", "＝ＨＹＰＥＲＬＩＮＫ", "a|b", "| bar first", "bar last |", "a || b | c", "two\nlines", "⏎", "a⏎\nb⏎⏎",
        "_x000D_", "_x0041_ and _x", "a,b;c\td", "\"quotes\"", "back\\slash", "<b>&amp;</b>", "]]>", "葛󠄀城", "👩‍💻 on duty", "\u0001 control", "\u200Bhidden", "N/A", "3", "2027-03-31", "TRUE", "0012", "1e5",
        "C:\\docs\\new.md", "https://wiki.example/a?b=c&d=e#f", "ｶﾅ", "é and e\u0301", "{0}", "$(x)", "café", "#REF!", "\uFFFE", "𠮷野家", "A-1", "none", "未定", "―", "x\u00A0y", "sep=;", "ends with =", "%日本",
    ];

    private static readonly string[] Periods = ["12 months", "90 days", "1 month", "1 day", "36 months"];

    private readonly int[] numbers;
    private int at;

    private RandomCentre(int[] numbers) => this.numbers = numbers;

    // The same centres in every run, so that what fails fails again; a campaign begins elsewhere.
    private static int First { get; } = int.TryParse(Environment.GetEnvironmentVariable("X1060_SEED"), out var seed) ? seed : 1;

    /// <summary>Tries a law on so many centres.</summary>
    public static void Each(int times, Action<Centre> law) => Each(times, (centre, _) => law(centre));

    /// <summary>Tries a law on so many pairs of centres.</summary>
    public static void Each(int times, Action<Centre, Centre> law)
    {
        for (var number = First; number < First + times; number++)
        {
            try
            {
                law(Numbered(number), Numbered(-number));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"X1060_SEED={number}: {broken.Message}", broken);
            }
        }
    }

    private static Centre Numbered(int number)
    {
        var random = new Random(number > 0 ? number : (-number * 7919) + 1);
        return new RandomCentre([.. Enumerable.Range(0, 300).Select(_ => random.Next(999_983))]).Centre();
    }

    private int Below(int most) => (int)(((uint)numbers[at++ % numbers.Length] + ((uint)at * 2_654_435_761u >> 8)) % (uint)most);

    private bool OnceIn(int times) => Below(times) == 0;

    private T Of<T>(params T[] items) => items[Below(items.Length)];

    private Fact<string> Said() => new(OnceIn(5) ? $"{Of(Texts)} {Of(Texts)}" : Of(Texts), default);

    private Fact<string>? MaybeSaid(int times = 3) => OnceIn(times) ? Said() : null;

    private Fact<Date> Day() => new(Tests.Day.Of($"{1999 + Below(100):D4}-{1 + Below(12):D2}-{1 + Below(28):D2}"), default);

    private Fact<Date>? MaybeDay() => OnceIn(2) ? Day() : null;

    private Fact<T>? Maybe<T>(params T[] words) => OnceIn(2) ? new Fact<T>(Of(words), default) : null;

    private Listing<T> Several<T>(Func<T> make) => Enumerable.Range(0, OnceIn(2) ? 0 : Below(4)).Select(_ => make()).ToListing();

    private Centre Centre()
    {
        var edition = Maybe(Edition.X1060_2021, Edition.X1060_2026, Edition.ISOGJ_2_1);
        var standard = Standard.Standard.Of(edition?.Value ?? Edition.X1060_2021);
        var organization = new Organization(Said())
        {
            Edition = edition, Country = MaybeSaid(), TopManagement = MaybeSaid(), Ciso = MaybeSaid(), CdcHead = MaybeSaid(), Assessors = Several(Said), Auditors = Several(Said),
            Parent = MaybeSaid(), Members = Several(Said), HasOwnInfrastructure = OnceIn(3), Floor = OnceIn(3) ? Listing.Of(new Fact<string>("A-1", default), new Fact<string>("E-4", default)) : null,
            Assessed = MaybeDay(), ReviewEvery = Maybe(1, 12, 60), ShortCycle = MaybeSaid(), LongCycle = MaybeSaid(), CombineScores = Maybe(ScoreRule.Highest, ScoreRule.Lowest, ScoreRule.Both), Classification = MaybeSaid(),
        };
        if (OnceIn(2))
            organization = organization with { ApprovedBy = Said(), ApprovedOn = Day() };

        var services = standard.Services.Where(_ => OnceIn(4)).Select(listed => ServiceOf(new Service(listed.Code, listed.Name.Ja, listed.Name.En, listed.Category))).ToList();
        if (OnceIn(2))
            services.Add(ServiceOf(new Service("X-1", "車両セキュリティ", "Car security", "G") { IsAdded = true }));
        return new Centre
        {
            Organization = organization,
            Edition = standard.Edition,
            Services = services.ToListing(),
            Teams = Named(name => new Team(name) { Lead = MaybeSaid(), Members = Several(Said), Capacity = Maybe(0.5, 3, 12.25), Hours = MaybeSaid() }),
            Providers = Named(name => OnceIn(2)
                ? new Provider(name) { Expectations = Several(Said), IsRegistered = OnceIn(2), Country = MaybeSaid(), Hours = MaybeSaid() }
                : new Provider(name) { Contract = Said(), ContractUntil = MaybeDay() }),
            Policies = Enumerable.Range(0, Below(3)).Select(i => new Policy(new Fact<string>($"AWA00{i}", default), Of(Severity.Error, Severity.Warning, Severity.Info))
            {
                For = MaybeSaid(), Require = MaybeSaid(), MessageJa = MaybeSaid(), MessageEn = MaybeSaid(), Help = MaybeSaid(),
            }).ToListing(),
            Waivers = Enumerable.Range(0, Below(2)).Select(_ => Waiver() with { Services = Listing.Of(new Fact<string>("G-*", default)) }).ToListing(),
            Evaluations = Named(name => Answered(new Evaluation(name, Day()) { Catalogue = MaybeSaid(), Profile = MaybeSaid(), Portfolio = MaybeSaid() })),
        };
    }

    private Listing<T> Named<T>(Func<Fact<string>, T> make) => Enumerable.Range(0, Below(4)).Select(i => make(new Fact<string>($"{Of(Texts)} no. {i}", default))).ToListing();

    // A day of its own has only an answer that was given.
    private Evaluation Answered(Evaluation evaluation) => evaluation with
    {
        CatalogueOn = evaluation.Catalogue is null ? null : MaybeDay(), ProfileOn = evaluation.Profile is null ? null : MaybeDay(), PortfolioOn = evaluation.Portfolio is null ? null : MaybeDay(),
    };

    private Waiver Waiver() => new(new Fact<string>(Of("CDC2005", "AWA001"), default), Said(), Said(), Day());

    private Service ServiceOf(Service service)
    {
        // A service of which nothing is said is an empty row.
        service = service with
        {
            Catalogue = new Catalogue
            {
                Level = new Fact<Level>(Of(Level.Unnecessary, Level.Basic, Level.Standard, Level.Advanced, Level.Optional), default),
                Because = MaybeSaid(), When = MaybeSaid(), ReviewBy = MaybeDay(), CoveredBy = OnceIn(6) ? new Fact<string>("B-2", default) : null,
            },
            Profile = new Profile { Assignment = AssignmentOf(), Owner = MaybeSaid(2), Deputy = MaybeSaid(), ProvidedBy = MaybeSaid(6), Serves = OnceIn(4) ? Several(Said) : default, Area = OnceIn(4) ? Maybe(Area.OwnWork, Area.OwnLed, Area.ExpertLed, Area.ExpertWork) : null },
            Portfolio = PortfolioOf(),
            Waivers = OnceIn(6) ? Listing.Of(Waiver(), Waiver()) : default,
        };
        return OnceIn(3) ? service with { NoteJa = MaybeSaid(2), NoteEn = MaybeSaid(2) } : service;
    }

    private Assignment? AssignmentOf() => Below(6) switch
    {
        0 => null,
        1 => new Assignment(),
        2 => new Assignment { IsInsourced = true, Team = MaybeSaid(2) },
        3 => new Assignment { IsOutsourced = true, Provider = MaybeSaid(2) },
        _ => new Assignment { IsInsourced = true, Team = MaybeSaid(2), IsOutsourced = true, Provider = MaybeSaid(2) },
    };

    private Portfolio PortfolioOf()
    {
        var target = Rated();
        return new Portfolio
        {
            Score = Rated(),
            Target = target,
            TargetBy = target is null ? null : MaybeDay(),
            Documents = Several(() => new Document(Said(), MaybeDay())),
            Evidence = Several(() => new Evidence(Said(), MaybeDay(), OnceIn(2) ? new Fact<Period>(Writing.Calls.Period(Of(Periods))!.Value, default) : null)),
            ReportReviewed = MaybeDay(),
            Actions = Several(() => new PlannedAction(Said(), MaybeSaid(), MaybeDay()) { Cycle = Maybe(Cycle.ShortCycle, Cycle.LongCycle) }),
            ApprovedBy = Said(),
            ApprovedOn = MaybeDay(),
        } is var portfolio && portfolio.Score is not { Insource: not null } && OnceIn(4)
            ? portfolio with { NotApplicable = OnceIn(2) ? Listing.Of(new Fact<Side>(Side.Insource, default)) : Listing.Of(new Fact<Side>(Side.Insource, default), new Fact<Side>(Side.Outsource, default)) }
            : portfolio;
    }

    private Rating? Rated() => Below(4) switch
    {
        0 => null,
        1 => new Rating { Insource = Score(), Outsource = Score() },
        _ => new Rating { Whole = Score() },
    };

    private Fact<int> Score() => new(1 + Below(5), default);
}

/// <summary>Days of tests.</summary>
internal static class Day
{
    public static Date Of(string text) => Date.TryRead(text, out var day) ? day : throw new ArgumentException($"{text} is no day", nameof(text));
}
