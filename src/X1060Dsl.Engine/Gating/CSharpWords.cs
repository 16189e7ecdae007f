using System;

namespace X1060Dsl.Gating;

/// <summary>What a word does to the nesting of what follows.</summary>
internal enum Word : byte
{
    /// <summary>An operand.</summary>
    Name,

    /// <summary>Something follows that belongs to it: a parenthesis after it does not make a call.</summary>
    Leading,

    /// <summary>A type, or what is read like one: what follows it is never a sign behind an operand, nor the arguments of a call.</summary>
    Type,

    /// <summary>Begins a statement or declaration and can never continue an expression.</summary>
    Beginning,

    /// <summary>A binary operator when it follows an operand.</summary>
    Joining,

    /// <summary>Goes on with a statement that seemed to have ended.</summary>
    Continuing,

    Do,
    While,

    /// <summary>After it, a comma does not end an expression.</summary>
    OrderBy,
}

internal static class CSharpWords
{
    private const int Longest = 10;

    // Chosen by length first: most words of a definition are names, and a name is told from a keyword by one look.
    private static readonly string[][] ByLength = new string[Longest + 1][];
    private static readonly Word[][] Meanings = new Word[Longest + 1][];

    static CSharpWords()
    {
        for (var length = 0; length <= Longest; length++)
        {
            ByLength[length] = [];
            Meanings[length] = [];
        }

        Add(Word.Beginning, "if for foreach return using try lock fixed goto break continue class struct interface enum namespace "
            + "public private protected internal const abstract override virtual sealed event extern");
        Add(Word.Type, "void bool byte sbyte short ushort int uint long ulong char float double decimal string object record __makeref __reftype __refvalue");
        Add(Word.Joining, "is as and or switch with");
        Add(Word.Continuing, "else catch finally");
        Add(Word.Do, "do");
        Add(Word.While, "while");
        Add(Word.OrderBy, "orderby");
        Add(Word.Leading, "new not await case in out ref params throw delegate operator implicit explicit static readonly unsafe "
            + "volatile stackalloc checked unchecked typeof sizeof default when select where from let group by on equals join into "
            + "ascending descending yield async var scoped global");
    }

    public static Word Classify(string text, char[]? copy, int start, int length)
    {
        if (length is < 2 or > Longest)
        {
            return Word.Name;
        }

        var first = copy is null ? text[start] : copy[start];
        var candidates = ByLength[length];
        for (var index = 0; index < candidates.Length; index++)
        {
            if (candidates[index][0] == first && Matches(candidates[index], text, copy, start))
            {
                return Meanings[length][index];
            }
        }

        return Word.Name;
    }

    private static bool Matches(string word, string text, char[]? copy, int start)
    {
        for (var index = 1; index < word.Length; index++)
        {
            if ((copy is null ? text[start + index] : copy[start + index]) != word[index])
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(Word meaning, string words)
    {
        foreach (var word in words.Split(' '))
        {
            ByLength[word.Length] = [.. ByLength[word.Length], word];
            Meanings[word.Length] = [.. Meanings[word.Length], meaning];
        }
    }
}
