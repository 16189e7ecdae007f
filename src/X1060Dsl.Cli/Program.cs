using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using System.Text;
using X1060Dsl.Cli.Verbs;
using X1060Dsl.Reports;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>The command line: which verb, in which language, and what was called wrongly.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        Terminal.Prepare();

        // Elsewhere SIGINT ends the process, which every shell reports as 130, and tells a script that runs us to
        // stop as well; only Windows needs to be told.
        using var cancelled = OperatingSystem.IsWindows() ? PosixSignalRegistration.Create(PosixSignal.SIGINT, static _ => Environment.Exit(ExitCode.Cancelled)) : null;
        return Run(args, Surroundings.OfProcess());
    }

    /// <summary>Runs a command line.</summary>
    public static int Run(string[] args, Surroundings around)
    {
        try
        {
            using var answer = Writer(around.Out);
            using var aside = Writer(around.Err);
            return Run(args, around, answer, aside);
        }
        catch (OutputLost)
        {
            return Lost(around);
        }
        catch (Exception fault)
        {
            return Crash.Report(fault, args, around);
        }
    }

    private static int Lost(Surroundings around)
    {
        try
        {
            using var aside = Writer(around.Err);
            aside.WriteLine($"x1060: {new Bilingual("the answer could not be written", "結果を書き出せませんでした").In(Terminal.Language(null, around)!.Value)}");
        }
        catch (OutputLost)
        {
            // The standard error is lost as well; the exit code still says it.
        }

        return ExitCode.Misuse;
    }

    private static int Run(string[] args, Surroundings around, TextWriter answer, TextWriter aside)
    {
        var asked = AskedLanguage(args);
        var language = Terminal.Language(asked, around) ?? Terminal.Language(null, around)!.Value;
        Verb[] verbs =
        [
            new CheckVerb(language),
            new WatchVerb(language),
            new FixVerb(language),
            new FmtVerb(language),
            new WaiversVerb(language),
            new LockVerb(language),
            new DiffVerb(language),
            new HistoryVerb(language),
            new GapVerb(language),
            new CoverageVerb(language),
            new ReviewVerb(language),
            new SourcingVerb(language),
            new ActorsVerb(language),
            new GroupVerb(language),
            new BaselineVerb(language),
            new TestVerb(language),
            new ReportVerb(language),
            new PreviewVerb(language),
            new ExportVerb(language),
            new ImportVerb(language),
            new SyncVerb(language),
            new MigrateVerb(language),
            new RunVerb(language),
            new LspVerb(language),
            new ExplainVerb(language),
            new RulesVerb(language),
            new InitVerb(language),
        ];
        var options = new CommonOptions(language);
        var root = new RootCommand { options.Lang, options.Color };
        foreach (var verb in verbs)
            root.Subcommands.Add(verb);

        // A path may begin with @, and -ab is no bundle of ours.
        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var chosen = line.CommandResult.Command as Verb;
        var colour = line.GetValue(options.Color) ?? "auto";
        var call = new Call(line, around, answer, aside, language, new Ink(colour != "never" && Terminal.WantsColour(colour, around)));

        if (line.GetResult(root.Options.OfType<HelpOption>().First()) is { Implicit: false })
            return Help.Write(answer, chosen, verbs, options, language);
        if (line.GetResult(root.Options.OfType<VersionOption>().First()) is { Implicit: false })
        {
            answer.WriteLine($"x1060 {Tool.VersionAndCommit}");
            return ExitCode.Clean;
        }

        if (Misuse.In(line, args, verbs, language) is { } misuse)
            return call.Refuse(misuse);
        if (chosen is null)
        {
            Help.Write(aside, null, verbs, options, language);
            return ExitCode.Misuse;
        }

        if (asked is not null && Terminal.Language(asked, around) is null)
            return call.Refuse(Misuse.Value("--lang", asked, "en", "ja"));
        if (colour is not ("auto" or "always" or "never"))
            return call.Refuse(Misuse.Value("--color", colour, "auto", "always", "never"));
        return chosen.Run(call);
    }

    // The language has to be known before the command line is read, as the help and what is said about a bad command
    // line are written in it.
    private static string? AskedLanguage(string[] args)
    {
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
                return args[i]["--lang=".Length..];
            if (args[i] == "--lang" && i + 1 < args.Length)
                return args[i + 1];
        }

        return null;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 << 10, leaveOpen: true) { NewLine = "\n" };
}
