using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>How a check is told, and when it fails: the formats, the threshold and the baseline.</summary>
internal sealed class Verdict
{
    private readonly Outputs outputs;
    private readonly Option<string> failOn, baseline;

    public Verdict(Verb verb)
    {
        outputs = new Outputs(verb, Renderer.Names);
        failOn = verb.Add<string>("--fail-on", "error|warning|info|never", new("the lowest severity that fails the check (default: error)", "check を失敗させる最も低い重大度 (省略時は error)"));
        baseline = verb.Add<string>("--baseline", "FILE", new("findings that count as known (default: x1060.baseline.json of the nearest folder upwards)", "既知とみなす指摘のファイル (省略時は、上に向かって最も近い x1060.baseline.json)"));
    }

    /// <summary>What is asked for; null where the call was wrong, and has been told so.</summary>
    public AskedVerdict? Of(Call call)
    {
        var threshold = call.Line.GetValue(failOn) ?? "error";
        return outputs.Of(call) is { } asked && call.Takes("--fail-on", threshold, "error", "warning", "info", "never") ? new AskedVerdict(asked, threshold) : null;
    }

    /// <summary>The first of its options that somebody gave; null where nobody gave any.</summary>
    public string? Given(Call call) => new Option[] { outputs.Option, failOn, baseline }.FirstOrDefault(option => call.Line.GetResult(option) is not null)?.Name;

    /// <summary>The baseline that counts; null where it cannot be read, and it has been told.</summary>
    public Known? KnownOf(Call call) => Known.At(call, call.Line.GetValue(baseline));

    /// <summary>Tells what definitions came to, and gives the exit code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="known">The baseline.</param>
    /// <param name="examined">The definitions.</param>
    /// <param name="terms">What the check went by.</param>
    /// <param name="start">When it began.</param>
    /// <param name="exit">The gravest thing so far.</param>
    public static int Tell(Call call, AskedVerdict asked, Known known, Listing<CheckedDefinition> examined, Terms terms, long start, int exit)
    {
        var check = new Check(known.Mark(examined), call.Around.FullPath("."), terms.Today);
        exit = ExitCode.Gravest(exit, Outputs.Write(call, asked.Outputs, check, Rendering(call, asked.Threshold, terms) with { HasBaseline = known.IsThere, Improvements = ChangesText.Improved(check) }));
        call.Answer.Flush();

        // How long it took interests who waited for it; in a log it would only make two equal runs differ.
        call.Aside.WriteLine(Summary.Line(check, call.Around.ErrIsTerminal ? Stopwatch.GetElapsedTime(start) : null, call.Language));
        known.Tell(call);
        if (ChangesText.Improvements(check, call.Language) is { } improvements)
            call.Aside.WriteLine(improvements);
        if (Summary.NextStep(check, call.Language) is { } next)
            call.Aside.WriteLine(next);
        return ExitCode.Gravest(exit, Code(check, asked.Threshold));
    }

    /// <summary>What the formats need to know.</summary>
    public static Rendering Rendering(Call call, string threshold, Terms terms) => new(call.Language, call.Ink, Tool.Version)
    {
        FailOn = threshold == "never" ? null : Threshold(threshold),
        Settings = terms.Settings.For,
    };

    private static int Code(Check check, string threshold)
    {
        var code = check.Unread > 0 ? ExitCode.Unreadable : ExitCode.Clean;
        foreach (var finding in check.Open)
        {
            if (finding.Id == "CDC9001")
                code = ExitCode.Gravest(code, ExitCode.Fault);
            if (finding.Id == "CDC7000")
                code = ExitCode.Gravest(code, ExitCode.Misuse);
            if (finding.Severity >= Threshold(threshold))
                code = ExitCode.Gravest(code, ExitCode.No);
        }

        return code;
    }

    private static Severity Threshold(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => (Severity)int.MaxValue,
    };
}

/// <summary>How somebody wants a check told.</summary>
/// <param name="Outputs">The formats, and where they go.</param>
/// <param name="Threshold">The word for the lowest severity that fails the check.</param>
internal sealed record AskedVerdict(IReadOnlyList<Output> Outputs, string Threshold);
