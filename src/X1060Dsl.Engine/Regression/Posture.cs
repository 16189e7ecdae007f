using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>
/// What a definition held when it was last agreed to: the posture of its services, its policies and waivers, and what
/// is set for its rules. It lies beside the definition as <c>NAME.cdc.lock</c> and is reviewed like code.
/// </summary>
/// <remarks>
/// A lock holds what can regress, and no reasons, notes or dates of meetings. It says the same however the definition is
/// ordered, formatted or spelled.
/// </remarks>
public sealed record Posture(Listing<LockedEntry> Entries)
{
    /// <summary>The newest form of the file that this version reads and writes.</summary>
    public const int Schema = 1;

    /// <summary>The most characters that are read as a lock.</summary>
    public const int MostCharacters = 8 << 20;

    private const string DefinitionEnd = ".cdc.csx", LockEnd = ".cdc.lock";

    /// <summary>The lock of what was read, under what is set for it.</summary>
    public static Posture Of(ReadDefinition read, RuleSettings settings) =>
        read.Centre is { } centre ? new(Locking.EntriesOf(centre, Parts(read), settings.OfFiles)) : new(default(Listing<LockedEntry>));

    /// <summary>The lock that a text says, or what keeps it from being one.</summary>
    public static LockReading Read(SourceFile file) => LockReader.Read(file);

    /// <summary>Where the lock of a definition lies: beside it.</summary>
    public static string PathOf(string definition) =>
        (definition.EndsWith(DefinitionEnd, StringComparison.Ordinal) ? definition.Substring(0, definition.Length - DefinitionEnd.Length) : definition) + LockEnd;

    /// <summary>Whether a path is that of a lock.</summary>
    public static bool IsLock(string path) => path.EndsWith(LockEnd, StringComparison.Ordinal);

    /// <summary>The file: LF at the end of lines, one entry a line, sorted.</summary>
    public string Text => LockWriter.Write(this);

    /// <summary>Whether both hold the same, in any spelling that means the same.</summary>
    public bool IsSame(Posture other) => Entries.Count == other.Entries.Count && Entries.Zip(other.Entries, static (one, another) => one.IsSame(another)).All(static same => same);

    /// <summary>This lock with the spelling of an earlier one wherever both say the same, so that only changes change the file.</summary>
    public Posture SpelledAs(Posture earlier)
    {
        var known = earlier.Entries.ToLookup(Identity, StringComparer.Ordinal);
        return new Posture(Entries.Select(entry => known[Identity(entry)].FirstOrDefault(entry.IsSame) ?? entry).ToListing());
    }

    /// <summary>The edition that its codes are of.</summary>
    internal Edition Edition => LockShape.EditionOf(Find(LockShape.Organization)?["edition"]) ?? Edition.X1060_2021;

    /// <summary>The entries of a kind.</summary>
    internal IEnumerable<LockedEntry> Of(string kind) => Entries.Where(entry => entry.Kind == kind);

    /// <summary>The entry of a kind and key; null when there is none.</summary>
    internal LockedEntry? Find(string kind, string key = "") => Entries.FirstOrDefault(entry => entry.Kind == kind && Folding.AreSame(entry.Key, key));

    private static string Identity(LockedEntry entry) => $"{entry.Kind} {Folding.Fold(entry.Key)}";

    // A pack lies wherever its host found it, which differs from machine to machine; that its policies are there is said by each of them.
    private static IEnumerable<string> Parts(ReadDefinition read) => read.Sources.Skip(1).Where(source => !read.Packs.Contains(source.Path)).Select(source => Relative(read.Sources[0].Path, source.Path));

    // A lock has to say the same in every checkout, wherever that lies.
    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < here.Length - 1 && common < there.Length - 1 && here[common] == there[common])
            common++;
        return string.Join("/", Enumerable.Repeat("..", here.Length - 1 - common).Concat(there.Skip(common)));
    }
}

/// <summary>A lock, or why there is none.</summary>
/// <param name="Posture">What it holds; null when the text is no lock.</param>
/// <param name="Fault">What is wrong with the text; null when nothing is.</param>
public sealed record LockReading(Posture? Posture, Finding? Fault);
