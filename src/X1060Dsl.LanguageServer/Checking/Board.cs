using System.Buffers;
using System.Globalization;
using System.Text.Json;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>The diagnostics of each file as they stand: several definitions may have something to say of one.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, SortedDictionary<string, IReadOnlyList<Diagnostic>>> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> filesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Notice> notices = new(StringComparer.Ordinal);
    private ArrayBufferWriter<byte> spare = new();
    private int changes;

    /// <summary>The files of which something is or was said.</summary>
    public IReadOnlyCollection<string> Files => notices.Keys;

    /// <summary>Takes what a definition has to say now. Tells which files are concerned.</summary>
    /// <param name="definition">Its path.</param>
    /// <param name="said">The diagnostics, by file.</param>
    public IEnumerable<string> Put(string definition, IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>> said)
    {
        var concerned = new HashSet<string>(said.Keys, StringComparer.Ordinal);
        if (filesOf.TryGetValue(definition, out var before))
            concerned.UnionWith(before);

        foreach (var file in concerned)
        {
            if (!byFile.TryGetValue(file, out var all))
                byFile[file] = all = new SortedDictionary<string, IReadOnlyList<Diagnostic>>(StringComparer.Ordinal);
            if (said.TryGetValue(file, out var diagnostics))
                all[definition] = diagnostics;
            else if (all.Remove(definition) && all.Count == 0)
                byFile.Remove(file);
        }

        if (said.Count == 0)
            filesOf.Remove(definition);
        else
            filesOf[definition] = [.. said.Keys];
        return concerned;
    }

    /// <summary>What is said of a file now; tells whether it is something else than before.</summary>
    public bool Settle(string file, out Notice notice)
    {
        IReadOnlyList<Diagnostic> items = byFile.TryGetValue(file, out var all) ? Merged(all.Values) : [];
        spare.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(spare, FrameWriter.Style))
            JsonSerializer.Serialize(json, items, ProtocolJson.Default.IReadOnlyListDiagnostic);
        if (notices.TryGetValue(file, out var before) && before.Text.WrittenSpan.SequenceEqual(spare.WrittenSpan))
        {
            notice = before;
            return false;
        }

        notice = notices[file] = new Notice(items, spare, (++changes).ToString(CultureInfo.InvariantCulture));
        // A large text is a large block, and those are collected seldom: the one that is done with serves the next.
        spare = before?.Text ?? new ArrayBufferWriter<byte>();
        return before is not null || items.Count > 0;
    }

    /// <summary>What was last said of a file; nothing where nothing was.</summary>
    public Notice At(string file) => notices.TryGetValue(file, out var notice) ? notice : Notice.Nothing;

    /// <summary>Forgets a file of which nothing is to be said any more.</summary>
    public void Forget(string file)
    {
        if (!byFile.ContainsKey(file))
            notices.Remove(file);
    }

    // What two definitions say of a file that both are under, such as settings, is told once.
    private static IReadOnlyList<Diagnostic> Merged(IReadOnlyCollection<IReadOnlyList<Diagnostic>> all)
    {
        if (all.Count == 1)
            return all.First();

        var seen = new HashSet<(string, LineRange, string)>();
        return [.. all.SelectMany(static said => said).Where(said => seen.Add((said.Code, said.Range, said.Message)))];
    }
}

/// <summary>What is said of a file.</summary>
/// <param name="Items">The diagnostics.</param>
/// <param name="Text">The same as it is sent; until something else is said of the file.</param>
/// <param name="Id">Another one for each change.</param>
internal sealed record Notice(IReadOnlyList<Diagnostic> Items, ArrayBufferWriter<byte> Text, string Id)
{
    /// <summary>Nothing.</summary>
    public static Notice Nothing { get; } = new([], new(), "0");
}
