using System.Text;

namespace X1060Dsl.Reports;

/// <summary>Findings a line each: what grep, editors and problem matchers read.</summary>
public static class ConciseText
{
    /// <summary>Writes the findings of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var text = FindingsText.Writer(to);
        foreach (var definition in check.Definitions)
        {
            foreach (var finding in definition.Findings)
                text.WriteLine(Line(finding, definition, check, how));
        }

        return 0;
    }

    /// <summary>A finding in one harmless line.</summary>
    internal static string Line(Finding finding, CheckedDefinition definition, Check check, Rendering how)
    {
        var (language, ink) = (how.Language, how.Ink);
        var place = Place.Of(finding.Origin, definition);
        var word = FindingsText.Word(finding.Severity).In(language);
        var message = SafeText.Of(finding.Message(language));
        return finding.Suppression is { } suppression
            ? $"{FindingsText.At(place, check)}: {ink.Faint($"{FindingsText.LetOff(suppression).In(language)} ({word}) {finding.Id}")}: {message} [{SafeText.Of(FindingsText.Why(suppression).In(language))}]"
            : $"{ink.Strong($"{FindingsText.At(place, check)}:")} {ink.Of(finding.Severity, $"{word} {finding.Id}")}: {message}";
    }
}
