using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Cli.Sharding;
using X1060Dsl.Keeping;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 merge</c>: puts the shares of a check together, and tells them as one.</summary>
internal sealed class MergeVerb : Verb
{
    private readonly Argument<string[]> parts;
    private readonly Verdict verdict;

    public MergeVerb(DisplayLanguage language)
        : base("merge", new("Puts together what x1060 check --shard found, as one check.", "x1060 check --shard の結果をまとめ、一つの検査として出力します。"), language)
    {
        parts = AddMany("parts", new("the files of all shares, in any order", "分割して検査したすべてのファイル (順不同)"));
        verdict = new Verdict(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 merge part-*.x1060", new("all shares of a check, told as one", "分けて行った検査を一つにまとめる")),
        ("x1060 merge part-*.x1060 --format sarif=findings.sarif --fail-on warning", new("with the formats and the threshold of check", "形式としきい値は check と同じ")),
    ];

    public override int Run(Call call)
    {
        var named = call.Line.GetValue(parts) ?? [];
        if (verdict.Of(call) is not { } asked)
            return ExitCode.Misuse;
        if (named.Length == 0)
            return call.Refuse(new("name the files of all shares, for example: x1060 merge part-*.x1060", "分割して検査したすべてのファイルを指定してください。例: x1060 merge part-*.x1060"));

        var start = Stopwatch.GetTimestamp();
        var read = new List<(string Name, Part Part)>();
        foreach (var name in named)
        {
            var (bytes, refusal) = DiskFiles.ReadNamed(call.Around.FullPath(name), Part.MostBytes);
            if (bytes is null || Part.Read(bytes) is not { } part)
            {
                call.Refuse(bytes is null
                    ? new($"{name}: {refusal!.Message(DisplayLanguage.English)}", $"{name}: {refusal.Message(DisplayLanguage.Japanese)}")
                    : new($"{name} is no file of x1060 check --shard, or it is damaged", $"{name} は x1060 check --shard のファイルではないか、壊れています"));
                return ExitCode.Unreadable;
            }

            read.Add((name, part));
        }

        if (Trouble(read) is { } trouble)
            return call.Refuse(trouble);
        if (verdict.KnownOf(call) is not { } known || Together(call, read, out var terms) is not { } examined)
            return ExitCode.Misuse;
        return Verdict.Tell(call, asked, known, examined, terms!, start, read.Aggregate(ExitCode.Clean, static (exit, one) => ExitCode.Gravest(exit, one.Part.Exit)));
    }

    // Shares of two different checks put together would be told as one that never took place.
    private static Bilingual? Trouble(List<(string Name, Part Part)> read)
    {
        var (first, one) = read[0];
        if (one.Agreed.Tool != Tool.Identity)
            return new($"{first} was written by another version of x1060; use the same one for all shares and for merge", $"{first} は別のバージョンの x1060 が書いたものです。分割したすべての検査と merge に、同じバージョンを使ってください");

        foreach (var (name, part) in read)
        {
            if (part.Count != one.Count || part.Definitions != one.Definitions || part.Names != one.Names || part.Agreed.Said != one.Agreed.Said)
                return new($"{name} is a share of another check than {first}: the definitions, the day, the options or the number of shares differ", $"{name} と {first} は、同じ検査を分割したものではありません。定義・基準日・オプション・分割数のどれかが違います");
        }

        if (read.GroupBy(static share => share.Part.Number).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            return new($"{twice.ElementAt(0).Name} and {twice.ElementAt(1).Name} are the same share", $"{twice.ElementAt(0).Name} と {twice.ElementAt(1).Name} は同じ番号のファイルです");
        var missing = Enumerable.Range(1, Math.Min(one.Count, 1000)).Except(read.Select(static share => share.Part.Number)).ToList();
        if (missing.Count > 0)
            return new($"share {string.Join(", ", missing)} of {one.Count} is missing", $"{one.Count} 分割のうち {string.Join("、", missing)} 番目がありません");
        return read.SelectMany(static share => share.Part.Kept).Select(static kept => kept.Place).Order().SequenceEqual(Enumerable.Range(0, one.Definitions)) ? null
            : new($"the shares do not make up the {one.Definitions} definitions of the check", $"すべてのファイルを合わせても、検査した{one.Definitions}件の定義になりません");
    }

    private static Listing<CheckedDefinition>? Together(Call call, List<(string Name, Part Part)> read, out Terms? terms)
    {
        var agreed = read[0].Part.Agreed;
        var (names, all) = (RelativeNames.To(call.Around.FullPath(".")), new CheckedDefinition[read[0].Part.Definitions]);
        var settings = new DiskSettings(agreed.Orders);
        terms = new Terms(agreed.Today, settings);
        var anew = new List<(KeptShare Kept, Sought Sought)>();
        foreach (var (name, part) in read)
        {
            foreach (var kept in part.Kept)
            {
                if (kept.Outcome is null && names.PathOf(kept.Name) is { } path && names.PathOf(kept.Folder) is { } folder)
                {
                    anew.Add((kept, new Sought(path, folder, kept.IsNamed, Refusal: null)));
                }
                else if (kept.Outcome is not null && KeptDefinition.Read(kept.Outcome, names, settings.For, agreed.Today, texts: null) is { } definition)
                {
                    all[kept.Place] = definition;
                }
                else
                {
                    call.Refuse(new($"{name} is no file of x1060 check --shard, or it is damaged", $"{name} は x1060 check --shard のファイルではないか、壊れています"));
                    return null;
                }
            }
        }

        // What lets off findings of its group, and the little else that could not be kept, is checked here.
        if (anew.Count > 0)
        {
            if (PolicyPacks.Read(call, agreed.Packs) is not { } packs)
                return null;

            terms = terms with { Packs = packs };
            if (agreed.Since is not null)
            {
                if (Earlier.Of(call, agreed.Since, anew.Select(static one => one.Sought), packs) is not { } earlier)
                    return null;
                terms = terms with { Since = earlier };
            }

            foreach (var (one, definition) in anew.Zip(Checking.Each([.. anew.Select(static one => one.Sought)], terms, Engine.Check)))
                all[one.Kept.Place] = definition;
        }

        return Engine.Together(all);
    }
}
