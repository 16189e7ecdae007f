using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>
/// One piece of a condition. Its letter says what it is to the grammar, which reads nothing else: a condition of twenty
/// words is a text of twenty letters to it, and every choice it has to make is made by looking at one.
/// </summary>
internal readonly record struct Token(char Letter, Span Span, object? Meaning = null);

/// <summary>The letters of the grammar.</summary>
internal static class Letter
{
    public const char
        And = '&', Or = '|', Implies = '>', Not = '!', NotAfter = 'N', Is = 'i', Set = 'S', Missing = 'M', In = 'n', InAfter = 'a',
        Matches = 'm', MatchesAfter = 'g', Where = 'w', Compare = '=', CompareAfter = 'o', Topic = 'h', Property = 'p', Word = 'v',
        Unknown = 'u', Text = 's', Number = '#', Date = 'd', Today = 't', Function = 'f', Unit = 'y', Percent = '%', Open = '(',
        Close = ')', Comma = ',', Plus = '+', Minus = '-', Stray = '?';
}

/// <summary>A word that is a value: <c>basic</c>, <c>outsource</c>, <c>true</c>.</summary>
internal sealed record ValueWord(Kind Kind, int Number, string Name, string Ja);

/// <summary>A unit of time, as what one of it is.</summary>
internal sealed record Unit(Period One, string Singular, string Plural, string Ja);
