using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports;

/// <summary>Findings for people: a line that editors jump to, the code it is about, and what to do.</summary>
public static class FindingsText
{
    private const int MostInOneDefinition = 200, MostInAll = 5000;

    internal static readonly Bilingual Help = new("= help:", "= 助言:");

    private static readonly Bilingual Waived = new("waived", "免除"), Known = new("known", "既知");

    /// <summary>Writes the findings of a check, and gives how many were left out.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var text = Writer(to);
        return Write(text, check, how.Language, how.Ink);
    }

    /// <summary>Writes the findings of a check, and gives how many were left out.</summary>
    public static int Write(TextWriter to, Check check, DisplayLanguage language, Ink ink)
    {
        var (room, left) = (MostInAll, 0);
        foreach (var definition in check.Definitions)
        {
            var shown = Math.Min(room, Math.Min(definition.Findings.Count, MostInOneDefinition));
            foreach (var finding in definition.Findings.Take(shown))
                Write(to, finding, definition, check, language, ink);

            room -= shown;
            left += definition.Findings.Count - shown;
            if (definition.Findings.Count - shown is > 0 and var more)
                to.WriteLine($"{SafeText.OfPath(check.Shown(definition.Path))}: {new Bilingual($"… and {more} more", $"… ほか{more}件").In(language)}\n");
        }

        return left;
    }

    /// <summary>A writer of lines as every format has them: UTF-8 without a mark, LF.</summary>
    internal static StreamWriter Writer(Stream to) => new(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 << 10, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A severity, as a word.</summary>
    public static Bilingual Word(Severity severity) => severity switch
    {
        Severity.Error => new("error", "エラー"),
        Severity.Warning => new("warning", "警告"),
        _ => new("info", "情報"),
    };

    private static void Write(TextWriter to, Finding finding, CheckedDefinition definition, Check check, DisplayLanguage language, Ink ink)
    {
        if (finding.Suppression is { } suppression)
        {
            WriteWaived(to, finding, suppression, definition, check, language, ink);
            return;
        }

        var frames = Frames(finding, definition).ToList();
        var gutter = frames.Select(static frame => Digits(frame.Code.LastLine)).DefaultIfEmpty(2).Max();
        var indent = new string(' ', gutter + 1);
        string Paint(string text) => ink.Of(finding.Severity, text);

        var place = Place.Of(finding.Origin, definition);
        to.WriteLine($"{ink.Strong($"{At(place, check)}:")} {Paint($"{Word(finding.Severity).In(language)} {finding.Id}")}: {ink.Strong(SafeText.Of(finding.Message(language)))}");

        foreach (var (place_, label, code) in frames)
        {
            if (label is not null)
                to.WriteLine($"{indent}{ink.Faint("-->")} {At(place_, check)}: {SafeText.Of(label.In(language))}");
            code.Write(to, gutter, label is null ? '^' : '-', ink, label is null ? Paint : ink.Faint);
        }

        if (finding.Advice(language) is { Length: > 0 } advice)
            to.WriteLine($"{indent}{ink.Helpful(Help.In(language))} {SafeText.Of(advice)}");
        if (finding.Fixes.FirstOrDefault() is { } fix)
            to.WriteLine($"{indent}{ink.Helpful(new Bilingual("= fix:", "= 修正案:").In(language))} {SafeText.Of(fix.Title.In(language))} (x1060 fix{Flag(fix.Kind)} --rule {finding.Id})");
        to.WriteLine();
    }

    // Told in two lines, without the code: it is there to be seen, not to be worked off.
    private static void WriteWaived(TextWriter to, Finding finding, Suppression suppression, CheckedDefinition definition, Check check, DisplayLanguage language, Ink ink)
    {
        var place = Place.Of(finding.Origin, definition);
        to.WriteLine($"{At(place, check)}: {ink.Faint($"{LetOff(suppression).In(language)} ({Word(finding.Severity).In(language)}) {finding.Id}")}: {SafeText.Of(finding.Message(language))}");
        if (IsWritten(suppression))
            to.WriteLine($"   {ink.Faint(new Bilingual("= waived:", "= 免除:").In(language))} {SafeText.Of(Why(suppression).In(language))}");
        to.WriteLine();
    }

    /// <summary>How a finding is let off, as a word.</summary>
    public static Bilingual LetOff(Suppression suppression) => IsWritten(suppression) ? Waived : Known;

    /// <summary>Whether what lets a finding off is written in the definition, and not in a list of what was there before.</summary>
    internal static bool IsWritten(Suppression suppression) => suppression.Kind is SuppressionKind.Waiver or SuppressionKind.Pragma;

    /// <summary>Why a finding is let off, by whom and until when, in one line.</summary>
    public static Bilingual Why(Suppression suppression)
    {
        var reason = suppression.Because.Length == 0 ? new("no reason given", "理由の記載なし") : new Bilingual(suppression.Because, suppression.Because);
        return suppression.Kind == SuppressionKind.Baseline ? new("it is in the baseline", "基準線に含まれています")
            : suppression.Kind == SuppressionKind.Pragma ? new($"{reason.En} (#pragma)", $"{reason.Ja} (#pragma)")
            : new($"{reason.En} ({suppression.By}, until {suppression.Until})", $"{reason.Ja} ({suppression.By}、{suppression.Until} まで)");
    }

    private static IEnumerable<(Place Place, Bilingual? Label, CodeFrame Code)> Frames(Finding finding, CheckedDefinition definition)
    {
        if (finding.Origin.IsKnown && definition.Source(finding.Origin.Path) is { } source)
        {
            var place = Place.Of(finding.Origin, definition);
            yield return (place, null, new CodeFrame(source, place));
        }

        foreach (var related in finding.Related)
        {
            if (related.Origin.IsKnown && definition.Source(related.Origin.Path) is { } other)
            {
                var place = Place.Of(related.Origin, definition);
                yield return (place, related.Label, new CodeFrame(other, place));
            }
        }
    }

    /// <summary>A place as editors jump to it.</summary>
    internal static string At(Place place, Check check) => $"{SafeText.OfPath(check.Shown(place.Path))}:{place.Line}:{place.Column}";

    private static string Flag(FixKind kind) => kind switch
    {
        FixKind.Choice => " --choices",
        FixKind.Blank => " --blanks",
        _ => "",
    };

    private static int Digits(int number) => Math.Max(2, number.ToString().Length);
}
