using System.Collections.Generic;

namespace X1060Dsl.Gating;

/// <summary>What the gate says about a text.</summary>
public sealed class GatePass
{
    internal GatePass(string text, bool mayParse, IReadOnlyList<GateTrouble> troubles, int longestChain)
    {
        Text = text;
        MayParse = mayParse;
        Troubles = troubles;
        LongestChain = longestChain;
    }

    /// <summary>
    /// The text to parse. It is as long as the examined one: what would mislead or break the parser is replaced,
    /// one UTF-16 unit by one, so that every position still means the same place. If nothing had to be replaced,
    /// it is the very same instance.
    /// </summary>
    public string Text { get; }

    /// <summary>Whether <see cref="Text"/> may be handed to the parser.</summary>
    public bool MayParse { get; }

    /// <summary>The findings, in the order of the text.</summary>
    public IReadOnlyList<GateTrouble> Troubles { get; }

    /// <summary>How many links the longest chain has: what the parser may need of the stack grows with it.</summary>
    internal int LongestChain { get; }
}
