using System.Text.Json;
using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>Reads a centre that <see cref="CentreJson"/> wrote, or a program that follows its schema.</summary>
public sealed class CentreJsonReader
{
    private readonly List<Bilingual> troubles = [];

    private CentreJsonReader()
    {
    }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The whole file.</param>
    public static CentreDocument Read(byte[] bytes)
    {
        var reader = new CentreJsonReader();
        try
        {
            using var document = JsonDocument.Parse(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != CentreJson.Version)
                return new CentreDocument(null, Listing.Of(new Bilingual($"it is no centre in version {CentreJson.Version} of docs/centre.schema.json", $"docs/centre.schema.json のバージョン {CentreJson.Version} に従うセンターではありません")));

            return new CentreDocument(reader.CentreOf(new Node(document.RootElement, "")), reader.troubles.ToListing());
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            return new CentreDocument(null, Listing.Of(new Bilingual($"it is no valid JSON, at line {line}", $"{line} 行目が正しい JSON ではありません")));
        }
    }

    private Centre CentreOf(Node root)
    {
        var organization = root["organization"] is { Value.ValueKind: JsonValueKind.Object } node ? OrganizationOf(node) : null;
        return new Centre
        {
            Organization = organization,
            Edition = organization?.Edition?.Value ?? Word<Edition>(root["edition"])?.Value ?? Edition.X1060_2021,
            Teams = All(root["teams"], team => new Team(Needed(team["name"])) { Lead = Text(team["lead"]), Members = Texts(team["members"]), Capacity = Number(team["capacity"]), Hours = Text(team["hours"]) }),
            Providers = All(root["providers"], ProviderOf),
            Services = All(root["services"], ServiceOf),
            Policies = All(root["policies"], policy => new Policy(Needed(policy["id"]), Word<Severity>(policy["severity"])?.Value ?? Severity.Warning)
            {
                For = Text(policy["for"]), Require = Text(policy["require"]), MessageJa = Text(policy["message"]?["ja"]), MessageEn = Text(policy["message"]?["en"]), Help = Text(policy["help"]),
            }),
            Waivers = All(root["waivers"], waiver => WaiverOf(waiver) with { Services = Texts(waiver["services"]) }),
            Evaluations = All(root["evaluations"], evaluation => new Evaluation(Needed(evaluation["name"]), Day(evaluation["on"]))
            {
                Catalogue = Text(evaluation["catalogue"]), CatalogueOn = Day(evaluation["catalogueOn"]), Profile = Text(evaluation["profile"]), ProfileOn = Day(evaluation["profileOn"]),
                Portfolio = Text(evaluation["portfolio"]), PortfolioOn = Day(evaluation["portfolioOn"]),
            }),
        };
    }

    private Organization OrganizationOf(Node node) => new(Needed(node["name"]))
    {
        Edition = Word<Edition>(node["edition"]),
        Country = Text(node["country"]),
        TopManagement = Text(node["topManagement"]),
        Ciso = Text(node["ciso"]),
        CdcHead = Text(node["cdcHead"]),
        Assessors = Texts(node["assessors"]),
        Auditors = Texts(node["auditors"]),
        Parent = Text(node["parent"]),
        Members = Texts(node["members"]),
        HasOwnInfrastructure = node["ownInfrastructure"] is { Value.ValueKind: JsonValueKind.True },
        Floor = node["floor"] is { Value.ValueKind: JsonValueKind.Array } floor ? Texts(floor) : null,
        Assessed = Day(node["assessed"]),
        ApprovedBy = Text(node["approved"]?["by"]),
        ApprovedOn = Day(node["approved"]?["on"]),
        ReviewEvery = Whole(node["reviewEvery"], 1, 60),
        ShortCycle = Text(node["shortCycle"]),
        LongCycle = Text(node["longCycle"]),
        CombineScores = Word<ScoreRule>(node["combineScores"]),
        Classification = Text(node["classification"]),
    };

    private Provider ProviderOf(Node node) => new(Needed(node["name"]))
    {
        Contract = Text(node["contract"]?["id"]),
        ContractUntil = Day(node["contract"]?["until"]),
        Expectations = Texts(node["expectations"]),
        IsRegistered = node["registered"] is { Value.ValueKind: JsonValueKind.True },
        Country = Text(node["country"]),
        Hours = Text(node["hours"]),
    };

    private Service ServiceOf(Node node)
    {
        var (catalogue, profile, portfolio) = (node["catalogue"], node["profile"], node["portfolio"]);
        return new Service(Needed(node["code"]).Value, Text(node["name"]?["ja"])?.Value ?? "", Text(node["name"]?["en"])?.Value ?? "", Text(node["category"])?.Value ?? "")
        {
            IsAdded = node["added"] is { Value.ValueKind: JsonValueKind.True },
            Catalogue = new Catalogue { Level = Word<Level>(catalogue?["level"]), Because = Text(catalogue?["because"]), CoveredBy = Text(catalogue?["coveredBy"]), When = Text(catalogue?["when"]), ReviewBy = Day(catalogue?["reviewBy"]) },
            Profile = new Profile { Assignment = AssignmentOf(profile?["assignment"]), Owner = Text(profile?["owner"]), Deputy = Text(profile?["deputy"]), ProvidedBy = Text(profile?["providedBy"]), Serves = Texts(profile?["serves"]), Area = Word<Area>(profile?["area"]) },
            Portfolio = portfolio is null ? new Portfolio() : PortfolioOf(portfolio.Value),
            NoteJa = Text(node["note"]?["ja"]),
            NoteEn = Text(node["note"]?["en"]),
            Waivers = All(node["waivers"], WaiverOf),
        };
    }

