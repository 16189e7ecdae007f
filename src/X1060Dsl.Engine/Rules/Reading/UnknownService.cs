using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Unknown service.</summary>
public sealed class UnknownService() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0020", DiagnosticSeverity.Error,
        title: new("Unknown service", "知らないサービス"),
        message: new("There is no service '{0}'{1}", "「{0}」というサービスはありません{1}"),
        advice: new("Use a code (A-1 to I-7), the Japanese or the English name, a constant of X1060, or add your own with AddedService(…) above.", "コード (A-1〜I-7)・日本語名・英語名・X1060 の定数のどれかを書くか、上で AddedService(…) と書いて追加してください。"));

    /// <summary>A service that neither the standard lists nor the organisation added, and those that look like it.</summary>
    public static Finding At(Origin at, string name, IReadOnlyList<string> near) => Find(Text, at, name, Saying.DidYouMean(near)) with
    {
        Fixes = near.Select(service => at.Replace(new($"Write \"{service}\"", $"\"{service}\" にする"), $"\"{service}\"", FixKind.Choice)).ToListing(),
    };
}
