namespace X1060Dsl.Gating;

internal sealed partial class GateScan
{
    private const int MarkerLength = 7;

    private void Code()
    {
        while (position < length && state == State.Code)
        {
            var c = At(position);
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                position++;
            }
            else if (c < 0x80)
            {
                Ascii(c);
            }
            else
            {
                Wide(c);
            }
        }
    }

    private void Ascii(char c)
    {
        if (Glyphs.IsWordPart(c))
        {
            if (Glyphs.IsDigit(c))
            {
                Number();
            }
            else
            {
                ReadWord();
            }

            return;
        }

        switch (c)
        {
            case '"': DoubleQuote(); break;
            case '\'': OpenQuoted('\'', false); break;
            case '@': AtSign(); break;
            case '$': Dollar(); break;
            case '#': Hash(); break;
            case '/': Slash(); break;
            case '(': OpenBracket(FrameKind.Parenthesis); break;
            case '[': OpenBracket(FrameKind.Bracket); break;
            case '{': OpenBracket(FrameKind.Brace); break;
            case ')': Close(FrameKind.Parenthesis); break;
            case ']': Close(FrameKind.Bracket); break;
            case '}': EndStatementAt(FrameKind.Brace); break;
            case ';': Semicolon(); break;
            case ',': Comma(); break;
            default: Operator(c); break;
        }
    }

    private void Operator(char c)
    {
        if (c is '<' or '=' or '>' or '|' && IsConflictMarker(c))
        {
            BlankLine(position, c);
            return;
        }

        switch (c)
        {
            case '.': Dot(); break;
            case ':': Colon(); break;
            case '?': Question(); break;
            case '=': EqualsSign(); break;
            case '<': Less(); break;
            case '>': Greater(); break;
            case '!' when Ahead(1) == '=': Operate(2, false); break;
            case '!': Postfix(1); break;
            case '~': Signed(1); break;
            case '+' or '-' when Ahead(1) == c: Postfix(2); break;
            case '-' when Ahead(1) == '>': Operate(2, false); break;
            case '&' or '|' when Ahead(1) == c: Operate(2, false); break;
            case '+' or '-' or '*' or '&' or '^' or '%' or '|': Arithmetic(c); break;
            case '\\' or '`': position++; break;
            default: Weigh(c, Place.Code); break;
        }
    }

    private void Arithmetic(char c)
    {
        if (Ahead(1) == '=')
        {
            Operate(2, true);
        }
        else if (c is '%' or '|')
        {
            Operate(1, false);
        }
        else
        {
            Signed(1);
        }
    }

    private void OpenBracket(FrameKind kind)
    {
        Open(kind, position, 1);
        position++;
    }

    private void EndStatementAt(FrameKind kind)
    {
        if (frames[top].Kind != FrameKind.Hole)
        {
            EndStatement();
        }

        Close(kind);
    }

    private void Semicolon()
    {
        EndStatement();
        if (last == Token.Semicolon)
        {
            Reset(ref frames[top]);
        }

        last = Token.Semicolon;
        position++;
    }

    private void Dot()
    {
        if (Glyphs.IsDigit(Ahead(1)))
        {
            Number();
        }
        else if (Ahead(1) == '.')
        {
            Signed(2);
        }
        else
        {
            Operate(1, false);
        }
    }

    private void Colon()
    {
        if (frames[top].Kind == FrameKind.Hole)
        {
            position++;
            segmentStart = position;
            state = State.Format;
        }
        else if (Ahead(1) == ':')
        {
            Operate(2, false);
        }
        else
        {
            Operate(1, true);
        }
    }

    private void Question()
    {
        if (Ahead(1) != '?')
        {
            Operate(1, true);
            last = Token.Question;
        }
        else
        {
            Operate(Ahead(2) == '=' ? 3 : 2, true);
        }
    }

    private void EqualsSign()
    {
        switch (Ahead(1))
        {
            case '=': Operate(2, false); break;
            case '>': Operate(2, true); break;
            default: Operate(1, true); break;
        }
    }

    private void Less()
    {
        switch (Ahead(1))
        {
            case '=': Operate(2, false); break;
            case '<' when Ahead(2) == '=': Operate(3, true); break;
            case '<': Operate(2, false); break;
            default:
                Resume(Word.Name, false);
                frames[top].Angles++;
                Budget(position, 1);
                Operate(1, false);
                break;
        }
    }

    private void Greater()
    {
        if (Ahead(1) == '=')
        {
            Operate(2, position > 0 && At(position - 1) == '>');
            return;
        }

        ref var frame = ref frames[top];
        if (frame.Angles > 0)
        {
            frame.Angles--;
            depth--;
        }

        Operate(1, false);
    }

    private void Slash()
    {
        switch (Ahead(1))
        {
            case '/':
                position += 2;
                state = State.LineComment;
                break;
            case '*':
                literalStart = position;
                position += 2;
                state = State.BlockComment;
                break;
            case '=': Operate(2, true); break;
            default: Operate(1, false); break;
        }
    }

    private void ReadWord()
    {
        var start = position;
        var end = start + 1;
        if (copy is null)
        {
            for (var original = text; end < original.Length && Glyphs.IsWordPart(original[end]); end++)
            {
            }
        }
        else
        {
            for (var replaced = copy; end < replaced.Length && Glyphs.IsWordPart(replaced[end]); end++)
            {
            }
        }

        position = end;

        var escaped = start > 0 && At(start - 1) == '@';
        Named(escaped ? Word.Name : CSharpWords.Classify(text, copy, start, position - start), start, position - start);
    }

    private void Number()
    {
        literalStart = position;
        for (; position < length; position++)
        {
            var c = At(position);
            if (Glyphs.IsWideDigit(c))
            {
                Narrowed(position, (char)(c - 0xFEE0));
            }
            else if (c == '.' ? !Glyphs.IsDigit(At(position + 1)) : !Glyphs.IsWordPart(c))
            {
                break;
            }
        }

        Operand(literalStart);
    }

    private void Wide(char c)
    {
        var narrow = Glyphs.Narrow(c);
        if (narrow != c)
        {
            Narrowed(position, narrow);
        }
        else if (Glyphs.IsDoubleQuote(c))
        {
            Typographic('"', IsPartOfLongerQuote());
        }
        else if (Glyphs.IsSingleQuote(c))
        {
            Typographic('\'', false);
        }
        else if (Glyphs.IsWideDigit(c))
        {
            Number();
        }
        else if (Glyphs.IsCornerBracket(c))
        {
            ReportRun(GateTroubleKind.FullWidthPunctuation, position++, 1, c);
        }
        else if (Glyphs.IsPlain(c) ? !Glyphs.IsWordPart(c) : Weigh(c, Place.Code) || !Glyphs.IsWordPart(c))
        {
            position += Glyphs.IsPlain(c) ? 1 : 0;
        }
        else
        {
            position -= Glyphs.IsPlain(c) ? 0 : 1;
            ReadWord();
        }
    }

    /// <summary>Once replaced, quotes in a row would begin a raw string, and after a dollar or an at sign another kind of string.</summary>
    private bool IsPartOfLongerQuote() =>
        position > 0 && At(position - 1) is '"' or '$' or '@'
        || Glyphs.IsDoubleQuote(At(position + 1)) && Glyphs.IsDoubleQuote(At(position + 2));

    private void Typographic(char meant, bool ambiguous)
    {
        Narrowed(position, ambiguous ? ' ' : meant);
        if (ambiguous)
        {
            position++;
        }
        else if (meant != '"' || !LeavesBrokenText())
        {
            OpenQuoted(meant, true);
        }
    }

    private void OpenQuoted(char mark, bool isTypographic)
    {
        literalStart = position++;
        quote = mark;
        typographic = isTypographic;
        state = State.Quoted;
    }

    private void DoubleQuote()
    {
        if (LeavesBrokenText())
        {
            return;
        }

        var run = CountRun('"', position);
        if (run < 3)
        {
            OpenQuoted('"', false);
            return;
        }

        literalStart = position;
        position += run;
        quotes = run;
        severalLines = EndsLine(position);
        state = State.Raw;
    }

    private void AtSign()
    {
        var signs = CountRun('@', position);
        switch (Ahead(signs))
        {
            // The lexer knows the comments and text lines of Razor, which C# has not.
            case '*' or ':':
                Report(GateTroubleKind.ConditionalDirective, position, signs + 1, '@');
                Blank(position, signs);
                position += signs;
                break;
            case '"':
                literalStart = position;
                position += signs + 1;
                state = State.Verbatim;
                break;
            case '$':
                Interpolated();
                break;
            default:
                position += signs;
                break;
        }
    }

    private void Dollar()
    {
        var next = At(position + 1);
        if (next is '$' or '"' or '@')
        {
            Interpolated();
        }
        else
        {
            position++;
        }
    }

    private void Interpolated()
    {
        var signsBefore = CountRun('@', position);
        var dollars = CountRun('$', position + signsBefore);
        var signsAfter = CountRun('@', position + signsBefore + dollars);
        var open = position + signsBefore + dollars + signsAfter;
        var quotesOpen = CountRun('"', open);
        if (dollars == 1 && quotesOpen > 0 && signsBefore + signsAfter == 1)
        {
            OpenText(TextForm.Verbatim, 1, 1, false, open + 1);
        }
        else if (dollars == 1 && quotesOpen is 1 or 2 && signsBefore + signsAfter == 0)
        {
            OpenText(TextForm.Normal, 1, 1, false, open + 1);
        }
        else if (quotesOpen == 0)
        {
            Mark(position, open);
            position = open;
        }
        else
        {
            var block = EndsLine(open + quotesOpen);
            OpenText(
                block ? TextForm.RawBlock : TextForm.RawLine,
                dollars,
                quotesOpen,
                signsBefore + signsAfter > 0 || quotesOpen < 3,
                open + quotesOpen);
        }
    }

    /// <summary>Whether only white space stands between here and the end of the line.</summary>
    private bool EndsLine(int start)
    {
        var end = start;
        while (end < length && Glyphs.IsSpace(At(end)))
        {
            end++;
        }

        return end < length && Glyphs.IsLineEnd(At(end));
    }

    private void Hash()
    {
        if (holes > 0)
        {
            frames[TextIndex()].Broken = true;
            position++;
            return;
        }

        var name = position + 1;
        while (name < length && Glyphs.IsSpace(At(name)))
        {
            name++;
        }

        if (Hides(name))
        {
            BlankLine(position, '#');
            return;
        }

        while (position < length && At(position) is not ('\n' or '\r'))
        {
            Skim(At(position), Place.Code);
        }
    }

    /// <summary>Whether a directive would take text away from the parser, or say where it is.</summary>
    private bool Hides(int name)
    {
        var end = name;
        while (end < length && At(end) is >= 'a' and <= 'z')
        {
            end++;
        }

        // An escape or an unseen character in its name makes a directive look like another.
        if (end < length && (At(end) == '\\' || At(end) >= 0x80 || !Glyphs.IsPlain(At(end))) || HasRawString(end))
        {
            return true;
        }

        return Slice(name, end) is "if" or "elif" or "else" or "endif" or "define" or "undef" or "line" or "error" or "warning";
    }

    private string Slice(int start, int end) => copy is null ? text.Substring(start, end - start) : new string(copy, start, end - start);

    /// <summary>The lexer follows a raw string out of the line even in a directive.</summary>
    private bool HasRawString(int index)
    {
        for (; index < length && At(index) is not ('\n' or '\r'); index++)
        {
            if (At(index) == '"' && At(index + 1) == '"' && At(index + 2) == '"')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The parser skips what stands between the markers that a merge leaves behind. Full-width signs make one too: they
    /// are about to be narrowed, one by one.
    /// </summary>
    private bool IsConflictMarker(char c)
    {
        if (!BeginsLine())
        {
            return false;
        }

        var signs = 1;
        while (signs < MarkerLength && position + signs < length && Glyphs.Narrow(At(position + signs)) == c)
        {
            signs++;
        }

        return signs == MarkerLength;
    }

    /// <summary>The parser reads a hole as a text of its own, so that its first character begins a line.</summary>
    private bool BeginsLine() => position == 0 || Glyphs.IsLineEnd(At(position - 1))
        || frames[top].Kind == FrameKind.Hole && At(position - 1) == '{';

    private void BlankLine(int start, char first)
    {
        while (position < length && At(position) is not ('\n' or '\r'))
        {
            Skim(At(position), Place.Code);
        }

        Report(GateTroubleKind.ConditionalDirective, start, position - start, first);
        Blank(start, position - start);
    }
}
