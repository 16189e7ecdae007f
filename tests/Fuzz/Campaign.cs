using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace X1060Dsl.Fuzz;

/// <summary>What a campaign may take.</summary>
/// <param name="Seconds">The most seconds.</param>
/// <param name="Executions">The most texts.</param>
/// <param name="Seed">What the choices follow from: the same seed tries the same texts.</param>
internal sealed record Terms(double Seconds, long Executions, int Seed);

/// <summary>What a campaign came to.</summary>
/// <param name="Executions">How many texts were tried.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Kept">How many were of a kind of their own.</param>
/// <param name="Slowest">The longest that one text took, in milliseconds.</param>
/// <param name="Found">The files of what broke a law, and which.</param>
internal sealed record Outcome(long Executions, double Seconds, int Kept, double Slowest, IReadOnlyList<(string File, string Law)> Found);

/// <summary>Tries texts on one target: those it begins with, then changed ones; what is new in kind is changed further.</summary>
internal sealed class Campaign(Target target, Terms terms, Coverage? coverage)
{
    // As on the small stacks of other people's threads, where too deep a recursion would end a compiler.
    private const int Stack = 256 * 1024;

    private const int MostKept = 8_192;

    private const int MostFound = 10;

    private readonly HashSet<int> kinds = [];
    private readonly HashSet<string> laws = [];
    private readonly List<string> kept = [];
    private readonly List<(string, string)> found = [];
    private long executions;
    private double slowest;

    /// <summary>Runs it to the end of its terms.</summary>
    public Outcome Run()
    {
        var clock = Stopwatch.StartNew();
        OnSmallStack(() => Run(clock));
        return new Outcome(executions, clock.Elapsed.TotalSeconds, kept.Count, slowest, found);
    }

    /// <summary>The law that one text breaks; null when it breaks none.</summary>
    public static string? Breaks(Target target, string text)
    {
        string? law = null;
        OnSmallStack(() => law = LawOf(target, text));
        return law;
    }

    private static void OnSmallStack(Action work)
    {
        var thread = new Thread(() => work(), Stack);
        thread.Start();
        thread.Join();
    }

    private void Run(Stopwatch clock)
    {
        // A stack overflow ends the process, and nothing can catch that: the text is then found in this file.
        using var last = new LastText(target);
        foreach (var seed in target.Seeds.Select(seed => seed.Length > target.Longest ? seed[..target.Longest] : seed))
            Try(seed, last);
        if (kept.Count == 0)
            kept.Add("");

        var random = new Random(terms.Seed);
        var mutator = new Mutator(target, random);
        while (executions < terms.Executions && clock.Elapsed.TotalSeconds < terms.Seconds && found.Count < MostFound)
        {
            // Half of the time what came last, which lies farthest from what is known.
            var place = random.Next(2) == 0 ? kept.Count - 1 - random.Next(Math.Min(kept.Count, 32)) : random.Next(kept.Count);
            Try(mutator.Of(kept[place], kept[random.Next(kept.Count)]), last);
        }
    }

    private void Try(string text, LastText last)
    {
        last.Note(text);
        executions++;
        coverage?.Clear();
        var started = Stopwatch.GetTimestamp();
        try
        {
            var isNew = kinds.Add(target.Try(text));
            if ((coverage?.IsNew() ?? isNew) && kept.Count < MostKept)
                kept.Add(text);
        }
        catch (Exception fault)
        {
            Keep(text, LawOf(fault));
        }

        slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private void Keep(string text, string law)
    {
        if (!laws.Add(law))
            return;

        var minimal = Minimal.Of(text, candidate => LawOf(target, candidate) == law);
        found.Add((Regressions.Save(target.Name, minimal), law));
    }

    private static string? LawOf(Target target, string text)
    {
        try
        {
            target.Try(text);
            return null;
        }
        catch (Exception fault)
        {
            return LawOf(fault);
        }
    }

    // One defect shows in a thousand texts: the law, or the place where it broke, tells it from others.
    private static string LawOf(Exception fault) => fault is LawBroken ? fault.Message
        : $"{fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("X1060Dsl", StringComparison.Ordinal))?.Trim()}";

    private sealed class LastText : IDisposable
    {
        private readonly string path;
        private readonly MemoryMappedFile file;
        private readonly MemoryMappedViewAccessor view;
        private readonly char[] units;

        public LastText(Target target)
        {
            path = Path.Combine(Path.GetTempPath(), $"x1060-fuzz-{target.Name}-{Environment.ProcessId}.utf16");
            units = new char[target.Longest + 1];
            file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, units.Length * 2);
            view = file.CreateViewAccessor();
        }

        public void Note(string text)
        {
            Array.Clear(units);
            text.CopyTo(0, units, 0, Math.Min(text.Length, units.Length - 1));
            view.WriteArray(0, units, 0, units.Length);
        }

        public void Dispose()
        {
            view.Dispose();
            file.Dispose();
            File.Delete(path);
        }
    }
}
