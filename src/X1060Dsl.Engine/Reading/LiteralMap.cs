using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>
/// From places inside of a text to places in the file that it was written in, whatever kind of literal holds it: plain,
/// verbatim, raw in one line or several, interpolated, and such literals added to each other.
/// </summary>
/// <remarks>
/// The literals are decoded once more, and the result is compared with the text: only where it is the same, character for character, is a
/// place exact. A text that came from anywhere else stands at the whole expression. Of an interpolated text with values
/// in it, what stands before the first and after the last of them is exact.
/// </remarks>
internal sealed class LiteralMap
{
    private readonly Origin whole;
    private readonly List<(int Start, int End)?> places;

    private LiteralMap(Origin whole, List<(int, int)?> places) => (this.whole, this.places) = (whole, places);

    /// <summary>The map of a text that stands at an origin in a file.</summary>
    public static LiteralMap Of(SourceFile? source, Fact<string> text)
    {
        var origin = text.Origin;
        if (source is null || !origin.IsKnown || origin.Start < 0 || origin.Length < 0 || origin.End > source.Text.Length)
            return new(origin, []);

        var decoding = new Decoding(source.Text, origin.Start, origin.End);
        return new(origin, decoding.Pieces() is { } pieces ? Fitted(pieces, text.Value) : []);
    }

    /// <summary>Where a span of the text stands, or the whole expression where that is not known.</summary>
    public Origin At(int start, int length, out bool isExact)
    {
        isExact = false;
        if (places.Count == 0 || start < 0 || start + length >= places.Count)
            return whole;

        // An empty span stands before what follows, so the last place is that of the closing quotes.
        if (length == 0)
        {
            if (places[start] is not { } point)
                return whole;

            isExact = true;
            return whole with { Start = point.Start, Length = 0 };
        }

        if (places[start] is not { } first || places[start + length - 1] is not { } last || last.End < first.Start)
            return whole;

        isExact = true;
        return whole with { Start = first.Start, Length = last.End - first.Start };
    }

    // A piece is a run of characters with their places, or a hole whose text is not known (null).
    private static List<(int, int)?> Fitted(List<Piece?> pieces, string text)
    {
        var end = pieces.Count > 0 && pieces[pieces.Count - 1] is { } closing ? closing.End : ((int, int)?)null;
        var holes = pieces.Count(static piece => piece is null);
        var before = pieces.TakeWhile(static piece => piece is not null).SelectMany(static piece => piece!.Characters).ToList();
        var after = holes == 0 ? [] : pieces.Skip(pieces.FindLastIndex(static piece => piece is null) + 1).SelectMany(static piece => piece!.Characters).ToList();
        if (holes == 0 ? before.Count != text.Length : before.Count + after.Count > text.Length)
            return [];

        var places = new List<(int, int)?>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var fromEnd = i - (text.Length - after.Count);
            var character = i < before.Count ? before[i] : fromEnd >= 0 ? after[fromEnd] : ((char Value, int Start, int End)?)null;
            if (character is { } known && known.Value != text[i])
                return [];
            places.Add(character is { } placed ? (placed.Start, placed.End) : null);
        }

