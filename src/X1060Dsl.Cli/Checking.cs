using System.Collections.Concurrent;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Cli;

/// <summary>Reads and examines many definitions.</summary>
internal static class Checking
{
    // The parser recurses with the nesting of a text. The gate in front of it keeps nesting low, so this much stack is
    // the belt to its braces; a few files run on the main thread, which has 8 MB.
    private const int StackSize = 16 << 20;

    // Below this many, starting threads costs more than it saves.
    private const int Few = 8;

    /// <summary>What the check of the definitions came to, in the order given.</summary>
    public static Listing<CheckedDefinition> Run(IReadOnlyList<Sought> definitions, Date today)
    {
        var outcomes = new CheckedDefinition?[definitions.Count];
        if (definitions.Count < Few)
            RunInTurn(definitions, today, outcomes);
        else
            RunOnThreads(definitions, today, outcomes);

        return Engine.Together([.. outcomes.OfType<CheckedDefinition>()]);
    }

    // Those higher up first: they tend to load the others, which then need not be read a second time.
    private static void RunInTurn(IReadOnlyList<Sought> definitions, Date today, CheckedDefinition?[] outcomes)
    {
        var (loaded, around) = (new HashSet<string>(StringComparer.Ordinal), new Neighbourhoods());
        foreach (var i in Enumerable.Range(0, definitions.Count).OrderBy(place => definitions[place].Path.Count('/')))
        {
            if (loaded.Contains(definitions[i].Path))
                continue;

            outcomes[i] = Check(definitions[i], today, around);
            loaded.UnionWith(outcomes[i]!.Loads);
        }
    }

    private static void RunOnThreads(IReadOnlyList<Sought> definitions, Date today, CheckedDefinition?[] outcomes)
    {
        var (next, fault, around) = (-1, (Exception?)null, new Neighbourhoods());
        var threads = new Thread[Math.Min(Environment.ProcessorCount, definitions.Count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work, StackSize) { IsBackground = true };
            threads[i].Start();
        }

        foreach (var thread in threads)
            thread.Join();
        if (fault is not null)
            throw new InvalidOperationException("A definition could not be checked.", fault);

        void Work()
        {
            try
            {
                for (int i; (i = Interlocked.Increment(ref next)) < definitions.Count;)
                    outcomes[i] = Check(definitions[i], today, around);
            }
            catch (Exception trouble)
            {
                Interlocked.CompareExchange(ref fault, trouble, null);
            }
        }
    }

    private static CheckedDefinition Check(Sought sought, Date today, Neighbourhoods around)
    {
        var files = around.GetOrAdd((sought.Path[..sought.Path.LastIndexOf('/')], sought.Folder), static (_, one) => DiskFiles.Around(one.Path, one.Folder), sought);
        var opened = sought.Refusal is { } refusal ? new OpenedFile(null, refusal)
            : sought.IsNamed ? DiskFiles.OpenNamed(sought.Path) : files.Open(sought.Path);
        return opened.File is { } file
            ? Engine.Check(file, files, new CheckOptions { Today = today })
            : CheckedDefinition.Unread(sought.Path, opened.Refusal ?? UnreadableFile.At(sought.Path, new("there is no such file", "そのファイルはありません")));
    }

    // Definitions of one folder share their root and the files they load.
    private sealed class Neighbourhoods : ConcurrentDictionary<(string Folder, string Fallback), DiskFiles>;
}