    private Portfolio PortfolioOf(Node node) => new()
    {
        Score = RatingOf(node["score"]),
        Target = RatingOf(node["target"]),
        TargetBy = Day(node["targetBy"]),
        NotApplicable = Items(node["notApplicable"]).Select(side => Word<Side>(side)).OfType<Fact<Side>>().ToListing(),
        Documents = All(node["documents"], document => new Document(Needed(document["uri"]), Day(document["reviewed"]))),
        ApprovedBy = Text(node["approved"]?["by"]),
        ApprovedOn = Day(node["approved"]?["on"]),
        Evidence = All(node["evidence"], evidence => new Evidence(Needed(evidence["uri"]), Day(evidence["asOf"]), PeriodOf(evidence["validFor"]))),
        ReportReviewed = Day(node["reportReviewed"]),
        Actions = All(node["actions"], action => new PlannedAction(Needed(action["text"]), Text(action["owner"]), Day(action["due"])) { Cycle = Word<Cycle>(action["cycle"]) }),
    };

    private Assignment? AssignmentOf(Node? node) => node is not { Value.ValueKind: JsonValueKind.Object } assignment ? null : new Assignment
    {
        IsInsourced = assignment["insource"] is { Value.ValueKind: JsonValueKind.Object },
        Team = Text(assignment["insource"]?["team"]),
        IsOutsourced = assignment["outsource"] is { Value.ValueKind: JsonValueKind.Object },
        Provider = Text(assignment["outsource"]?["provider"]),
    };

    private Rating? RatingOf(Node? node) => node is not { Value.ValueKind: JsonValueKind.Object } rating ? null
        : new Rating { Whole = Whole(rating["whole"], 1, 5), Insource = Whole(rating["insource"], 1, 5), Outsource = Whole(rating["outsource"], 1, 5) };

    private Waiver WaiverOf(Node node) => new(Needed(node["rule"]), Needed(node["because"]), Needed(node["by"]), Day(node["until"]));

    private Listing<T> All<T>(Node? node, Func<Node, T> read) where T : class => Items(node).Where(IsObject).Select(read).ToListing();

    private bool IsObject(Node node) => node.Value.ValueKind == JsonValueKind.Object || Trouble(node, new("an object", "オブジェクト"));

    private IEnumerable<Node> Items(Node? node)
    {
        if (node is not { } list || list.Value.ValueKind == JsonValueKind.Null)
            return [];
        if (list.Value.ValueKind != JsonValueKind.Array)
        {
            Trouble(list, new("an array", "配列"));
            return [];
        }

        return list.Value.EnumerateArray().Select((item, place) => new Node(item, $"{list.Path}[{place}]"));
    }

    private Listing<Fact<string>> Texts(Node? node) => Items(node).Select(item => Text(item)).OfType<Fact<string>>().ToListing();

    private Fact<string>? Text(Node? node)
    {
        if (node is not { } value || value.Value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.Value.ValueKind == JsonValueKind.String)
            return new Fact<string>(value.Value.GetString()!, default);

        Trouble(value, new("a text", "文字列"));
        return null;
    }

    private Fact<string> Needed(Node? node) => Text(node) ?? new Fact<string>("", default);

    private Fact<Date>? Day(Node? node)
    {
        if (Text(node) is not { } text)
            return null;
        if (Date.TryRead(text.Value, out var day))
            return new Fact<Date>(day, default);

        Trouble(node!.Value, new("a day as yyyy-MM-dd", "yyyy-MM-dd の日付"));
        return null;
    }

    private Fact<Period>? PeriodOf(Node? node)
    {
        if (Text(node) is not { } text)
            return null;
        if (Writing.Calls.Period(text.Value) is { } period)
            return new Fact<Period>(period, default);

        Trouble(node!.Value, new("a length of time such as 12 months", "12 months のような期間"));
        return null;
    }

    private Fact<int>? Whole(Node? node, int least, int most)
    {
        if (node is not { } value || value.Value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.Value.ValueKind == JsonValueKind.Number && value.Value.TryGetInt32(out var number) && number >= least && number <= most)
            return new Fact<int>(number, default);

        Trouble(value, new($"a whole number from {least} to {most}", $"{least}〜{most} の整数"));
        return null;
    }

    private Fact<double>? Number(Node? node)
    {
        if (node is not { } value || value.Value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.Value.ValueKind == JsonValueKind.Number && value.Value.TryGetDouble(out var number))
            return new Fact<double>(number, default);

        Trouble(value, new("a number", "数"));
        return null;
    }

    private Fact<T>? Word<T>(Node? node) where T : struct, Enum
    {
        if (Text(node) is not { } text)
            return null;
        if (Enum.TryParse<T>(text.Value, out var word) && Enum.IsDefined(word) && !char.IsDigit(text.Value[0]))
            return new Fact<T>(word, default);

        Trouble(node!.Value, new(string.Join(", ", Enum.GetNames<T>()), string.Join("、", Enum.GetNames<T>())));
        return null;
    }

    private bool Trouble(Node node, Bilingual expected)
    {
        if (troubles.Count < 200)
            troubles.Add(new Bilingual($"{node.Path} should be {expected.En}", $"{node.Path} には {expected.Ja} が必要です"));
        return false;
    }

    /// <summary>A value of the document, and where it stands in it.</summary>
    private readonly record struct Node(JsonElement Value, string Path)
    {
        public Node? this[string member] => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(member, out var value)
            ? new Node(value, Path.Length == 0 ? member : $"{Path}.{member}")
            : null;
    }
}

/// <summary>A centre that was read from a document.</summary>
/// <param name="Centre">The centre; null where the document is none.</param>
/// <param name="Troubles">What is wrong with the document, each with its place.</param>
public sealed record CentreDocument(Centre? Centre, Listing<Bilingual> Troubles);
