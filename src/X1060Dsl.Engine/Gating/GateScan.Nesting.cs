namespace X1060Dsl.Gating;

internal sealed partial class GateScan
{
    /// <summary>The last token of the current frame.</summary>
    private enum Token : byte
    {
        Start,
        Operator,
        Question,
        Name,
        Type,
        Leading,
        Literal,

        /// <summary>A call or an index has closed.</summary>
        ClosedCall,

        /// <summary>A cast, a header, a group or an attribute has closed: what follows may belong to it.</summary>
        ClosedGroup,
        ClosedBrace,
        Semicolon,
    }

    // The parser reads all that follows `?[` twice, once as an index and once as a list, and so on inside of it.
    private const int DoubtfulBracket = 7;

    // The root, at most Depth brackets and holes, the interpolated strings around the holes, and the one that is too much.
    private readonly Frame[] frames = new Frame[GateLimits.Depth + GateLimits.Interpolation + 3];
    private int top;
    private int depth;
    private int holes;
    private int interpolations;
    private int statements;
    private int longestChain;
    private Token last;

    private bool AfterOperand => last is Token.Name or Token.Type or Token.Literal or Token.ClosedCall;

    private void Open(FrameKind kind, int start, int size)
    {
        var call = false;
        if (kind is FrameKind.Parenthesis or FrameKind.Bracket)
        {
            Resume(Word.Name, false);
            call = AfterOperand && (kind == FrameKind.Bracket || last != Token.Type);
            if (call && (kind == FrameKind.Bracket || last == Token.ClosedCall))
            {
                Link(start, size);
            }
            else if (kind == FrameKind.Parenthesis && last == Token.ClosedGroup)
            {
                Deepen(start, size);
            }
        }
        else if (last == Token.Semicolon)
        {
            Resume(Word.Name, false);
        }

        if (kind == FrameKind.Bracket && last == Token.Question)
        {
            frames[top].Run += DoubtfulBracket;
            depth += DoubtfulBracket;
        }

        if (state == State.Refused || !Budget(start, size))
        {
            return;
        }

        frames[++top] = new Frame { Kind = kind, AfterOperand = call };
        holes += kind == FrameKind.Hole ? 1 : 0;
        last = Token.Start;
        state = State.Code;
    }

    private void Close(FrameKind kind)
    {
        ref var frame = ref frames[top];
        if (frame.Kind == kind)
        {
            var call = frame.AfterOperand;
            PopFrame();
            last = kind == FrameKind.Brace ? Token.ClosedBrace : call ? Token.ClosedCall : Token.ClosedGroup;
        }
        else if (kind == FrameKind.Brace && frame.Kind == FrameKind.Hole)
        {
            CloseHole();
            return;
        }
        else if (holes > 0)
        {
            frames[TextIndex()].Broken = true;
        }

        position++;
    }

    private void PopFrame()
    {
        ref var frame = ref frames[top--];
        depth -= frame.Run + frame.Angles + (frame.Kind == FrameKind.Text ? 0 : 1);
        holes -= frame.Kind == FrameKind.Hole ? 1 : 0;
    }

    private int TextIndex()
    {
        var index = top;
        while (frames[index].Kind != FrameKind.Text)
        {
            index--;
        }

        return index;
    }

    private void CloseHole()
    {
        PopFrame();
        ref var frame = ref frames[top];
        var run = frame.Form is TextForm.RawLine or TextForm.RawBlock ? CountRun('}', position) : 1;
        frame.Broken |= run < frame.Dollars || run >= 2 * frame.Dollars && frame.Dollars > 0 && frame.Form >= TextForm.RawLine;
        segmentStart = position + (run < frame.Dollars ? run : frame.Dollars);
        position += run;
        state = State.Text;
    }

    /// <summary>An error inside a hole makes the lexer take the next quote for the end of the string.</summary>
    private bool LeavesBrokenText()
    {
        if (holes == 0)
        {
            return false;
        }

        var index = TextIndex();
        if (!frames[index].Broken)
        {
            return false;
        }

        while (top > index)
        {
            PopFrame();
        }

        segmentStart = position;
        state = State.Text;
        return true;
    }

