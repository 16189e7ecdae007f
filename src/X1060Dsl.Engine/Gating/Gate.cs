namespace X1060Dsl.Gating;

/// <summary>
/// Stands before the parser. Roslyn does not protect itself: deep nesting ends the process, and some shapes cost
/// exponential time. The gate reads the text once, in linear time and without recursion, and tells whether it may
/// be parsed.
/// </summary>
public static class Gate
{
    /// <summary>Examines a C# script.</summary>
    /// <param name="text">The text of the script.</param>
    /// <returns>The text to parse, and what was found in it.</returns>
    public static GatePass Examine(string text) => new GateScan(text, null).Run();

    /// <summary>Which positions the gate takes for string and character literals.</summary>
    internal static bool[] LiteralsOf(string text)
    {
        var marks = new bool[text.Length];
        new GateScan(text, marks).Run();
        return marks;
    }
}
