namespace X1060Dsl.Surveying;

/// <summary>Which services ask for specialists. This is judgement, not the standard.</summary>
/// <remarks>
/// The standard sets the nature of the information beside how special the skill has to be (clause 9.3); it places no
/// service. Our placing follows the public talk on the four areas of sourcing, which calls its own an example.
/// </remarks>
public static class Expertise
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "B-1", "B-2", "B-3", "C-1", "C-2", "C-3", "C-4", "E-3", "E-5", "E-6", "E-7", "G-2", "G-3", "G-4", "G-5", "G-6", "G-7", "G-8", "G-9", "G-10", "G-13",
    };

    /// <summary>Whether the service of this code asks for specialists.</summary>
    public static bool IsAskedBy(string code) => Codes.Contains(code);
}
