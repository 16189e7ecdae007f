using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>What a report compares definitions with: <c>--since REVISION|LOCK</c>, else the lock beside each.</summary>
internal sealed class Compared(Verb verb)
{
    private readonly Option<string> since = verb.Add<string>("--since", "REVISION|LOCK", new("compares with this revision of git, or with this lock, instead of the lock beside each definition", "各定義の隣のロックの代わりに、git のこのリビジョン、またはこのロックと比べる"));

    /// <summary>What was named; null where nothing was.</summary>
    public string? NameOf(Call call) => call.Line.GetValue(since);

    /// <summary>The terms with what to compare with; null where there is no such thing, and it has been told.</summary>
    public Terms? Of(Call call, Terms terms, IReadOnlyList<Sought> definitions)
    {
        if (NameOf(call) is not { } named)
            return terms;
        if (!Posture.IsLock(named))
            return Earlier.Of(call, named, definitions, terms.Packs) is { } earlier ? terms with { Since = earlier } : null;

        if (definitions.Count != 1)
        {
            call.Refuse(new("--since takes a lock only for a single definition; for several, name a revision", "--since にロックを指定できるのは、定義が一つのときだけです。複数のときはリビジョンを指定してください"));
            return null;
        }

        var (posture, why) = Read(call, named);
        if (posture is null)
            call.Refuse(new($"--since {named}: {why!.En}", $"--since {named}: {why.Ja}"));
        return posture is null ? null : terms with { Since = new Dictionary<string, Posture>(StringComparer.Ordinal) { [definitions[0].Path] = posture } };
    }

    private static (Posture? Posture, Bilingual? Why) Read(Call call, string named)
    {
        var opened = DiskFiles.OpenNamed(call.Around.FullPath(named), Posture.MostCharacters);
        if (opened.File is not { } file)
            return (null, opened.Refusal is { } refusal ? Said(refusal) : new("there is no such file", "ファイルがありません"));

        var (posture, fault) = Posture.Read(file);
        return (posture, fault is null ? null : Said(fault));
    }

    private static Bilingual Said(Finding finding) => new(finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese));
}
