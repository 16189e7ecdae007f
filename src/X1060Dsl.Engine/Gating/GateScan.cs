using System.Collections.Generic;

namespace X1060Dsl.Gating;

/// <summary>One walk over one text. The parts: states and literals here, code, nesting and characters beside.</summary>
internal sealed partial class GateScan
{
    private enum State : byte
    {
        Code,
        LineComment,
        BlockComment,
        Quoted,
        Verbatim,
        Raw,
        Text,
        Format,
        Refused,
    }

    private readonly string text;
    private readonly int length;
    private readonly bool[]? marks;
    private char[]? copy;
    private List<GateTrouble>? troubles;
    private int position;
    private State state;

    private int literalStart;
    private int segmentStart;
    private char quote;
    private bool typographic;
    private int quotes;
    private bool severalLines;

    public GateScan(string text, bool[]? marks)
    {
        this.text = text;
        this.marks = marks;
        length = text.Length;
    }

    public GatePass Run()
    {
        if (length > GateLimits.Characters)
        {
            Refuse(GateTroubleKind.TooLong, GateLimits.Characters, length - GateLimits.Characters, GateLimits.Characters);
            return Pass();
        }

        while (position < length)
        {
            Step();
        }

        End();
        return Pass();
    }

    private void Step()
    {
        switch (state)
        {
            case State.Code: Code(); break;
            case State.LineComment: LineComment(); break;
            case State.BlockComment: BlockComment(); break;
            case State.Quoted: Quoted(); break;
            case State.Verbatim: Verbatim(); break;
            case State.Raw: Raw(); break;
            case State.Text: Text(); break;
            case State.Format: Format(); break;
            default: Refused(); break;
        }
    }

    private GatePass Pass()
    {
        var mayParse = state != State.Refused;
        if (troubles is null)
        {
            return new GatePass(text, mayParse, [], longestChain);
        }

        troubles.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        return new GatePass(copy is null ? text : new string(copy), mayParse, troubles, longestChain);
    }

    private void End()
    {
        switch (state)
        {
            case State.Quoted or State.Verbatim or State.Raw:
                Unterminated();
                break;
            case State.BlockComment:
                Report(GateTroubleKind.UnterminatedComment, literalStart, 2, '/');
                break;
            case State.Text or State.Format:
                Mark(segmentStart, position);
                break;
        }

        for (var index = top; index > 0 && state != State.Refused; index--)
        {
            if (frames[index].Kind == FrameKind.Text)
            {
                ReportOpening(frames[index].Start);
            }
        }
    }

    private void LineComment()
    {
        while (position < length)
        {
            var c = At(position);
            if (c is '\n' or '\r')
            {
                break;
            }

            Skim(c, Place.Comment);
        }

        state = State.Code;
    }

    private void BlockComment()
    {
        while (position < length)
        {
            var c = At(position);
            if (c == '*' && At(position + 1) == '/')
            {
                position += 2;
                state = State.Code;
                return;
            }

            Skim(c, Place.Comment);
        }
    }

    /// <summary>A string or character literal on one line.</summary>
    private void Quoted()
    {
        while (position < length)
        {
            var c = At(position);
            if (c == '\\')
            {
                Escape();
            }
            else if (c == quote || typographic && Closes(c))
            {
                if (c != quote)
                {
                    Narrowed(position, quote);
                }

                position++;
                CloseLiteral();
                return;
            }
            else if (c is '\n' or '\r')
            {
                Unterminated();
                LeaveLiteral();
                return;
            }
            else
            {
                Skim(c, Place.Line);
            }
        }
    }

    private bool Closes(char c) => quote == '"' ? Glyphs.IsDoubleQuote(c) : Glyphs.IsSingleQuote(c);

    /// <summary>The lexer takes whatever follows a backslash for part of the literal, a line end too.</summary>
    private void Escape()
    {
        position++;
        if (position < length)
        {
            Skim(At(position), Place.Line);
        }
    }

    /// <summary>A brace written as an escape is an error to the lexer.</summary>
    private bool EscapesBrace()
    {
        var kind = At(position + 1);
        var most = kind switch { 'u' or 'x' => 4, 'U' => 8, _ => 0 };
        var value = 0;
        var digits = 0;
        for (; digits < most && HexOf(At(position + 2 + digits)) is >= 0 and var digit; digits++)
        {
            value = value * 16 + digit;
        }

        return kind is '{' or '}' || value is '{' or '}' && (kind == 'x' || digits == most);
    }

    private static int HexOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private void Verbatim()
    {
        while (position < length)
        {
            var c = At(position);
            if (c != '"')
            {
                Skim(c, Place.Block);
            }
            else if (At(position + 1) == '"')
            {
                position += 2;
            }
            else
            {
                position++;
                CloseLiteral();
                return;
            }
        }
    }

