using System.Globalization;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Typed;

namespace X1060Dsl.Analyzers;

/// <summary>A service as a type: constants of what the definition says of it, and the interfaces that hold for it.</summary>
internal static class ServiceWriter
{
    /// <summary>The names of the constants; no service can be called like one.</summary>
    public static ICollection<string> Members { get; } = new HashSet<string>(Constants(new Service("", "", "", ""), new Centre()).Select(static constant => constant.Name), StringComparer.Ordinal);

    public static void Write(StringBuilder text, int depth, string name, Service service, Bilingual description, Centre centre, bool knowsNull)
    {
        var said = Said(service, centre);
        ClassWriter.Indent(text, depth).Append($"/// <summary>{CSharpText.Comment($"{service.Code} {service.En} / {service.Ja}: {said.En} / {said.Ja}")}</summary>\n");
        if (description.En.Length > 0)
            ClassWriter.Indent(text, depth).Append($"/// <remarks>{CSharpText.Comment($"{description.En} / {description.Ja}")}</remarks>\n");
        ClassWriter.Indent(text, depth).Append($"public sealed class {name} : {string.Join(", ", Markers(service, centre).Select(ClassWriter.Marker))}\n");
        ClassWriter.Indent(text, depth).Append("{\n");
        ClassWriter.Indent(text, depth + 1).Append($"private {name}() {{ }}\n");
        foreach (var constant in Constants(service, centre))
        {
            if (constant.Comment is { } comment)
                ClassWriter.Indent(text, depth + 1).Append($"/// <summary>{comment}</summary>\n");
            ClassWriter.Indent(text, depth + 1).Append($"public const {constant.Type}{(knowsNull && constant.MayBeNull ? "?" : "")} {constant.Name} = {constant.Value};\n");
        }

        ClassWriter.Indent(text, depth).Append("}\n");
    }

    /// <summary>How a service is assigned, as one word.</summary>
    public static AssignmentKind Kind(Service service) => service.Profile.Assignment switch
    {
        null => AssignmentKind.Undecided,
        { IsCombination: true } => AssignmentKind.Combination,
        { IsInsourced: true } => AssignmentKind.Insource,
        { IsOutsourced: true } => AssignmentKind.Outsource,
        _ => AssignmentKind.Unassigned,
    };

    public static string Literal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsDeclared(Service service, Centre centre) => centre.Find(service.Code) is not null;

    // Decided not to be provided: as a whole, or from every side that could.
    private static bool IsApplicable(Service service)
    {
        bool IsOut(Side side) => service.Portfolio.NotApplicable.Any(fact => fact.Value == side);

        var assignment = service.Profile.Assignment;
        return !service.IsUnnecessary && assignment switch
        {
            { IsInsourced: true, IsOutsourced: false } => !IsOut(Side.Insource),
            { IsInsourced: false, IsOutsourced: true } => !IsOut(Side.Outsource),
            _ => !(IsOut(Side.Insource) && IsOut(Side.Outsource)),
        };
    }

    private static int Number(Rating? rating, Centre centre) => rating?.Combined(centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest)?.Value ?? 0;

    private static int Number(Rating? rating, Service service, Side side)
    {
        var own = side == Side.Insource ? rating?.Insource : rating?.Outsource;
        var isOnlySide = service.Profile.Assignment is { IsCombination: false } assignment && (side == Side.Insource ? assignment.IsInsourced : assignment.IsOutsourced);
        return own?.Value ?? (isOnlySide ? rating?.Whole?.Value ?? 0 : 0);
    }

    private static IEnumerable<string> Markers(Service service, Centre centre)
    {
        if (!IsDeclared(service, centre))
        {
            yield return nameof(IService);
            yield break;
        }

        yield return nameof(IDeclared);
        if (service.Catalogue.Level is { Value: var level })
            yield return $"I{level}";
        if (Kind(service) is var kind && kind != AssignmentKind.Undecided)
            yield return kind switch { AssignmentKind.Insource => nameof(IInsourced), AssignmentKind.Outsource => nameof(IOutsourced), AssignmentKind.Combination => nameof(ICombination), _ => nameof(IUnassigned) };
        if (service.Profile.Owner is not null)
            yield return nameof(IHasOwner);
        if (service.Profile.Deputy is not null)
            yield return nameof(IHasDeputy);
        if (Number(service.Portfolio.Target, centre) > 0)
            yield return nameof(IHasTarget);
        if (service.Portfolio.Documents.Count > 0)
            yield return nameof(IHasDocument);
        if (service.Portfolio.Evidence.Count > 0)
            yield return nameof(IHasEvidence);
        if (Number(service.Portfolio.Score, centre) is > 0 and var score)
            yield return $"IScoreAtLeast{Literal(score)}";
    }

