using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.Reports;

/// <summary>A format that a check can be told in: one valid document a run, whatever the number of files.</summary>
/// <param name="Name">The word that <c>--format</c> takes.</param>
/// <param name="Description">Who reads it.</param>
/// <param name="Write">Writes a check, and gives how many findings were left out; where the format has a place for it, the document says so too.</param>
public sealed record Renderer(string Name, Bilingual Description, Func<Stream, Check, Rendering, int> Write)
{
    /// <summary>Whether people read it line by line: they may stop reading when they have seen enough.</summary>
    public bool IsForPeople => Name is "text" or "concise";

    /// <summary>The words that <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Names => ["text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "azure", "markdown"];

    /// <summary>The format of a name; null where there is none. What the others need is not touched.</summary>
    public static Renderer? Find(string name) => name switch
    {
        "text" => new(name, new("people, with the code that a finding is about", "人が読む形 (指摘箇所のコード付き)"), FindingsText.Write),
        "concise" => new(name, new("people and editors, a finding a line", "人とエディター (一件一行)"), ConciseText.Write),
        "json" => new(name, new("programs, one document", "プログラム (一つの文書)"), FindingsJson.Write),
        "jsonl" => new(name, new("programs, a finding a line", "プログラム (一件一行)"), JsonLines.Write),
        "sarif" => new(name, new("code scanning, as SARIF 2.1.0", "コードスキャン (SARIF 2.1.0)"), SarifLog.Write),
        "junit" => new(name, new("whatever shows test results", "テスト結果を表示するツール"), JUnitResults.Write),
        "github" => new(name, new("GitHub Actions, as annotations", "GitHub Actions の注釈"), GitHubAnnotations.Write),
        "gitlab" => new(name, new("GitLab, as a code quality report", "GitLab のコード品質レポート"), GitLabQuality.Write),
        "azure" => new(name, new("Azure Pipelines, as issues of a log", "Azure Pipelines のログの指摘"), AzureIssues.Write),
        "markdown" => new(name, new("a comment on a pull request, or the summary of a job", "プルリクエストのコメント、ジョブの要約"), MarkdownComment.Write),
        _ => null,
    };
}

/// <summary>What a format needs to know besides the check.</summary>
/// <param name="Language">The language.</param>
/// <param name="Ink">The colours, for formats that people read on a terminal.</param>
/// <param name="Version">The version of the tool.</param>
public sealed record Rendering(DisplayLanguage Language, Ink Ink, string Version)
{
    /// <summary>The lowest severity that fails the check; null where none does.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>What was set for a definition, by its path; where nobody says, the rules that found nothing are not listed.</summary>
    public Func<string, RuleSettings>? Settings { get; init; }

    /// <summary>Whether the findings were compared with those that were there before; what was there is let off then.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>What became better since the posture was last agreed to.</summary>
    public Listing<Bilingual> Improvements { get; init; }

    /// <summary>Whether a finding fails the check.</summary>
    internal bool Fails(Finding finding) => finding.Suppression is null && finding.Severity >= FailOn;
}
