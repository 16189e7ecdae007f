namespace X1060Dsl.Reports.Html;

/// <summary>Organisations by name; of many, how many there are, and the names to open.</summary>
internal static class NameList
{
    private const int Few = 8, Most = 60;

    public static void Write(HtmlWriter html, IReadOnlyList<string> names)
    {
        var comma = html.Language == DisplayLanguage.Japanese ? "、" : ", ";
        if (names.Count <= Few)
            html.Add($"{string.Join(comma, names)}");
        else
            html.Add($"""<details class="names"><summary>{new Bilingual($"{names.Count} organisations", $"{names.Count}組織")}</summary>{string.Join(comma, names.Take(Most))}{(names.Count > Most ? new($" and {names.Count - Most} more", $" ほか{names.Count - Most}") : Bilingual.Empty)}</details>""");
    }
}
