using System.Runtime.InteropServices;
using System.Text;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>A bug in the tool, told politely: what happened goes into a file, never onto the terminal.</summary>
internal static class Crash
{
    /// <summary>Writes the report and says where it lies.</summary>
    public static int Report(Exception fault, string[] args, Surroundings around)
    {
        var language = Terminal.Language(null, around)!.Value;
        var report = Describe(fault, args, around);
        var path = Path.Combine(around.Temp, $"x1060-crash-{Hash(fault)}.md");
        string where;
        try
        {
            File.WriteAllText(path, report);
            where = new Bilingual(
                $"A report is in {path}. It holds no text of a definition; attach it when you report the bug.",
                $"報告書は {path} にあります。定義の内容は含んでいません。不具合を報告するときに添えてください。").In(language);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            where = new Bilingual("No report could be written to the folder for temporary files.", "一時フォルダーに報告書を書き出せませんでした。").In(language);
        }

        var said = new Bilingual("this is a bug in x1060, not in your definition.", "これは x1060 の不具合であり、定義の誤りではありません。").In(language);
        try
        {
            around.Err.Write(Encoding.UTF8.GetBytes($"x1060: {said}\nx1060: {SafeText.Of(where)}\n"));
            around.Err.Flush();
        }
        catch (Exception trouble) when (trouble is IOException or ObjectDisposedException)
        {
            // Nobody is left to tell; the exit code still says it.
        }

        return ExitCode.Fault;
    }

    // Only the kinds of exceptions and our own stack: a message may quote a definition or a path.
    private static string Describe(Exception fault, string[] args, Surroundings around)
    {
        var report = new StringBuilder()
            .Append("# x1060 crashed\n\n")
            .Append($"- x1060 {Tool.VersionAndCommit}\n- {RuntimeInformation.FrameworkDescription}\n- {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}\n")
            .Append($"- command: `x1060 {string.Join(' ', args.Select(Redacted))}`\n");
        for (Exception? at = fault; at is not null; at = at.InnerException)
            report.Append($"\n## {at.GetType().FullName}\n\n```\n{at.StackTrace?.Replace(around.Folder, ".", StringComparison.Ordinal)}\n```\n");
        return report.ToString();
    }

    // Verbs and the names of options stay; a path or a name may be confidential.
    private static string Redacted(string argument) => argument switch
    {
        "check" or "run" or "watch" or "fmt" or "group" or "report" or "preview" or "export" or "import" or "sync" or "fix" or "waivers" or "lock" or "diff" or "baseline" or "test" or "explain" or "rules" or "init" or "lsp" or "text" or "concise" or "json" or "jsonl" or "sarif" or "junit" or "github" or "gitlab" or "azure" or "markdown" or "md" or "ja" or "en" => argument,
        _ when argument.StartsWith("--", StringComparison.Ordinal) => argument.Split('=')[0],
        _ => "…",
    };

    // The same bug gives the same file: FNV-1a over kind and stack.
    private static string Hash(Exception fault)
    {
        var hash = 2166136261u;
        foreach (var c in fault.GetType().FullName + fault.StackTrace)
            hash = (hash ^ c) * 16777619u;
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
