using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;
using X1060Dsl.Reviewing;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>What a review compares with: an earlier revision, or a lock.</summary>
/// <param name="Posture">What was held then.</param>
/// <param name="On">The day of it; null where that is not known.</param>
/// <param name="Name">What it is, as people read it.</param>
internal sealed record ReviewStart(Posture Posture, Date? On, Bilingual Name)
{
    private const int MonthsByDefault = 12;

    /// <summary>What somebody named: a lock, a revision or a day. Null where there is none, and it has been told.</summary>
    public static ReviewStart? Named(Call call, Past past, string name, string path)
    {
        var file = call.Around.FullPath(name);
        if (Regression.Posture.IsLock(name) && File.Exists(file))
            return OfLock(call, file[..^".cdc.lock".Length] + ".cdc.csx");

        if (past.Head is not { } head || past.Commit(name, head) is not { } commit)
            return null;
        if (OfCommit(call, past, commit, path) is { } start)
            return start;

        call.Refuse(new($"{call.Shown(path)} cannot be read at {name}", $"{name} の {call.Shown(path)} を読み取れません"));
        return null;
    }

    /// <summary>The commit that recorded the last look back; else the last one of its day, or of one period ago; else the lock. Null where there is nothing.</summary>
    public static ReviewStart? Found(Call call, Past past, Centre centre, Date today, string path)
    {
        var latest = Review.LatestOf(centre, today);
        var since = latest?.On?.Value ?? today.AddMonths(-(centre.Organization?.ReviewEvery?.Value ?? MonthsByDefault));
        var commit = !past.HasCommits ? null : (latest is null ? null : Recorded(past, latest.Name.Value, path)) ?? past.Repository!.LastOn(past.Head!, since);
        return (commit is null ? null : OfCommit(call, past, commit, path)) ?? (DiskFiles.OpenLock(path) is null ? null : OfLock(call, path));
    }

    // A record is mostly committed after its day, together with all that was decided on it.
    private static Committed? Recorded(Past past, string evaluation, string path)
    {
        Committed? recorded = null;
        foreach (var commit in past.Repository!.Changes(null, past.Head!, Past.MostCommits))
        {
            var revision = Revision.Of(past.Repository, commit);
            if (OpenDefinition.Of(revision.Open(path), revision).Centre is not { } then || !then.Evaluations.Any(one => Folding.AreSame(one.Name.Value, evaluation)))
                break;
            recorded = commit;
        }

        return recorded;
    }

    private static ReviewStart? OfCommit(Call call, Past past, Committed commit, string path)
    {
        var revision = Revision.Of(past.Repository!, commit);
        var definition = OpenDefinition.Of(revision.Open(path), revision);
        return definition.Centre is null ? null : new(definition.Posture(revision.Settings(path)), commit.On, new($"revision {commit.Commit[..10]} of {commit.On}", $"{commit.On} のリビジョン {commit.Commit[..10]}"));
    }

    private static ReviewStart? OfLock(Call call, string path)
    {
        var shown = call.Shown(Regression.Posture.PathOf(path));
        var (posture, fault) = Regression.Posture.Read(DiskFiles.OpenLock(path)!);
        if (fault is not null)
            call.Refuse(new($"{shown}: {fault.Message(DisplayLanguage.English)}", $"{shown}: {fault.Message(DisplayLanguage.Japanese)}"));
        return posture is null ? null : new(posture, null, new($"the lock {SafeText.OfPath(shown)}", $"ロック {SafeText.OfPath(shown)}"));
    }
}
