using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>A text as a verb takes it: where it was written, and what it is there for. In a loop one text is taken many times.</summary>
/// <param name="At">Where it was written, quotes included.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Value">The text.</param>
/// <param name="Entry">The entry that it is said of.</param>
/// <param name="Call">The verb that takes it.</param>
internal sealed record Mention(Origin At, Role Role, string Value, DraftEntry Entry, Call Call)
{
    private string? folded;

    public string Folded => folded ??= Folding.Fold(Value);

    public bool IsDeclaration => Roles.Declares(Call.Verb, Role);
}

/// <summary>All mentions of a definition and of what it loads.</summary>
internal sealed class Mentions
{
    private readonly Dictionary<string, List<Mention>> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, int Start), List<(DraftEntry Entry, Call Call)>> calls = [];

    public Mentions(Draft draft)
    {
        var all = new List<Mention>();
        foreach (var entry in draft.Entries)
        {
            Place(entry, entry.Opening);
            Take(all, entry, entry.Opening, "Language");
            var owner = Words.Find("Language", entry.Opening.Verb)?.Returns.Name ?? "";
            foreach (var call in entry.Calls)
            {
                Place(entry, call);
                Take(all, entry, call, owner);
            }
        }

        All = all;
        foreach (var mention in all)
        {
            if (!byPath.TryGetValue(mention.At.Path, out var list))
                byPath.Add(mention.At.Path, list = []);
            list.Add(mention);
        }

        foreach (var list in byPath.Values)
            list.Sort(static (one, other) => one.At.Start.CompareTo(other.At.Start));
    }

    /// <summary>All of them, in the order in which they were said.</summary>
    public IReadOnlyList<Mention> All { get; }

    /// <summary>Those in one file, in the order of its text.</summary>
    public IReadOnlyList<Mention> In(string path) => byPath.TryGetValue(path, out var list) ? list : [];

    /// <summary>The mentions whose text stands at a place, its quotes included.</summary>
    public IEnumerable<Mention> At(string path, int offset)
    {
        var list = In(path);
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].At.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        // Texts of a mention do not nest, but for a literal in the hole of an interpolated one: the nearest start counts.
        for (var i = low - 1; i >= 0 && list[i].At.Start == list[low - 1].At.Start; i--)
        {
            if (offset <= list[i].At.End)
                yield return list[i];
        }
    }

    /// <summary>The calls whose verb begins at a place; several where a loop or a function says it for several entries.</summary>
    public IReadOnlyList<(DraftEntry Entry, Call Call)> CallsAt(string path, int start) => calls.TryGetValue((path, start), out var list) ? list : [];

    private void Place(DraftEntry entry, Call call)
    {
        if (!call.Origin.IsKnown)
            return;

        if (!calls.TryGetValue((call.Origin.Path, call.Origin.Start), out var list))
            calls.Add((call.Origin.Path, call.Origin.Start), list = []);
        list.Add((entry, call));
    }

    /// <summary>The overload of a verb that a call has taken.</summary>
    public static Verb? VerbOf(Call call, string owner)
    {
        foreach (var verb in Words.Find(owner, call.Verb)?.Verbs ?? [])
        {
            if (verb.Parameters.Length == call.Arguments.Count)
                return verb;
        }

        return null;
    }

    private static void Take(List<Mention> all, DraftEntry entry, Call call, string owner)
    {
        if (VerbOf(call, owner) is not { } verb)
            return;

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var (argument, role) = (call.Arguments[i], Roles.Of(call.Verb, verb.Parameters[i].Name));
            if (argument.Value is string text && argument.Origin.IsKnown)
            {
                all.Add(new Mention(argument.Origin, role, text, entry, call));
            }
            else if (argument.Value is Listing<string> texts)
            {
                for (var part = 0; part < texts.Count && part < argument.Parts.Count; part++)
                    all.Add(new Mention(argument.Parts[part], role, texts[part], entry, call));
            }
        }
    }
}