        places.Add(end);
        return places;
    }

    private sealed record Piece(List<(char Value, int Start, int End)> Characters, (int, int) End);

    private sealed class Decoding(string source, int start, int end)
    {
        private int at = start;

        /// <summary>The pieces of literals that are added to each other; null when anything else stands there.</summary>
        public List<Piece?>? Pieces()
        {
            var pieces = new List<Piece?>();
            while (true)
            {
                Blank();
                if (!Literal(pieces))
                    return null;

                Blank();
                if (at == end)
                    return pieces;

                if (source[at++] != '+')
                    return null;
            }
        }

        private char Ahead(int offset = 0) => at + offset < end ? source[at + offset] : '\0';

        private void Blank()
        {
            while (at < end && char.IsWhiteSpace(source[at]))
                at++;
        }

        private int Run(char c, int offset = 0)
        {
            var length = 0;
            while (Ahead(offset + length) == c)
                length++;
            return length;
        }

        private bool Literal(List<Piece?> pieces)
        {
            var (isVerbatim, dollars) = (false, 0);
            while (Ahead() is '$' or '@')
            {
                isVerbatim |= Ahead() == '@';
                dollars += Ahead() == '$' ? 1 : 0;
                at++;
            }

            var quotes = Run('"');
            if (!isVerbatim && quotes >= 3)
                return Raw(pieces, quotes, dollars);

            return quotes > 0 && dollars <= 1 && Quoted(pieces, isVerbatim, dollars == 1);
        }

        private bool Quoted(List<Piece?> pieces, bool isVerbatim, bool hasHoles)
        {
            at++;
            var characters = new List<(char, int, int)>();
            while (at < end)
            {
                var from = at;
                var c = source[at++];
                if (c == '"' && isVerbatim && Ahead() == '"')
                {
                    at++;
                    characters.Add(('"', from, at));
                }
                else if (c == '"')
                {
                    pieces.Add(new Piece(characters, (from, from)));
                    return true;
                }
                else if (hasHoles && c is '{' or '}' && hasHoles)
                {
                    if (Ahead() == c)
                    {
                        at++;
                        characters.Add((c, from, at));
                    }
                    else if (c == '}' || !Hole(1))
                    {
                        return false;
                    }
                    else
                    {
                        pieces.Add(new Piece(characters, (from, from)));
                        pieces.Add(null);
                        characters = [];
                    }
                }
                else if (c == '\\' && !isVerbatim)
                {
                    if (!Escape(characters, from))
                        return false;
                }
                else
                {
                    characters.Add((c, from, at));
                }
            }

            return false;
        }

        private bool Escape(List<(char, int, int)> characters, int from)
        {
            var c = Ahead();
            at++;
            var simple = c switch
            {
                '\'' or '"' or '\\' => c,
                '0' => '\0',
                'a' => '\a',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                _ => (char?)null,
            };
            if (simple is { } known)
            {
                characters.Add((known, from, at));
                return true;
            }

            var (least, most) = c switch { 'u' => (4, 4), 'U' => (8, 8), 'x' => (1, 4), _ => (1, 0) };
            var (code, digits) = (0L, 0);
            for (; digits < most && Hex(Ahead()) is { } digit; digits++, at++)
                code = (code * 16) + digit;
            if (digits < least || code > 0x10FFFF)
                return false;

            // Two UTF-16 units from one escape stand at the same place.
            foreach (var unit in code > 0xFFFF ? char.ConvertFromUtf32((int)code) : ((char)code).ToString())
                characters.Add((unit, from, at));
            return true;
        }

        private static int? Hex(char c) => c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => null,
        };

        // Behind the opening braces of a hole: to behind its closing ones. Texts inside of it are no braces.
        private bool Hole(int braces)
        {
            var open = 0;
            while (at < end)
            {
                switch (Ahead())
                {
                    case '"' or '$' or '@' when IsLiteral():
                        if (!Literal([]))
                            return false;
                        continue;
                    case '{':
                        open++;
                        break;
                    case '}' when open > 0:
                        open--;
                        break;
                    case '}':
                        at += braces;
                        return at <= end;
                }

                at++;
            }

            return false;
        }

        private bool IsLiteral()
        {
            var offset = 0;
            while (Ahead(offset) is '$' or '@')
                offset++;
            return Ahead(offset) == '"';
        }

        private bool Raw(List<Piece?> pieces, int quotes, int dollars)
        {
            var open = at;
            at += quotes;
            var blank = at;
            while (blank < end && source[blank] is ' ' or '\t')
                blank++;
            if (blank >= end || source[blank] is not ('\r' or '\n'))
                return RawContent(pieces, quotes, dollars, indentation: 0, from: at, isOneLine: true);

            // The white space before the closing quotes is taken from every line.
            at = blank + (source[blank] == '\r' && blank + 1 < end && source[blank + 1] == '\n' ? 2 : 1);
            var content = at;
            var closing = end;
            for (var i = content; i < end; i++)
            {
                var run = 0;
                while (i + run < end && source[i + run] == '"')
                    run++;
                if (run >= quotes)
                {
                    closing = i;
                    break;
                }

                i += run;
            }

            var line = closing;
            while (line > content && source[line - 1] is ' ' or '\t')
                line--;
            if (closing == end || line == open || source[line - 1] is not ('\r' or '\n'))
                return false;

            return RawContent(pieces, quotes, dollars, closing - line, content, isOneLine: false);
        }

        private bool RawContent(List<Piece?> pieces, int quotes, int dollars, int indentation, int from, bool isOneLine)
        {
            at = from;
            var characters = new List<(char, int, int)>();
            var isLineStart = !isOneLine;
            while (at < end)
            {
                if (isLineStart)
                {
                    for (var i = 0; i < indentation && Ahead() is not ('\r' or '\n' or '\0' or '"'); i++)
                        at++;
                    isLineStart = false;
                }

                var c = Ahead();
                var run = c == '"' ? Run('"') : 0;
                if (run >= quotes)
                {
                    // In one line the last quotes close, and those before them belong to the text.
                    var extra = run - quotes;
                    if (!isOneLine && extra > 0)
                        return false;
                    for (; extra > 0; extra--, at++)
                        characters.Add(('"', at, at + 1));
                    if (!isOneLine)
                        WithoutLastLineEnd(characters);

                    pieces.Add(new Piece(characters, characters.Count > 0 && !isOneLine ? (characters[characters.Count - 1].Item3, characters[characters.Count - 1].Item3) : (at, at)));
                    at += quotes;
                    return true;
                }

                for (; run > 1; run--, at++)
                    characters.Add(('"', at, at + 1));
                if (dollars > 0 && c is '{' or '}' && dollars > 0)
                {
                    var braces = Run(c);
                    if (braces >= dollars && c == '{')
                    {
                        for (var i = 0; i < braces - dollars; i++, at++)
                            characters.Add((c, at, at + 1));
                        pieces.Add(new Piece(characters, (at, at)));
                        at += dollars;
                        if (!Hole(dollars))
                            return false;
                        pieces.Add(null);
                        characters = [];
                        continue;
                    }
                }

                characters.Add((c, at, at + 1));
                at++;
                isLineStart = !isOneLine && (c == '\n' || (c == '\r' && Ahead() != '\n'));
            }

            return false;
        }

        private static void WithoutLastLineEnd(List<(char Value, int Start, int End)> characters)
        {
            if (characters.Count > 0 && characters[characters.Count - 1].Value == '\n')
                characters.RemoveAt(characters.Count - 1);
            if (characters.Count > 0 && characters[characters.Count - 1].Value == '\r')
                characters.RemoveAt(characters.Count - 1);
        }
    }
}