    private static IEnumerable<Constant> Constants(Service service, Centre centre)
    {
        Constant Text(string name, string? value, bool mayBeNull = true) => new("string", name, CSharpText.Literal(value)) { MayBeNull = mayBeNull };
        Constant Whole(string name, int value, string? comment = null) => new("int", name, Literal(value)) { Comment = comment };
        Constant Truth(string name, bool value, string comment) => new("bool", name, CSharpText.Literal(value)) { Comment = comment };

        // Comments stand only where a name does not say it all: there are 64 services, and every line is compiled.
        var (profile, portfolio) = (service.Profile, service.Portfolio);
        yield return Text("Code", service.Code, mayBeNull: false);
        yield return Text("EnglishName", service.En, mayBeNull: false);
        yield return Text("JapaneseName", service.Ja, mayBeNull: false);
        yield return Truth("IsDeclared", IsDeclared(service, centre), "Whether the definition speaks of it. / 定義に書かれているか");
        yield return Truth("IsApplicable", IsApplicable(service), "Whether it was not decided to do without it. / 対象外と決めていないか");
        yield return new("global::X1060Dsl.Level", "Level", service.Catalogue.Level is { Value: var level } ? $"global::X1060Dsl.Level.{level}" : "0") { Comment = "The recommendation level; 0 while undecided. / 推奨レベル (0 は未定)" };
        yield return new("global::X1060Dsl.Typed.AssignmentKind", "Assignment", $"global::X1060Dsl.Typed.AssignmentKind.{Kind(service)}");
        yield return Text("Team", profile.Assignment?.Team?.Value);
        yield return Text("Provider", profile.Assignment?.Provider?.Value);
        yield return Text("Owner", profile.Owner?.Value);
        yield return Text("Deputy", profile.Deputy?.Value);
        yield return Text("ProvidedBy", profile.ProvidedBy?.Value);
        yield return Whole("Score", Number(portfolio.Score, centre), "Today's score, 1 to 5; 0 is none. / 今のスコア (1〜5、0 はなし)");
        yield return Whole("InsourceScore", Number(portfolio.Score, service, Side.Insource));
        yield return Whole("OutsourceScore", Number(portfolio.Score, service, Side.Outsource));
        yield return Whole("Target", Number(portfolio.Target, centre), "The score to be reached; 0 is none. / 目標のスコア (0 はなし)");
        yield return Whole("InsourceTarget", Number(portfolio.Target, service, Side.Insource));
        yield return Whole("OutsourceTarget", Number(portfolio.Target, service, Side.Outsource));
        yield return Text("TargetBy", portfolio.TargetBy?.Value.ToString());
    }

    /// <summary>What was decided, in a few words.</summary>
    private static Bilingual Said(Service service, Centre centre)
    {
        if (!IsDeclared(service, centre))
            return new("not decided yet", "未判断");

        var (en, ja) = (new List<string>(), new List<string>());
        void Add(string inEnglish, string inJapanese)
        {
            en.Add(inEnglish);
            ja.Add(inJapanese);
        }

        if (service.Catalogue.Level is { Value: var level })
            Add(level.ToString(), level switch { Level.Unnecessary => "不要", Level.Basic => "ベーシック", Level.Standard => "スタンダード", Level.Advanced => "アドバンスド", _ => "オプション" });
        var (team, provider) = (service.Profile.Assignment?.Team?.Value, service.Profile.Assignment?.Provider?.Value);
        if (service.Profile.Assignment is { IsInsourced: true })
            Add(team is null ? "insourced" : $"insourced ({team})", team is null ? "インソース" : $"インソース ({team})");
        if (service.Profile.Assignment is { IsOutsourced: true })
            Add(provider is null ? "outsourced" : $"outsourced ({provider})", provider is null ? "アウトソース" : $"アウトソース ({provider})");
        if (service.Profile.Assignment is { IsUnassigned: true })
            Add("unassigned", "未割り当て");
        if (service.Profile.Owner is { Value: var owner })
            Add($"owner {owner}", $"責任者 {owner}");
        if (Number(service.Portfolio.Score, centre) is > 0 and var score)
            Add($"score {Literal(score)}", $"スコア {Literal(score)}");
        if (Number(service.Portfolio.Target, centre) is > 0 and var target)
            Add($"target {Literal(target)}{(service.Portfolio.TargetBy is { Value: var by } ? $" by {by}" : "")}", $"目標 {Literal(target)}{(service.Portfolio.TargetBy is { Value: var day } ? $" ({day} まで)" : "")}");
        return en.Count == 0 ? new("named, nothing decided", "名前のみ") : new(string.Join(", ", en), string.Join("、", ja));
    }

    private sealed record Constant(string Type, string Name, string Value)
    {
        public string? Comment { get; init; }

        public bool MayBeNull { get; init; }
    }
}
