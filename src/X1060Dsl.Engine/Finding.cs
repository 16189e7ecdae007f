using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Waiving;

namespace X1060Dsl;

/// <summary>What is wrong with which thing: the rule, the place, the words that fill its message, and what would repair it.</summary>
public sealed record Finding(DiagnosticDescriptor Rule, Origin Origin, Listing<object> Words)
{
    /// <summary>How grave it is; the rule's own severity unless something else decides.</summary>
    public Severity Severity { get; init; } = SeverityOf(Rule);

    /// <summary>What lets it off; null when nothing does. Such a finding is told, but fails nothing.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The code of the service it is about; null when it is about the whole, a party or the text itself.</summary>
    public string? Service { get; init; }

    /// <summary>Repairs on offer, best first.</summary>
    public Listing<Fix> Fixes { get; init; }

    /// <summary>Other places that have a part in it.</summary>
    public Listing<Related> Related { get; init; }

    /// <summary>The rule's id, <c>CDC</c> and four digits.</summary>
    public string Id => Rule.Id;

    internal static Severity SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => Severity.Error,
        DiagnosticSeverity.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message(DisplayLanguage language)
    {
        var words = new object[Words.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Words[i] is Bilingual text ? text.In(language) : Words[i];
        return string.Format(CultureInfo.InvariantCulture, ((Bilingual)Rule.MessageFormat).In(language), words);
    }

    /// <summary>What to do about it, in one sentence.</summary>
    public string Advice(DisplayLanguage language) => ((Bilingual)Rule.Description).In(language);
}

/// <summary>Another place that has a part in a finding, and which part.</summary>
public sealed record Related(Origin Origin, Bilingual Label);

/// <summary>One repair on offer, as edits of the files it names.</summary>
/// <param name="Title">What it does, as an order: "Make it Basic".</param>
/// <param name="Edits">The edits, none of which overlap.</param>
/// <param name="Kind">Whether it may be made without asking anybody.</param>
public sealed record Fix(Bilingual Title, Listing<TextEdit> Edits, FixKind Kind);

/// <summary>How much of a person's judgement a repair needs.</summary>
public enum FixKind
{
    /// <summary>None: it says what was plainly meant, or takes away what has no effect.</summary>
    Safe = 1,

    /// <summary>It decides something, or guesses; a person should look at it.</summary>
    Choice = 2,

    /// <summary>It leaves an empty place for what only people know.</summary>
    Blank = 3,
}

/// <summary>Replaces a span of a file by a text; an empty span inserts.</summary>
public sealed record TextEdit(string Path, int Start, int Length, string Text);
