using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>From what a row says to values that fit each other: the columns of other people's sheets divide the facts differently.</summary>
/// <param name="path">The file.</param>
/// <param name="tell">Takes what is told.</param>
internal sealed class Settling(string path, Action<SheetFinding> tell)
{
    /// <summary>The values of a row of services.</summary>
    /// <param name="row">The row.</param>
    /// <param name="assignment">How the definition assigns the service, for a sheet that does not say.</param>
    public Dictionary<string, string?> Settled(ReadRow row, string? assignment)
    {
        var values = row.Values();
        assignment = values.TryGetValue("assignment", out var said) ? said : assignment;
        Assignee(row, values, assignment);
        if (said is not null)
        {
            Side(row, values, "team", said is "Insource" or "Combination");
            Side(row, values, "provider", said is "Outsource" or "Combination");
        }

        OneSide(values, "score");
        OneSide(values, "target");
        Owners(row, values);
        return values;
    }

    /// <summary>Tells which items of a cell were not understood in full, and which facts did not find a place.</summary>
    public void Compare<T>(SheetTable<T> table, ReadRow row, IReadOnlyDictionary<string, string?> values, T entry) where T : class
    {
        foreach (var value in values)
        {
            if (value.Value is null || row.Cell(value.Key) is not { } cell || cell.Column.Kind is "category" or "code" or "name" or "service" or "services")
                continue;

            var kept = table.Get(entry, value.Key);
            if (kept == value.Value || (cell.Column.Kind is "list" or "lines" && PartsOf(kept).SequenceEqual(PartsOf(value.Value))))
                continue;

            tell(cell.Column.Kind == "list" && PartsOf(kept).Count() == PartsOf(value.Value).Count() ? Spelled(cell, value.Value, kept) : new SheetFinding(LostInSheet.At(path, new($"'{Shortened(value.Value)}'", $"「{Shortened(value.Value)}」"), Reason(cell.Column)), cell.Place));
        }
    }

    private static SheetFinding Spelled(ReadCell cell, string value, string? kept) =>
        new(LostInSheet.At("", new($"the spelling '{Shortened(value)}'", $"「{Shortened(value)}」という書き方"), new($"it becomes '{Shortened(kept ?? "")}'", $"「{Shortened(kept ?? "")}」になります")), cell.Place);

    private static Bilingual Reason(SheetColumn column) => column.Kind switch
    {
        "list" => new("a part of it is no day, length of time or cycle, or there are more parts than the column takes", "日付・期間・サイクルとして読めない部分があるか、列に書けるより多くの部分があります"),
        "lines" => new("each line is one name, without bars", "一行に一つの名前を書きます。縦棒は使いません"),
        "date" => new("a day needs what it is the day of: a target, an approval, a contract", "日付には、その対象 (目標・承認・契約) が必要です"),
        _ => new("nothing that it could belong to is said in this row", "この行には、それが属するものが書かれていません"),
    };

    private static IEnumerable<string> PartsOf(string? cell) => ListCell.Items(cell).SelectMany(static parts => parts).Where(static part => part.Length > 0);

    internal static string Shortened(string text)
    {
        var line = text.Replace('\n', ' ');
        return line.Length <= 40 ? line : line.Substring(0, char.IsHighSurrogate(line[38]) ? 38 : 39) + "…";
    }

    // One column for whoever provides it: a team or a provider, as the assignment says.
    private void Assignee(ReadRow row, Dictionary<string, string?> values, string? assignment)
    {
        if (!values.TryGetValue("assignee", out var who))
            return;

        values.Remove("assignee");
        if (who is null)
            return;

        var column = assignment == "Outsource" ? "provider" : "team";
        if (assignment == "Unassigned" && row.Cell("assignee") is { } cell)
            tell(new SheetFinding(LostInSheet.At(path, new($"'{who}'", $"「{who}」"), new("the service is Unassigned", "サービスが未割当です")), cell.Place));
        else if (!values.TryGetValue(column, out var named) || named is null)
            values[column] = who;
    }

    private void Side(ReadRow row, Dictionary<string, string?> values, string column, bool isAssigned)
    {
        if (isAssigned || !values.TryGetValue(column, out var who) || who is null)
            return;

        values[column] = null;
        if (row.Cell(column) is { } cell)
            tell(new SheetFinding(LostInSheet.At(path, new($"'{who}'", $"「{who}」"), new("the assignment of the row names the other side", "この行の割り当ては、もう一方の側です")), cell.Place));
    }

    // A number in the column of one side alone is the score of the service, as it is provided from that side.
    private static void OneSide(Dictionary<string, string?> values, string column)
    {
        var (insource, outsource) = (Number(values, $"{column}.insource"), Number(values, $"{column}.outsource"));
        if ((insource is null) == (outsource is null) || (values.TryGetValue(column, out var whole) && whole is not null))
            return;

        values[column] = insource ?? outsource;
        values[$"{column}.{(insource is null ? "outsource" : "insource")}"] = null;
    }

    private static string? Number(Dictionary<string, string?> values, string column) =>
        values.TryGetValue(column, out var value) && value is not null && value != CellValues.NotApplicable ? value : null;

    // "森、井上" in a sheet of somebody else: the first answers for the service, the second can take over.
    private void Owners(ReadRow row, Dictionary<string, string?> values)
    {
        if (row.IsOurs || !values.TryGetValue("owner", out var owner) || owner is null)
            return;

        var names = owner.Split('、', '\n', ';', '；', '，').Select(static name => name.Trim()).Where(static name => name.Length > 0).ToList();
        if (names.Count < 2)
            return;

        values["owner"] = names[0];
        var rest = names.Skip(1).ToList();
        if (!values.TryGetValue("deputy", out var deputy) || deputy is null)
        {
            values["deputy"] = rest[0];
            rest.RemoveAt(0);
        }

        if (rest.Count > 0 && row.Cell("owner") is { } cell)
            tell(new SheetFinding(LostInSheet.At(path, new($"'{string.Join(", ", rest)}'", $"「{string.Join("、", rest)}」"), new("a service has one owner and one deputy", "サービスの責任者は一人、交代できる人も一人です")), cell.Place));
    }
}
