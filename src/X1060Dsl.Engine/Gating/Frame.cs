namespace X1060Dsl.Gating;

/// <summary>What a frame of the gate stands for.</summary>
internal enum FrameKind : byte
{
    Root,
    Parenthesis,
    Bracket,
    Brace,
    Hole,
    Text,
}

/// <summary>How an interpolated string is written.</summary>
internal enum TextForm : byte
{
    Normal,
    Verbatim,
    RawLine,
    RawBlock,
}

/// <summary>Something opened and not yet closed: a bracket, a hole, or an interpolated string around holes.</summary>
internal struct Frame
{
    public FrameKind Kind;

    /// <summary>Opened directly after an operand: a call or an index, never a cast or the header of a statement.</summary>
    public bool AfterOperand;

    /// <summary>Angles opened in this frame that may still be type arguments.</summary>
    public int Angles;

    /// <summary>Right-recursive steps since the last separator.</summary>
    public int Run;

    /// <summary>Links and binary operators since the last separator.</summary>
    public int Chain;

    /// <summary>An operator was met since the last separator: a closing brace then does not end a statement.</summary>
    public bool InExpression;

    public bool InLoop;
    public bool Ordered;

    public TextForm Form;
    public int Start;
    public int Quotes;
    public int Dollars;

    /// <summary>The string is in error. The lexer then takes the next quote for its end.</summary>
    public bool Broken;
}
