using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>A definition that was run and did not come to its end.</summary>
public sealed class UnfinishedRun() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0043", DiagnosticSeverity.Error,
        title: new("Definition that does not run to its end", "最後まで実行できない定義"),
        message: new("The definition did not run to its end: {0}", "定義の実行が最後まで終わりませんでした: {0}"),
        advice: new("What was said up to there is not judged: half a definition would look like one that forgets the rest.", "そこまでの内容は検査していません。途中までの定義は、残りを書き忘れた定義と区別できないためです。"));

    /// <summary>Where it stopped, as far as anybody knows, and why.</summary>
    public static Finding At(Origin at, Bilingual why) => Find(Text, at, why);

    /// <summary>It threw: the place in the definition, and the callers there, innermost first.</summary>
    public static Finding Threw(Origin at, string exception, string message, IEnumerable<Origin> callers) =>
        At(at, new($"it threw {exception}: {message}", $"例外 {exception} が発生しました: {message}")) with
        {
            Related = callers.Select(Caller).ToListing(),
        };

    /// <summary>A place in the definition that led to where it stopped.</summary>
    internal static Related Caller(Origin at) => new(at, new("called from here", "ここから呼ばれています"));
}
