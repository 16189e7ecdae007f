using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Gating;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>From a text to its syntax: through the gate, and only then to Roslyn's parser.</summary>
internal static class Parsing
{
    // One fixed version for reader, compiler host and script host, so that they mean the same by the same text.
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script);

    // A file full of hostile characters would otherwise give a finding for each.
    private const int MostTroubles = 200;

    // 350 links took 256 KB.
    private const int LongChain = 128;

    private const int LargeStack = 16 << 20;

    /// <summary>The syntax of a file that others may load too.</summary>
    public static CompilationUnitSyntax? ParseShared(SourceFile file, Action<Finding> report)
    {
        if (file.Parsed is not { } held || !held.TryGetTarget(out var target) || target is not Shared shared)
        {
            var findings = new List<Finding>();
            shared = new Shared(Parse(file, findings.Add), findings);
            file.Parsed = new WeakReference<object>(shared);
        }

        foreach (var finding in shared.Findings)
            report(finding);
        return shared.Root;
    }

    /// <summary>The syntax of a file whose earlier state was read before; the same that <see cref="Parse(SourceFile, Action{Finding})"/> gives.</summary>
    public static CompilationUnitSyntax? Parse(SourceFile file, Action<Finding> report, Remembered remembered)
    {
        var (root, findings) = remembered.Syntaxes.Of(file, Parse);
        file.Parsed ??= new WeakReference<object>(new Shared(root, findings));
        foreach (var finding in findings)
            report(finding);
        return root;
    }

    private sealed record Shared(CompilationUnitSyntax? Root, IReadOnlyList<Finding> Findings);

    /// <summary>The syntax of a file; null, and reported, when it would be unsafe to parse.</summary>
    public static CompilationUnitSyntax? Parse(SourceFile file, Action<Finding> report) => Parse(file, null, report).Root;

    private static (CompilationUnitSyntax? Root, GatePass Pass) Parse(SourceFile file, EarlierSyntax? earlier, Action<Finding> report)
    {
        var pass = Gate.Examine(file.Text);
        foreach (var trouble in pass.Troubles.Take(MostTroubles))
        {
            if (Finding(file, pass, trouble) is { } finding)
                report(finding);
        }

        if (!pass.MayParse)
            return (null, pass);

        var root = SyntaxOf(pass, file.Path, earlier);

        var errors = ErrorsOf(root, file, report);

        // On a very small stack the parser may give up below the gate's limit; it then says so and returns nothing.
        if (errors.FirstOrDefault(static error => error.Id == "CS8078") is { Location.SourceSpan: var span })
        {
            report(BudgetExceeded.At(new Origin(file.Path, span.Start, span.Length), new("This is nested too deeply", "入れ子が深すぎます"), GateLimits.Depth));
            return (null, pass);
        }

        foreach (var finding in SyntaxErrors.In(root, errors, file.Path))
            report(finding);
        return (root, pass);
    }

    /// <summary>The syntax of what has passed the gate.</summary>
    /// <remarks>
    /// The parser goes down a chain by recursion when it has skipped something before it: a thousand links behind a
    /// stray parenthesis end a process whose stack is as small as that of a compiler on Windows. So long a chain is
    /// parsed on a stack that has room for it.
    /// </remarks>
    internal static CompilationUnitSyntax SyntaxOf(GatePass pass, string path, EarlierSyntax? earlier = null)
    {
        if (pass.LongestChain <= LongChain)
            return Parsed(pass, path, earlier);

        CompilationUnitSyntax? root = null;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    root = Parsed(pass, path, earlier);
                }
                catch (Exception thrown)
                {
                    fault = ExceptionDispatchInfo.Capture(thrown);
                }
            },
            LargeStack);
        try
        {
            thread.Start();
        }
        catch (PlatformNotSupportedException)
        {
            // A browser has one thread, and its stack is its own affair.
            return Parsed(pass, path, earlier);
        }

        thread.Join();
        fault?.Throw();
        return root!;
    }

    private static CompilationUnitSyntax Parsed(GatePass pass, string path, EarlierSyntax? earlier)
    {
        // Of a text with errors in it the parser may make something else when it builds upon an earlier one.
        if (earlier?.With(pass.Text, path).GetRoot() is CompilationUnitSyntax { ContainsDiagnostics: false } built)
            return built;

#pragma warning disable RS0030 // the gate was passed
        return (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(SourceText.From(pass.Text), Script, path).GetRoot();
#pragma warning restore RS0030
    }

    // The parser miscounts where a comment stands behind a stray sign in an unfinished $"{: it throws on the place, which
    // may lie before the file, when it is asked for its errors.
    private static List<Diagnostic> ErrorsOf(CompilationUnitSyntax root, SourceFile file, Action<Finding> report)
    {
        var errors = new List<Diagnostic>();
        if (!root.ContainsDiagnostics)
            return errors;

        try
        {
            foreach (var diagnostic in root.SyntaxTree.GetDiagnostics(root))
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                    errors.Add(diagnostic);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            report(SyntaxError.At(new Origin(file.Path, 0, 0), new("Somewhere a text that begins with $\" has no end", "$\" で始まる文字列のどれかが閉じられていません")));
        }

        return errors;
    }

    private static Finding? Finding(SourceFile file, GatePass pass, GateTrouble trouble)
    {
        var at = new Origin(file.Path, trouble.Start, trouble.Length);
        return trouble.Kind switch
        {
            GateTroubleKind.TooLong => BudgetExceeded.At(at, new("This file is too long", "ファイルが長すぎます"), trouble.Detail),
            GateTroubleKind.TooDeep => BudgetExceeded.At(at, new("This is nested too deeply", "入れ子が深すぎます"), trouble.Detail),
            GateTroubleKind.ChainTooLong => BudgetExceeded.At(at, new("This chain is too long", "動詞や演算子のつながりが長すぎます"), trouble.Detail),
            GateTroubleKind.TooManyStatements => BudgetExceeded.At(at, new("There are too many statements", "文が多すぎます"), trouble.Detail),
            GateTroubleKind.InterpolationTooDeep => BudgetExceeded.At(at, new("Texts are nested in texts too deeply", "文字列の埋め込みが深すぎます"), trouble.Detail),
            GateTroubleKind.BidiControl => SuspiciousCharacter.At(at, trouble.Detail, new("it changes the order in which text is shown", "文字の表示順を変える制御文字です")),
            GateTroubleKind.InvisibleCharacter => SuspiciousCharacter.At(at, trouble.Detail, new("it cannot be seen", "目に見えない文字です")),
            GateTroubleKind.ControlCharacter => SuspiciousCharacter.At(at, trouble.Detail, new("it is a control character", "制御文字です")),
            GateTroubleKind.LineSeparator => SuspiciousCharacter.At(at, trouble.Detail, new("it ends a line without showing it", "改行に見えない改行です")),
            GateTroubleKind.LoneSurrogate => SuspiciousCharacter.At(at, trouble.Detail, new("it is half a character", "文字の半分だけが残ったものです")),
            GateTroubleKind.FullWidthPunctuation => FullWidthPunctuation.At(at, file.Text.Substring(at.Start, at.Length), pass.Text.Substring(at.Start, at.Length).Replace('「', '"').Replace('」', '"')),
            GateTroubleKind.ConditionalDirective => NotPartOfLanguage.At(at, new("This directive", "このディレクティブ"), new("leave it out; what is read must not depend on symbols", "取り除いてください。何が読まれるかがシンボルによって変わってはいけません")),
            // The parser says so too, with the statement around it.
            _ => null,
        };
    }
}
