using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli;

/// <summary>What definitions held at past commits: read through git, one point for each commit that changed a model.</summary>
/// <param name="call">The call.</param>
internal sealed class Past(Call call) : IDisposable
{
    /// <summary>How many commits are looked at, at most.</summary>
    public const int MostCommits = 500;

    private Git? git;

    /// <summary>The repository; null where there is none, and it has been told.</summary>
    public Git? Repository
    {
        get
        {
            if (git is not null)
                return git;

            (git, var trouble) = Git.Around(call.Around);
            if (trouble is not null)
                call.Refuse(trouble);
            return git;
        }
    }

    /// <summary>The commit that is checked out; null where there is none, and it has been told.</summary>
    public string? Head
    {
        get
        {
            if (Repository is not { } git)
                return null;

            if (git.Commit("HEAD") is { } head)
                return head;

            call.Refuse(new("nothing has been committed here yet", "まだ何もコミットされていません"));
            return null;
        }
    }

    /// <summary>Whether there is a repository with a commit. Asking tells nobody anything.</summary>
    public bool HasCommits => (git ??= Git.Around(call.Around).Git)?.Commit("HEAD") is not null;

    /// <summary>A commit by what somebody called it: a revision, or a day, whose last commit it is. Null where there is none, and it has been told.</summary>
    /// <param name="name">What it was called.</param>
    /// <param name="tip">The commit whose line a day is looked up in.</param>
    public Committed? Commit(string name, string tip)
    {
        if (Repository is not { } git)
            return null;

        if (git.Commit(name) is { } commit)
            return git.Find(commit);

        if (Date.TryRead(name, out var day))
        {
            if (git.LastOn(tip, day) is { } last)
                return last;

            call.Refuse(new($"there is no commit on or before {day}", $"{day} 以前のコミットはありません"));
            return null;
        }

        if (Revision.Of(git, name).Trouble is { } trouble)
            call.Refuse(trouble);
        return null;
    }

    /// <summary>The commits of a range that may have changed a definition, the earliest first, with the one it begins at.</summary>
    public IReadOnlyList<Committed> Commits(Committed? from, string to)
    {
        var changes = git!.Changes(from?.Commit, to, MostCommits + 1);
        if (changes.Count > MostCommits)
            call.Aside.WriteLine(new Bilingual($"Only the last {MostCommits} changes are looked at; --from begins later.", $"直近{MostCommits}回の変更だけを調べました。--from で始まりを指定できます。").In(call.Language));
        if (git.IsShallow)
            call.Aside.WriteLine(new Bilingual("Only a part of the history was fetched here: git fetch --unshallow", "ここには履歴の一部しかありません: git fetch --unshallow").In(call.Language));
        return [.. (from is null ? [] : new[] { from }).Concat(changes.Take(MostCommits).Reverse())];
    }

    /// <summary>How a definition stood at commits, and last how it stands now.</summary>
    /// <param name="path">The definition.</param>
    /// <param name="commits">The commits, the earliest first.</param>
    /// <param name="now">What it holds now; null where the last commit is the end.</param>
    /// <param name="today">The day that it is looked at.</param>
    public History Of(string path, IReadOnlyList<Committed> commits, Centre? now, Date today)
    {
        var points = new List<HistoryPoint>();
        foreach (var committed in commits)
        {
            var revision = Revision.Of(git!, committed);
            var definition = OpenDefinition.Of(revision.Open(path), revision);
            if (definition.Centre is { } centre)
                Add(new HistoryPoint(committed.Commit, committed.On, Survey.Of(centre, committed.On)));
        }

        if (now is not null)
            Add(new HistoryPoint(null, today, Survey.Of(now, today)));
        return new History(points.ToListing());

        // Most commits change something else: another definition, a comment, the order of lines.
        void Add(HistoryPoint point)
        {
            if (points.Count == 0 || points[^1].Survey.Centre != point.Survey.Centre)
                points.Add(point);
        }
    }

    public void Dispose() => git?.Dispose();
}
