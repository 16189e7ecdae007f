using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>One side of a difference: what one definition, one lock, or all definitions of a folder hold, now or at a revision.</summary>
/// <param name="IsSingle">Whether it is one definition, which is compared with the other side's whatever their names.</param>
/// <param name="Postures">What they hold, by name.</param>
internal sealed record DiffSide(bool IsSingle, IReadOnlyDictionary<string, Posture> Postures);

/// <summary>Finds out what the sides of a difference mean, and reads them.</summary>
/// <param name="call">The call.</param>
/// <param name="packs">The policy packs that every definition gets, as they are now.</param>
internal sealed class DiffSides(Call call, Listing<SourceFile> packs) : IDisposable
{
    private Git? git;

    /// <summary>The gravest thing that came up, as an exit code.</summary>
    public int Exit { get; private set; } = ExitCode.Clean;

    /// <summary>Reads both sides; null where one of them is none, and it has been told.</summary>
    public (DiffSide Before, DiffSide Now)? Read(string before, string now)
    {
        // "main" alone means what the other side names, as it was there.
        var (left, right) = (Meant(before), Meant(now));
        return Read(left, right.Path) is { } one && Read(right, left.Path) is { } other ? (one, other) : null;
    }

    public void Dispose() => git?.Dispose();

    private (string Said, string? Path) Meant(string said)
    {
        var path = call.Around.FullPath(said).TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
        return (said, Path.Exists(path) ? path : null);
    }

    private DiffSide? Read((string Said, string? Path) side, string? other) =>
        side.Path is null ? OfRevision(side.Said, other) : Directory.Exists(side.Path) ? OfFolder(side.Said, side.Path) : OfFile(side.Path);

    private DiffSide? OfFile(string path)
    {
        if (!path.EndsWith(".cdc.lock", StringComparison.Ordinal))
            return Single(OpenDefinition.OnDisk(new Sought(path, path[..Math.Max(1, path.LastIndexOf('/'))], IsNamed: true, Refusal: null), packs), call.Shown(path), () => new DiskSettings(Orders.None).For(path));

        return Locked(DiskFiles.OpenLock(path[..^".cdc.lock".Length] + ".cdc.csx")!, call.Shown(path));
    }

    private DiffSide? OfFolder(string said, string folder)
    {
        if (CheckArguments.Seek(call, [said], out var exit) is not { } definitions)
        {
            Exit = ExitCode.Gravest(Exit, exit);
            return null;
        }

        var (settings, postures) = (new DiskSettings(Orders.None), new Dictionary<string, Posture>(StringComparer.Ordinal));
        foreach (var sought in definitions)
            Add(postures, Relative(folder, sought.Path), OpenDefinition.OnDisk(sought, packs), call.Shown(sought.Path), () => settings.For(sought.Path));
        return new DiffSide(false, postures);
    }

    private DiffSide? OfRevision(string said, string? other)
    {
        // What begins with a colon names the index, which is no revision.
        var colon = said.IndexOf(':') is > 0 and var place ? place : -1;
        if (Revision(colon < 0 ? said : said[..colon]) is not { } revision)
            return null;

        // As git has it: from the top of the repository, unless it begins with a dot.
        var here = call.Around.FullPath(".");
        var path = colon < 0 ? other ?? here
            : said[(colon + 1)..] is ['.', ..] relative ? call.Around.FullPath(relative)
            : revision.Full(said[(colon + 1)..]).TrimEnd('/');
        var definition = path.EndsWith(".cdc.lock", StringComparison.Ordinal) && colon < 0 ? path[..^".cdc.lock".Length] + ".cdc.csx" : path;
        if (definition.EndsWith(".cdc.lock", StringComparison.Ordinal) && revision.OpenLock(definition).File is { } locked)
            return Locked(locked, $"{revision.Name}:{call.Shown(definition)}");
        if (revision.Has(definition))
            return Single(OpenDefinition.Of(revision.Open(definition), revision, revision.AsThen(packs)), $"{revision.Name}:{call.Shown(definition)}", () => revision.Settings(definition));

        var postures = new Dictionary<string, Posture>(StringComparer.Ordinal);
        foreach (var found in revision.Definitions(path))
            Add(postures, Relative(path, found), OpenDefinition.Of(revision.Open(found), revision, revision.AsThen(packs)), $"{revision.Name}:{call.Shown(found)}", () => revision.Settings(found));
        if (postures.Count > 0 || colon < 0)
            return new DiffSide(path == other && File.Exists(path), postures);

        Refuse(new($"{revision.Name} has no definition at '{said[(colon + 1)..]}'", $"{revision.Name} の「{said[(colon + 1)..]}」に定義はありません"));
        return null;
    }

    /// <summary>A revision; null where there is none, and it has been told.</summary>
    public Revision? Revision(string name)
    {
        if (git is null)
        {
            (git, var trouble) = Git.Around(call.Around);
            if (trouble is not null)
            {
                Refuse(trouble);
                return null;
            }
        }

        var (revision, unknown) = Cli.Revision.Of(git!, name);
        if (unknown is not null)
            Refuse(unknown);
        return revision;
    }

    private DiffSide? Locked(SourceFile file, string shown)
    {
        var (posture, fault) = Posture.Read(file);
        if (fault is not null)
            Refuse(new($"{shown}: {fault.Message(DisplayLanguage.English)}", $"{shown}: {fault.Message(DisplayLanguage.Japanese)}"));
        return posture is null ? null : new DiffSide(true, new Dictionary<string, Posture> { [shown] = posture });
    }

    private DiffSide? Single(OpenDefinition definition, string shown, Func<RuleSettings> settings)
    {
        if (!IsRead(definition, shown))
            return null;

        Warn(definition, shown);
        return new DiffSide(true, new Dictionary<string, Posture> { [shown] = definition.Posture(settings()) });
    }

    private void Add(Dictionary<string, Posture> to, string name, OpenDefinition definition, string shown, Func<RuleSettings> settings)
    {
        if (!IsRead(definition, shown) || !definition.IsWhole)
            return;

        Warn(definition, shown);
        to[name] = definition.Posture(settings());
    }

    private bool IsRead(OpenDefinition definition, string shown)
    {
        if (definition.Refusal is not { } refusal)
            return true;

        call.Refuse(new($"{shown}: {refusal.Message(DisplayLanguage.English)}", $"{shown}: {refusal.Message(DisplayLanguage.Japanese)}"));
        Exit = ExitCode.Gravest(Exit, ExitCode.Unreadable);
        return false;
    }

    private void Warn(OpenDefinition definition, string shown)
    {
        if (definition.HasErrors)
            call.Refuse(new($"{shown} has errors; what could not be read seems to be missing", $"{shown} には誤りがあります。読めなかった部分は、ないものとして比べています"));
    }

    private void Refuse(Bilingual why) => Exit = ExitCode.Gravest(Exit, call.Refuse(why));

    private static string Relative(string folder, string path) => path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal) ? path[(folder.TrimEnd('/').Length + 1)..] : path;
}