    private void OpenText(TextForm form, int dollars, int quotesOpen, bool broken, int end)
    {
        var start = position;
        var size = end - start;
        Operand(start);
        if (interpolations == GateLimits.Interpolation)
        {
            Refuse(GateTroubleKind.InterpolationTooDeep, start, size, GateLimits.Interpolation);
            return;
        }

        if (state == State.Refused)
        {
            return;
        }

        interpolations++;
        frames[++top] = new Frame { Kind = FrameKind.Text, Form = form, Start = start, Quotes = quotesOpen, Dollars = dollars, Broken = broken };
        segmentStart = start;
        position = end;
        state = State.Text;
    }

    /// <summary>Takes one unit of the one budget that brackets, angles and right recursion share.</summary>
    private bool Budget(int start, int size)
    {
        if (++depth <= GateLimits.Depth)
        {
            return true;
        }

        Refuse(GateTroubleKind.TooDeep, start, size, GateLimits.Depth);
        return false;
    }

    private void Deepen(int start, int size)
    {
        frames[top].Run++;
        Budget(start, size);
    }

    private void Link(int start, int size)
    {
        var links = ++frames[top].Chain;
        longestChain = links > longestChain ? links : longestChain;
        if (links > GateLimits.Chain)
        {
            Refuse(GateTroubleKind.ChainTooLong, start, size, GateLimits.Chain);
        }
    }

    /// <summary>Decides, now that the next token is known, whether a semicolon or a closing brace ended a statement.</summary>
    private void Resume(Word next, bool isWord)
    {
        if (last is not (Token.Semicolon or Token.ClosedBrace))
        {
            return;
        }

        ref var frame = ref frames[top];
        if (next == Word.Continuing || next == Word.While && frame.InLoop)
        {
            return;
        }

        if (last == Token.Semicolon || next is Word.Beginning or Word.Do or Word.While
            || isWord && !frame.InExpression && next is Word.Name or Word.Type or Word.Leading)
        {
            Reset(ref frame);
            last = Token.Start;
        }
    }

    private void Reset(ref Frame frame)
    {
        depth -= frame.Run + frame.Angles;
        frame.Run = 0;
        frame.Angles = 0;
        frame.Chain = 0;
        frame.InExpression = false;
        frame.InLoop = false;
        frame.Ordered = false;
    }

    private void Comma()
    {
        ref var frame = ref frames[top];
        if (last == Token.Semicolon)
        {
            Reset(ref frame);
        }

        if (!frame.Ordered)
        {
            // Angles stay: a comma stands between type arguments.
            depth -= frame.Run;
            frame.Run = 0;
            frame.Chain = 0;
            frame.InExpression = false;
        }

        last = Token.Start;
        position++;
    }

    private void EndStatement()
    {
        if (++statements > GateLimits.Statements)
        {
            Refuse(GateTroubleKind.TooManyStatements, position, 1, GateLimits.Statements);
        }
    }

    /// <summary>A literal that began at the given place.</summary>
    private void Operand(int start)
    {
        Resume(Word.Name, false);
        if (last is Token.Literal or Token.ClosedGroup)
        {
            Deepen(start, position > start ? position - start : 1);
        }

        last = Token.Literal;
    }

    private void Named(Word word, int start, int size)
    {
        Resume(word, true);
        ref var frame = ref frames[top];
        if (word == Word.Joining && (AfterOperand || last is Token.ClosedGroup or Token.ClosedBrace))
        {
            frame.InExpression = true;
            last = Token.Operator;
            Link(start, size);
            return;
        }

        if (last is Token.Name or Token.Type or Token.Leading or Token.ClosedGroup)
        {
            Deepen(start, size);
        }

        frame.InLoop |= word == Word.Do;
        frame.Ordered |= word == Word.OrderBy;
        frame.InExpression |= word is Word.Leading or Word.Joining or Word.OrderBy;
        last = word switch { Word.Name => Token.Name, Word.Type => Token.Type, _ => Token.Leading };
    }

    /// <summary>An operator that is a prefix where no operand stands before it.</summary>
    private void Signed(int size) => Operate(size, !AfterOperand && last != Token.ClosedBrace);

    private void Operate(int size, bool recursive)
    {
        Resume(Word.Name, false);
        frames[top].InExpression = true;
        if (recursive)
        {
            Deepen(position, size);
        }
        else
        {
            Link(position, size);
        }

        last = Token.Operator;
        position += size;
    }

    /// <summary>An operator that may also follow its operand, and then leaves it an operand.</summary>
    private void Postfix(int size)
    {
        if (last == Token.Type)
        {
            Operate(size, true);
        }
        else if (AfterOperand || last == Token.ClosedBrace)
        {
            Link(position, size);
            position += size;
        }
        else
        {
            Signed(size);
        }
    }
}
