using X1060Dsl.Groups;

namespace X1060Dsl.Reports;

/// <summary>Groups for people: who stands where by category, the weakest in each, and who provides what to whom.</summary>
public static class GroupText
{
    private const int MostMembers = 200, MostCodes = 8, MostHoles = 20;

    /// <summary>Writes the groups.</summary>
    public static void Write(TextWriter to, IReadOnlyList<GroupSurvey> groups, DisplayLanguage language, Ink ink)
    {
        foreach (var group in groups)
        {
            to.WriteLine(ink.Strong(SafeText.Of(group.Top.Organization.Name.Value)));
            WriteMembers(to, group, language, ink);
            WriteSpread(to, group, language);
            WriteProvisions(to, group, language, ink);
            WriteFaults(to, group, language, ink);
            to.WriteLine();
        }
    }

    /// <summary>How many groups and organisations there are, in one line.</summary>
    public static string Line(IReadOnlyList<GroupSurvey> groups, DisplayLanguage language)
    {
        var (organisations, provisions) = (groups.Sum(static group => group.Members.Count), groups.Sum(static group => group.Provisions.Sum(static one => one.Services.Count)));
        return new Bilingual(
            $"{Counted(groups.Count, "group")} · {Counted(organisations, "organisation")} · {Counted(provisions, "service")} provided within a group",
            $"グループ{groups.Count} · 組織{organisations} · グループ内で提供されるサービス{provisions}").In(language);
    }

    private static void WriteMembers(TextWriter to, GroupSurvey group, DisplayLanguage language, Ink ink)
    {
        var letters = group.Categories.Select(static spread => spread.Category).ToList();
        var rows = new List<TextTable.Cell[]> { (TextTable.Cell[])[new(""), .. letters.Select(static letter => new TextTable.Cell($"{letter,4}")), new(new Bilingual(" all", "全体").In(language)), new(new Bilingual("undecided", "未定").In(language))] };
        foreach (var member in group.Members.Take(MostMembers))
        {
            rows.Add([
                new($"  {new string(' ', 2 * Math.Min(member.Depth, 8))}{SafeText.Of(member.Member.Organization.Name.Value)}"),
                .. letters.Select(letter => Score(member.In(letter), ink)),
                Score(member.Average, ink),
                new($"{member.Undecided}"),
            ]);
        }

        TextTable.Write(to, rows);
        if (group.Members.Count - MostMembers is > 0 and var more)
            to.WriteLine($"  {new Bilingual($"… and {more} more", $"… ほか{more}件").In(language)}");
    }

    private static void WriteSpread(TextWriter to, GroupSurvey group, DisplayLanguage language)
    {
        var apart = group.Categories.Where(static spread => spread.IsApart).ToList();
        if (apart.Count == 0)
            return;

        to.WriteLine($"  {new Bilingual("Lowest and highest", "最低と最高").In(language)}");
        TextTable.Write(to, [.. apart.Select(spread => new TextTable.Cell[]
        {
            new($"    {spread.Category} {NameOf(group, spread.Category).In(language)}"),
            new($"{Figures.Of(spread.Lowest)} – {Figures.Of(spread.Highest)}"),
            new(SafeText.Of(spread.LowestOf.Organization.Name.Value)),
        })]);
    }

    private static void WriteProvisions(TextWriter to, GroupSurvey group, DisplayLanguage language, Ink ink)
    {
        if (group.Provisions.Count == 0)
            return;

        to.WriteLine($"  {new Bilingual("Provided within the group", "グループ内での提供").In(language)}");
        TextTable.Write(to, [.. group.Provisions.Select(provision => new TextTable.Cell[]
        {
            new($"    {SafeText.Of(provision.From)} → {SafeText.Of(provision.To)}", provision.IsThere ? null : text => ink.Of(Severity.Warning, text)),
            new($"{string.Join(", ", provision.Services.Take(MostCodes).Select(SafeText.Of))}{(provision.Services.Count > MostCodes ? " …" : "")}{(provision.IsThere ? "" : new Bilingual(" (no definition)", " (定義なし)").In(language))}"),
        })]);
    }

    private static void WriteFaults(TextWriter to, GroupSurvey group, DisplayLanguage language, Ink ink)
    {
        if (group.Holes.Count > 0)
        {
            to.WriteLine($"  {new Bilingual("Wanted, and provided by nobody", "必要なのに担い手のいないサービス").In(language)}");
            TextTable.Write(to, [.. group.Holes.Take(MostHoles).Select(hole => new TextTable.Cell[]
            {
                new($"    {SafeText.Of(hole.Service.Name.In(language))}", text => ink.Of(Severity.Warning, text)),
                new($"{Names(hole.At.Select(static at => at.Member))}"),
            })]);
            if (group.Holes.Count - MostHoles is > 0 and var more)
                to.WriteLine($"    {new Bilingual($"… and {more} more", $"… ほか{more}件").In(language)}");
        }

        foreach (var alike in group.Rings.GroupBy(GroupWords.Round))
            to.WriteLine($"  {ink.Of(Severity.Error, new Bilingual("In a circle", "堂々めぐり").In(language))}  {SafeText.Of(alike.Key)}: {SafeText.Of(string.Join(", ", alike.Select(static ring => ring.Service.Code)))}");
        foreach (var alike in group.Copies.GroupBy(static copy => copy.Of))
            to.WriteLine($"  {new Bilingual("The same numbers as", "数字まで同じ").In(language)} {SafeText.Of(alike.Key.Organization.Name.Value)}: {Names(alike.Select(static copy => copy.Member))}");
        if (group.Missing.Count > 0)
            to.WriteLine($"  {new Bilingual("Members without a definition", "定義のない構成組織").In(language)}: {SafeText.Of(string.Join(", ", group.Missing.Take(MostCodes)))}{(group.Missing.Count > MostCodes ? " …" : "")}");
    }

    private static string Names(IEnumerable<Member> members)
    {
        var names = members.Select(static member => SafeText.Of(member.Organization.Name.Value)).ToList();
        return string.Join(", ", names.Take(MostCodes)) + (names.Count > MostCodes ? $" … ({names.Count})" : "");
    }

    private static TextTable.Cell Score(double? average, Ink ink) => average is { } number
        ? new($"{Figures.Of((double?)number),4}", number < 2 ? text => ink.Of(Severity.Error, text) : number < 3 ? text => ink.Of(Severity.Warning, text) : null)
        : new("   –");

    private static Bilingual NameOf(GroupSurvey group, string letter) => Standard.Standard.Of(group.Top.Edition).Categories.First(category => category.Code == letter).Name;

    private static string Counted(int number, string one) => $"{number} {one}{(number == 1 ? "" : "s")}";
}
