using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Rules;
using X1060Dsl.Standard;

namespace X1060Dsl.Editing;

/// <summary>Paragraphs about the things of the language, the standard and the definition.</summary>
internal static class Explaining
{
    private static Paragraph Heading(string en, string ja) => new(ParagraphKind.Heading, new(en, ja));

    private static Paragraph Plain(Bilingual text) => new(ParagraphKind.Text, text);

    private static Paragraph Item(Bilingual text) => new(ParagraphKind.Item, text);

    private static Paragraph Note(Bilingual text) => new(ParagraphKind.Note, text);

    /// <summary>A verb: how it is written, what it says, what it rests on.</summary>
    public static Listing<Paragraph> Verb(Verb verb) => Meant([new(ParagraphKind.Code, new(Form(verb), Form(verb)))], verb.Meaning);

    /// <summary>All overloads of a verb.</summary>
    public static Listing<Paragraph> Verb(IReadOnlyList<Verb> overloads) => overloads.SelectMany(static verb => Verb(verb)).ToListing();

    /// <summary>A word of the language.</summary>
    public static Listing<Paragraph> Word(Word word)
    {
        var paragraphs = new List<Paragraph> { Heading($"{word.Value.GetType().Name}.{word.Name}", $"{word.Value.GetType().Name}.{word.Name}") };
        return Meant(paragraphs, word.Meaning);
    }

    private static Listing<Paragraph> Meant(List<Paragraph> paragraphs, Meaning meaning)
    {
        paragraphs.Add(Plain(new(meaning.En, meaning.Ja)));
        paragraphs.Add(Clause(meaning.Clause));
        return paragraphs.ToListing();
    }

    private static Paragraph Clause(string clause) => Note(clause == "ours" ? new("Ours: the standard has no such thing.", "この言語独自のものです (標準にはありません)。") : new($"X.1060, clause {clause}", $"X.1060 {clause}"));

    /// <summary>How a verb is written: <c>Target(int score, string? by = null)</c>.</summary>
    public static string Form(Verb verb) => $"{verb.Name}({string.Join(", ", verb.Parameters.Select(Form))})";

    /// <summary>How a parameter is written.</summary>
    public static string Form(Parameter parameter) =>
        $"{(parameter.IsParams ? "params " : "")}{parameter.Type}{(parameter.IsOptional ? "?" : "")} {parameter.Name}{(parameter.IsOptional ? " = null" : "")}";

    /// <summary>What the overloads of a verb take, in a few words.</summary>
    public static Bilingual Parameters(IReadOnlyList<Verb> overloads)
    {
        var forms = string.Join(" | ", overloads.Select(static verb => $"({string.Join(", ", verb.Parameters.Select(static parameter => parameter.Name))})"));
        return new(forms, forms);
    }

    /// <summary>A service of the list.</summary>
    public static Listing<Paragraph> Service(ListedService service, Edition edition)
    {
        var standard = Standard.Standard.Of(edition);
        var category = standard.Categories.FirstOrDefault(category => category.Code == service.Category);
        return Listing.Of(
            Heading($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}"),
            Note(new(service.Name.Ja, service.Name.En)),
            Plain(service.Description),
            Note(new(
                $"{(standard.IsX1060 ? "X.1060 annex A, category" : "ISOG-J textbook v2.1, function")} {service.Category} ({category?.Name.En}). {Confirmed(service.En, "English name").En} {Confirmed(service.Ja, "Japanese name").En} The description is ours.",
                $"{(standard.IsX1060 ? "X.1060 附属書A カテゴリー" : "ISOG-J 教科書 v2.1 機能")} {service.Category} ({category?.Name.Ja})。{Confirmed(service.Ja, "日本語名").Ja}{Confirmed(service.En, "英語名").Ja}説明はこのツールによるものです。")));
    }

    private static Bilingual Confirmed(Confirmation confirmation, string name) => confirmation switch
    {
        Confirmation.Verified => new($"{name}: confirmed.", $"{name}は確認済み。"),
        Confirmation.Partial => new($"{name}: confirmed in part.", $"{name}は一部確認済み。"),
        _ => new($"{name}: not confirmed yet.", $"{name}は未確認。"),
    };

    /// <summary>What the definition says of a service.</summary>
    public static IEnumerable<Paragraph> Said(Service service, ScoreRule rule)
    {
        if (service.Catalogue.Level is { Value: var level })
            yield return Item(new($"Level: {Rubric.Of(level).Name.En}. {Rubric.Of(level).Meaning.En}", $"レベル: {Rubric.Of(level).Name.Ja}。{Rubric.Of(level).Meaning.Ja}"));
        if (service.Profile.Assignment is { } assignment)
            yield return Item(Assigned(assignment));
        if (service.Profile.Owner is { Value: var owner })
            yield return Item(new($"Owner: {owner}{(service.Profile.Deputy is { Value: var deputy } ? $" (deputy: {deputy})" : "")}", $"責任者: {owner}{(service.Profile.Deputy is { Value: var other } ? $" (交代: {other})" : "")}"));
        if (Rated(service.Portfolio.Score) is { } score)
            yield return Item(new($"Score: {score.En}", $"スコア: {score.Ja}"));
        if (Rated(service.Portfolio.Target) is { } target)
            yield return Item(new($"Target: {target.En}{(service.Portfolio.TargetBy is { Value: var by } ? $" by {by}" : "")}", $"目標: {target.Ja}{(service.Portfolio.TargetBy is { Value: var due } ? $" ({due} まで)" : "")}"));
        if (Gap(service, rule) is { } gap)
            yield return Item(new($"Gap: {Signed(gap)}", $"差: {Signed(gap)}"));
        foreach (var waiver in service.Waivers)
            yield return Item(new($"Waived: {waiver.Rule.Value}{(waiver.Until is { Value: var until } ? $" until {until}" : "")}", $"免除: {waiver.Rule.Value}{(waiver.Until is { Value: var last } ? $" ({last} まで)" : "")}"));
    }

