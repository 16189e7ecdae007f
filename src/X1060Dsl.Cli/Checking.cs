using System.Collections.Concurrent;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>Reads and examines many definitions.</summary>
internal static class Checking
{
    // The parser recurses with the nesting of a text. The gate in front of it keeps nesting low, so this much stack is
    // the belt to its braces; a few files run on the main thread, which has 8 MB.
    private const int StackSize = 16 << 20;

    // Below this many, starting threads costs more than it saves.
    private const int Few = 8;

    // From this many on, what is kept of each decides how much memory a run takes.
    private const int Many = 256;

    /// <summary>What the check of the definitions came to, in the order given.</summary>
    public static Listing<CheckedDefinition> Run(IReadOnlyList<Sought> definitions, Terms terms) => Run(definitions, terms, Engine.Check);

    /// <summary>What looking at the definitions came to, in the order given.</summary>
    public static Listing<CheckedDefinition> Run(IReadOnlyList<Sought> definitions, Terms terms, Func<SourceFile, DiskFiles, CheckOptions, CheckedDefinition> examine)
    {
        if (definitions.Count >= Few)
            return Engine.Together(Each(definitions, terms, examine));

        var outcomes = new CheckedDefinition?[definitions.Count];
        RunInTurn(definitions, terms, examine, outcomes);
        return Engine.Together([.. outcomes.OfType<CheckedDefinition>()]);
    }

    /// <summary>What the check of each of the definitions came to by itself, in the order given.</summary>
    public static IReadOnlyList<CheckedDefinition> Each(IReadOnlyList<Sought> definitions, Terms terms, Func<SourceFile, DiskFiles, CheckOptions, CheckedDefinition> examine)
    {
        var outcomes = new CheckedDefinition?[definitions.Count];
        RunOnThreads(definitions, terms, examine, outcomes);
        return outcomes!;
    }

    // Those higher up first: they tend to load the others, which then need not be read a second time.
    private static void RunInTurn(IReadOnlyList<Sought> definitions, Terms terms, Func<SourceFile, DiskFiles, CheckOptions, CheckedDefinition> examine, CheckedDefinition?[] outcomes)
    {
        var (loaded, around) = (new HashSet<string>(StringComparer.Ordinal), new Neighbourhoods());
        foreach (var i in Enumerable.Range(0, definitions.Count).OrderBy(place => definitions[place].Path.Count('/')))
        {
            if (loaded.Contains(definitions[i].Path))
                continue;

            outcomes[i] = Check(definitions[i], terms, examine, around);
            loaded.UnionWith(outcomes[i]!.Loads);
        }
    }

    private static void RunOnThreads(IReadOnlyList<Sought> definitions, Terms terms, Func<SourceFile, DiskFiles, CheckOptions, CheckedDefinition> examine, CheckedDefinition?[] outcomes)
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
                {
                    outcomes[i] = Check(definitions[i], terms, examine, around);
                    if (definitions.Count >= Many)
                        outcomes[i]!.Source(definitions[i].Path)?.Rest();
                }
            }
            catch (Exception trouble)
            {
                Interlocked.CompareExchange(ref fault, trouble, null);
            }
        }
    }

    private static CheckedDefinition Check(Sought sought, Terms terms, Func<SourceFile, DiskFiles, CheckOptions, CheckedDefinition> examine, Neighbourhoods around)
    {
        var files = around.GetOrAdd((sought.Path[..sought.Path.LastIndexOf('/')], sought.Folder), static (_, one) => DiskFiles.Around(one.Path, one.Folder), sought);
        var opened = sought.Open(files);
        return opened.File is { } file
            ? examine(file, files, terms.For(sought))
            : CheckedDefinition.Unread(sought.Path, opened.Refusal!);
    }

    // Definitions of one folder share their root and the files they load.
    private sealed class Neighbourhoods : ConcurrentDictionary<(string Folder, string Fallback), DiskFiles>;
}

/// <summary>What a run goes by: the day, and what files and the command line set.</summary>
/// <param name="Today">The day that dated rules go by.</param>
/// <param name="Settings">The settings.</param>
internal sealed record Terms(Date Today, DiskSettings Settings)
{
    /// <summary>The policy packs that every definition gets.</summary>
    public Listing<SourceFile> Packs { get; init; }

    /// <summary>What definitions held at an earlier revision, by path; null where their locks count.</summary>
    public IReadOnlyDictionary<string, Posture>? Since { get; init; }

    /// <summary>What the check of a definition goes by.</summary>
    public CheckOptions For(Sought sought) => new()
    {
        Today = Today,
        Settings = Settings.For(sought.Path),
        Packs = Packs,
        Lock = Since is null ? DiskFiles.OpenLock(sought.Path) : null,
        Since = Since?.GetValueOrDefault(sought.Path),
    };
}
