using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Waiving;

namespace X1060Dsl.Keeping;

/// <summary>A finding as it is kept.</summary>
internal static class KeptFinding
{
    public static void Write(KeptWriter to, Finding finding)
    {
        Write(to, finding.Rule);
        to.Origin(finding.Origin);
        to.All(finding.Words, word => Write(to, word));
        to.Number((int)finding.Severity);
        to.Maybe(finding.Suppression, suppression => Write(to, suppression));
        to.Text(finding.Service);
        to.All(finding.Fixes, fix => Write(to, fix));
        to.All(finding.Related, related => Write(to, related));
    }

    public static Finding Read(KeptReader from)
    {
        var rule = Rule(from);
        return new Finding(rule, from.Origin(), from.All(() => Word(from)))
        {
            Severity = (Severity)from.Number(1, 3),
            Suppression = from.Maybe(() => Suppression(from)),
            Service = from.TextOrNone(),
            Fixes = from.All(() => new Fix(from.Bilingual(), from.All(() => Edit(from)), (FixKind)from.Number(1, 3))),
            Related = from.All(() => new Related(from.Origin(), from.Bilingual())),
        };
    }

    /// <summary>Whether the findings of a definition can be told: their spans lie inside the texts, and their words fill their messages.</summary>
    public static bool AreSound(CheckedDefinition definition)
    {
        foreach (var finding in definition.Findings)
        {
            if (!Lies(finding.Origin, definition) || finding.Related.Any(related => !Lies(related.Origin, definition)) || (finding.Suppression is { } suppression && !Lies(suppression.Origin, definition))
                || finding.Fixes.SelectMany(static fix => fix.Edits).Any(edit => !Lies(new Origin(edit.Path, edit.Start, edit.Length), definition)))
                return false;

            try
            {
                finding.Message(DisplayLanguage.English);
                finding.Message(DisplayLanguage.Japanese);
            }
            catch (FormatException)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Lies(Origin origin, CheckedDefinition definition) =>
        !origin.IsKnown || definition.Source(origin.Path) is not { } source || origin.End <= source.Text.Length;

    // Our own rules are known by their ids; a policy of the organisation brings its words along.
    private static void Write(KeptWriter to, DiagnosticDescriptor rule)
    {
        var isOurs = ReferenceEquals(AllRules.Find(rule.Id)?.Descriptor, rule);
        to.Flag(isOurs);
        to.Text(rule.Id);
        if (isOurs)
            return;

        if (rule is not { Title: Bilingual title, MessageFormat: Bilingual message, Description: Bilingual advice })
        {
            to.GiveUp();
            return;
        }

        to.Bilingual(title);
        to.Bilingual(message);
        to.Bilingual(advice);
        to.Text(rule.Category);
        to.Number((int)rule.DefaultSeverity);
        to.Text(rule.HelpLinkUri);
    }

    private static DiagnosticDescriptor Rule(KeptReader from)
    {
        var (isOurs, id) = (from.Flag(), from.Text());
        if (isOurs)
        {
            if (AllRules.Find(id) is { } rule)
                return rule.Descriptor;

            from.Doubt();
            return AllRules.InOrder[0].Descriptor;
        }

        var (title, message, advice, category, severity, help) = (from.Bilingual(), from.Bilingual(), from.Bilingual(), from.Text(), from.Number(0, 3), from.Text());
        if (!string.IsNullOrWhiteSpace(id) && id.Trim() == id)
            return new DiagnosticDescriptor(id, title, message, category, (DiagnosticSeverity)severity, isEnabledByDefault: true, advice, help);

        from.Doubt();
        return AllRules.InOrder[0].Descriptor;
    }

    private static void Write(KeptWriter to, object word)
    {
        switch (word)
        {
            case string text:
                to.Number(1);
                to.Text(text);
                break;
            case Bilingual text:
                to.Number(2);
                to.Bilingual(text);
                break;
            case int number:
                to.Number(3);
                to.Number(number);
                break;
            case long number:
                to.Number(4);
                to.Number(number);
                break;
            case double number:
                to.Number(5);
                to.Number(BitConverter.DoubleToInt64Bits(number));
                break;
            case Date date:
                to.Number(6);
                to.Date(date);
                break;
            default:
                to.GiveUp();
                break;
        }
    }

    private static object Word(KeptReader from) => from.Number(1, 6) switch
    {
        1 => from.Text(),
        2 => from.Bilingual(),
        3 => from.Number(int.MinValue, int.MaxValue),
        4 => from.Number(),
        5 => BitConverter.Int64BitsToDouble(from.Number()),
        _ => from.Date(),
    };

    private static void Write(KeptWriter to, Suppression suppression)
    {
        to.Number((int)suppression.Kind);
        to.Text(suppression.Because);
        to.Text(suppression.By);
        to.Flag(suppression.Until is not null);
        if (suppression.Until is { } until)
            to.Date(until);
        to.Origin(suppression.Origin);
    }

    private static Suppression Suppression(KeptReader from) =>
        new((SuppressionKind)from.Number(1, 3), from.Text(), from.TextOrNone(), from.Flag() ? from.Date() : null, from.Origin());

    private static void Write(KeptWriter to, Fix fix)
    {
        to.Bilingual(fix.Title);
        to.All(fix.Edits, edit =>
        {
            to.Path(edit.Path);
            to.Number(edit.Start);
            to.Number(edit.Length);
            to.Text(edit.Text);
        });
        to.Number((int)fix.Kind);
    }

    private static TextEdit Edit(KeptReader from) => new(from.Path(), from.Number(0, int.MaxValue / 2), from.Number(0, int.MaxValue / 2), from.Text());

    private static void Write(KeptWriter to, Related related)
    {
        to.Origin(related.Origin);
        to.Bilingual(related.Label);
    }
}
