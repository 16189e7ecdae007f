using System.CommandLine;
using System.Globalization;

namespace X1060Dsl.Cli.Sharding;

/// <summary>Which part of the definitions is checked, and where it goes: <c>--shard I/N=FILE</c>.</summary>
internal sealed class ShardArguments(Verb verb)
{
    private const string Name = "--shard";

    private const int Most = 1000;

    private readonly Option<string> shard = verb.Add<string>(Name, "I/N=FILE", new("checks the I-th of N shares of the definitions only, and keeps what came of it in a file for x1060 merge", "定義を N 個に分けた I 番目だけを検査し、x1060 merge で使うファイルに残す"));

    /// <summary>The shard of a run, null where it is not one; false where the call was wrong, and has been told so.</summary>
    public bool TryOf(Call call, Verdict verdict, out Shard? chosen)
    {
        chosen = null;
        if (call.Line.GetValue(shard) is not { } said)
            return true;

        var (equals, slash) = (said.IndexOf('='), said.IndexOf('/'));
        if (slash > 0 && equals > slash && equals < said.Length - 1
            && int.TryParse(said.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(said.AsSpan(slash + 1, equals - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count && count <= Most)
        {
            // One share knows neither the group nor the whole: what is told of it, and whether it fails, comes of all of them.
            if (verdict.Given(call) is not { } given)
            {
                chosen = new Shard(number, count, said[(equals + 1)..]);
                return true;
            }

            call.Refuse(new($"{given} goes with x1060 merge, which tells what all shares came to", $"{given} は x1060 merge に指定してください。結果は、分割したすべてをまとめた後で出力します"));
            return false;
        }

        call.Refuse(new($"{Name} does not take '{said}'; write the share, how many there are (up to {Most}) and a file, for example 2/4=part-2.x1060", $"{Name} に「{said}」は指定できません。2/4=part-2.x1060 のように、番号、分ける数 ({Most} まで)、ファイルを書いてください"));
        return false;
    }
}
