using X1060Dsl.Model;

namespace X1060Dsl.Standard;

/// <summary>What a level, an assignment and a score mean, in our words.</summary>
/// <remarks>Levels: clause 9.2, table 1. Assignments: clause 9.3, table 2, names unconfirmed. Scores: clause 9.4, table 3.</remarks>
public static class Rubric
{
    private static readonly Lazy<Dictionary<string, Bilingual>> Scores = new(() =>
        Table.Read("rubrics.tsv").ToDictionary(static cells => cells[0] + cells[1], static cells => new Bilingual(cells[2], cells[3]), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, Meant>> Levels = new(() => Named("levels.tsv"));

    private static readonly Lazy<Dictionary<string, int>> Weights = new(() =>
        Table.Read("levels.tsv").ToDictionary(static cells => cells[0], static cells => cells[5][0] - '0', StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, Meant>> Assignments = new(() => Named("assignments.tsv"));

    /// <summary>What a score of 1 to 5 means on a side; null for any other number.</summary>
    public static Bilingual? Of(Side side, int score) => Scores.Value.TryGetValue($"{side}{(char)('0' + score)}", out var meaning) && score is >= 1 and <= 5 ? meaning : null;

    /// <summary>What it means that a side is not applicable.</summary>
    public static Bilingual NotApplicable(Side side) => Scores.Value[$"{side}-"];

    /// <summary>A level's name and meaning.</summary>
    public static Meant Of(Level level) => Levels.Value[level.ToString()];

    /// <summary>How much a point of a service of this level weighs beside the others. This is judgement, not the standard.</summary>
    public static int WeightOf(Level level) => Weights.Value[level.ToString()];

    /// <summary>An assignment's name and meaning: Insource, Outsource, Combination or Unassigned.</summary>
    public static Meant Of(Assignment assignment) => Assignments.Value[
        assignment.IsCombination ? "Combination" : assignment.IsInsourced ? "Insource" : assignment.IsOutsourced ? "Outsource" : "Unassigned"];

    private static Dictionary<string, Meant> Named(string table) => Table.Read(table).ToDictionary(
        static cells => cells[0], static cells => new Meant(new Bilingual(cells[1], cells[2]), new Bilingual(cells[3], cells[4])), StringComparer.Ordinal);
}

/// <summary>A name and what it means.</summary>
public sealed record Meant(Bilingual Name, Bilingual Meaning);

/// <summary>The floor that the tool suggests to who gives none. This is judgement, not the standard.</summary>
public static class SuggestedFloor
{
    private static readonly Lazy<Listing<SuggestedService>> Listed = new(() =>
        Table.Read("suggested-floor.tsv").Select(static cells => new SuggestedService(cells[0], new Bilingual(cells[1], cells[2]))).ToListing());

    /// <summary>The services, and why each.</summary>
    public static Listing<SuggestedService> Services => Listed.Value;
}

/// <summary>A service of the suggested floor, and why it is there.</summary>
public sealed record SuggestedService(string Code, Bilingual Why);