    private static Bilingual Assigned(Assignment assignment)
    {
        var name = Rubric.Of(assignment).Name;
        var who = string.Join(" + ", new[] { assignment.Team?.Value, assignment.Provider?.Value }.Where(static party => party is not null));
        return who.Length == 0 ? name : new($"{name.En}: {who}", $"{name.Ja}: {who}");
    }

    private static Bilingual? Rated(Rating? rating) => rating switch
    {
        { Whole: { Value: var whole } } => Same(Text(whole)),
        { Insource: { Value: var inside }, Outsource: { Value: var outside } } => new($"{Text(inside)} inside, {Text(outside)} outside", $"インソース {Text(inside)}・アウトソース {Text(outside)}"),
        { Insource: { Value: var inside } } => new($"{Text(inside)} inside", $"インソース {Text(inside)}"),
        { Outsource: { Value: var outside } } => new($"{Text(outside)} outside", $"アウトソース {Text(outside)}"),
        _ => null,
    };

    private static Bilingual Same(string text) => new(text, text);

    /// <summary>A whole number as text.</summary>
    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A number with its sign.</summary>
    public static string Signed(int number) => number > 0 ? $"+{Text(number)}" : Text(number);

    /// <summary>The target less the score, by the rule for combined ones; null where either is missing.</summary>
    public static int? Gap(Service service, ScoreRule rule) =>
        service.Portfolio.Score?.Combined(rule) is { Value: var score } && service.Portfolio.Target?.Combined(rule) is { Value: var target } ? target - score : null;

    /// <summary>What a score means, on one side or on both.</summary>
    public static Listing<Paragraph> Score(int score, Side? side)
    {
        var paragraphs = new List<Paragraph> { Heading($"Score {Text(score)}", $"スコア {Text(score)}") };
        foreach (var one in side is { } known ? [known] : new[] { Side.Insource, Side.Outsource })
        {
            if (Rubric.Of(one, score) is { } meaning)
                paragraphs.Add(Item(one == Side.Insource ? new($"Insourced: {meaning.En}", $"インソース: {meaning.Ja}") : new($"Outsourced: {meaning.En}", $"アウトソース: {meaning.Ja}")));
        }

        paragraphs.Add(Note(new("X.1060, clause 9.4, table 3, in our words", "X.1060 9.4 表3 (文はこのツールによるものです)")));
        return paragraphs.ToListing();
    }

    /// <summary>A rule: what it finds, what to do, why.</summary>
    public static Listing<Paragraph> Rule(Rule rule) => Listing.Of(
        Heading($"{rule.Id} {rule.Title.En}", $"{rule.Id} {rule.Title.Ja}"),
        Plain((Bilingual)rule.Descriptor.Description),
        new Paragraph(ParagraphKind.Markdown, new(rule.Page.Why(DisplayLanguage.English), rule.Page.Why(DisplayLanguage.Japanese))),
        Note(new(rule.Page.Ground(DisplayLanguage.English), rule.Page.Ground(DisplayLanguage.Japanese))));

    /// <summary>A policy of the organisation's own.</summary>
    public static Listing<Paragraph> Policy(Policy policy)
    {
        var id = policy.Id.Value;
        var paragraphs = new List<Paragraph> { Heading($"{id} {policy.Severity}", $"{id} {policy.Severity}") };
        if (policy.MessageEn is not null || policy.MessageJa is not null)
            paragraphs.Add(Plain(new((policy.MessageEn ?? policy.MessageJa)!.Value, (policy.MessageJa ?? policy.MessageEn)!.Value)));
        if (policy.For is { Value: var condition } && WrittenCondition.Canonical(condition) is var wanted)
            paragraphs.Add(Item(new($"For: {wanted.En}", $"対象: {wanted.Ja}")));
        if (policy.Require is { Value: var require } && WrittenCondition.Canonical(require) is var required)
            paragraphs.Add(Item(new($"Require: {required.En}", $"条件: {required.Ja}")));
        return paragraphs.ToListing();
    }

    /// <summary>A property that a condition asks for.</summary>
    public static Listing<Paragraph> Property(Property property) => Listing.Of(
        Heading(property.Name, property.Ja),
        Plain(property.Meaning),
        Note(new($"In Japanese: {property.Ja}{Also(property)}", $"英語では: {property.Name}{Also(property)}")));

    private static string Also(Property property) => property.Aliases.Count == 0 ? "" : $" ({string.Join(", ", property.Aliases)})";

    /// <summary>How often a name is mentioned.</summary>
    public static Bilingual Mentioned(Bearer bearer)
    {
        var count = bearer.Mentions.Count(static mention => !mention.IsDeclaration);
        return count == 0 ? new("declared", "宣言のみ") : new($"used {Text(count)} time{(count == 1 ? "" : "s")}", $"{Text(count)}か所で使用");
    }

    /// <summary>What a function of the language of conditions does.</summary>
    public static Bilingual Of(Function function) => function switch
    {
        Function.Count => new("how many services fit", "条件に合うサービスの数"),
        Function.All => new("whether all services fit", "すべてのサービスが条件に合うか"),
        Function.Any => new("whether any service fits", "条件に合うサービスがあるか"),
        Function.Average => new("the average over the services", "サービス全体の平均"),
        Function.Min => new("the least over the services", "サービス全体の最小"),
        Function.Max => new("the greatest over the services", "サービス全体の最大"),
        Function.Sum => new("the sum over the services", "サービス全体の合計"),
        _ => new("the largest share that one value has", "最も多い値が占める割合"),
    };
}