    private void Raw()
    {
        while (position < length)
        {
            var c = At(position);
            if (c == '"')
            {
                var run = CountRun('"', position);
                position += run;
                if (run >= quotes)
                {
                    CloseLiteral();
                    return;
                }
            }
            else if (!severalLines && c is '\n' or '\r')
            {
                Unterminated();
                LeaveLiteral();
                return;
            }
            else
            {
                Skim(c, severalLines ? Place.Block : Place.Line);
            }
        }
    }

    /// <summary>The characters of an interpolated string, outside its holes.</summary>
    private void Text()
    {
        ref var frame = ref frames[top];
        var lines = frame.Form is TextForm.Verbatim or TextForm.RawBlock;
        while (position < length)
        {
            var c = At(position);
            switch (c)
            {
                case '"' when EndsText(ref frame):
                    CloseText();
                    return;
                case '"':
                    break;
                case '{' when OpensHole(ref frame):
                    return;
                case '{':
                    break;
                case '}':
                    CloseBraceInText(ref frame);
                    break;
                case '\\' when frame.Form == TextForm.Normal:
                    frame.Broken |= EscapesBrace();
                    Escape();
                    break;
                case '\n' or '\r' when !lines:
                    ReportOpening(frame.Start);
                    CloseText();
                    return;
                default:
                    Skim(c, lines ? Place.Block : Place.Line);
                    break;
            }
        }
    }

    /// <summary>Passes the quotes, and tells whether they end the string.</summary>
    private bool EndsText(ref Frame frame)
    {
        if (frame.Form is TextForm.RawLine or TextForm.RawBlock)
        {
            var run = CountRun('"', position);
            position += run;
            return run >= frame.Quotes;
        }

        if (frame.Form == TextForm.Verbatim && At(position + 1) == '"' && !frame.Broken)
        {
            position += 2;
            return false;
        }

        position++;
        return true;
    }

    /// <summary>Passes the braces, and tells whether code begins.</summary>
    private bool OpensHole(ref Frame frame)
    {
        var braces = 1;
        if (frame.Form is TextForm.RawLine or TextForm.RawBlock)
        {
            braces = CountRun('{', position);
            if (braces < frame.Dollars)
            {
                position += braces;
                return false;
            }

            frame.Broken |= braces >= 2 * frame.Dollars;
        }
        else if (At(position + 1) == '{')
        {
            position += 2;
            return false;
        }

        Mark(segmentStart, position + braces - frame.Dollars);
        position += braces;
        Open(FrameKind.Hole, position - 1, 1);
        return true;
    }

    private void CloseBraceInText(ref Frame frame)
    {
        if (frame.Form is TextForm.RawLine or TextForm.RawBlock)
        {
            var run = CountRun('}', position);
            frame.Broken |= run >= frame.Dollars;
            position += run;
            return;
        }

        // Only one brace ahead is looked at: counting the whole run at every pair would be quadratic.
        var doubled = At(position + 1) == '}';
        frame.Broken |= !doubled;
        position += doubled ? 2 : 1;
    }

    /// <summary>What follows the first colon of a hole is no code.</summary>
    private void Format()
    {
        ref var frame = ref frames[top - 1];
        while (position < length)
        {
            var c = At(position);
            switch (c)
            {
                case '}':
                    Mark(segmentStart, position);
                    CloseHole();
                    return;
                case '"' when frame.Form == TextForm.Verbatim && At(position + 1) == '"':
                    position += 2;
                    break;
                case '"':
                    frame.Broken = true;
                    PopFrame();
                    state = State.Text;
                    return;
                case '\\' when frame.Form == TextForm.Normal:
                    frame.Broken |= EscapesBrace();
                    Escape();
                    break;
                case '{':
                    frame.Broken = true;
                    position++;
                    break;
                default:
                    Skim(c, frame.Form is TextForm.Normal or TextForm.RawLine ? Place.Line : Place.Block);
                    break;
            }
        }
    }

    private void CloseLiteral()
    {
        Mark(literalStart, position);
        LeaveLiteral();
    }

    private void LeaveLiteral()
    {
        state = State.Code;
        Operand(literalStart);
    }

    private void CloseText()
    {
        Mark(segmentStart, position);
        PopFrame();
        interpolations--;
        last = Token.Literal;
        state = State.Code;
    }

    private void Unterminated()
    {
        Mark(literalStart, position);
        ReportOpening(literalStart);
    }

    private void ReportOpening(int start)
    {
        var end = start;
        while (At(end) is '@' or '$')
        {
            end++;
        }

        end += At(end) == '\'' ? 1 : CountRun('"', end);
        Report(GateTroubleKind.UnterminatedString, start, end > start ? end - start : 1, At(start));
    }

    private void Refused()
    {
        while (position < length)
        {
            Skim(At(position), Place.Unknown);
        }
    }

    private char At(int index) => (uint)index >= (uint)length ? '\0' : copy is null ? text[index] : copy[index];

    private int CountRun(char c, int start)
    {
        var end = start;
        while (At(end) == c && end < length)
        {
            end++;
        }

        return end - start;
    }

    private void Mark(int start, int end)
    {
        for (var index = start; marks is not null && index < end; index++)
        {
            marks[index] = true;
        }
    }
}
