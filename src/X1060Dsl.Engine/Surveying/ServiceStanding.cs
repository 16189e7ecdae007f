using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Surveying;

/// <summary>One service of the list, or one that the organisation added, as it stands: what was decided, who provides it, and how well.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, without the code.</param>
/// <param name="Category">The letter of its category.</param>
public sealed record ServiceStanding(string Code, Bilingual Name, string Category)
{
    /// <summary>What the list says of it; null for a service that the organisation added.</summary>
    public ListedService? Listed { get; init; }

    /// <summary>What the definition says of it; null where it is silent.</summary>
    public Service? Said { get; init; }

    /// <summary>How it is provided.</summary>
    public Sourcing Sourcing { get; init; } = Sourcing.Undecided;

    /// <summary>The score and the target that count, by the organisation's rule for combined scores.</summary>
    public Standing Counted { get; init; }

    /// <summary>The side inside, where the sides are rated apart.</summary>
    public Standing? Inside { get; init; }

    /// <summary>The side outside, where the sides are rated apart.</summary>
    public Standing? Outside { get; init; }

    /// <summary>Whether it was decided that neither side provides it: such a service is left out of the assessment.</summary>
    public bool IsNotApplicable { get; init; }

    /// <summary>Its level; null while undecided.</summary>
    public Level? Level => Said?.Catalogue.Level?.Value;

    /// <summary>Whether it has a level other than Unnecessary.</summary>
    public bool IsWanted => Said is { IsWanted: true };

    /// <summary>Whether somebody provides it: a side inside, a side outside, or another organisation of the group.</summary>
    public bool IsProvided => IsWanted && Sourcing >= Sourcing.Insource;

    /// <summary>Whether it is in operation: somebody provides it, and it scores 2 or more. A 1 says that it is not being done, or that nobody looks at the results.</summary>
    public bool IsInOperation => IsProvided && Counted.Score >= 2;

    /// <summary>Whether its score has a part in averages.</summary>
    public bool IsRated => IsWanted && !IsNotApplicable && Counted.Score is not null;

    /// <summary>By when the target is to be reached.</summary>
    public Date? Due => Said?.Portfolio.TargetBy?.Value;

    /// <summary>By how much it falls short of its target, 1 to 4; null where it does not, or where one of the two is not known.</summary>
    /// <remarks>Where the sides are rated apart, the larger of their gaps: the stronger side does not hide the weaker one.</remarks>
    public int? Shortfall => new[] { Counted.Shortfall, Inside?.Shortfall, Outside?.Shortfall }.Max();
}

/// <summary>A score, 1 to 5, and the score to be reached.</summary>
/// <param name="Score">Today's score; null when not scored.</param>
/// <param name="Target">The target; null when none was set.</param>
public readonly record struct Standing(int? Score, int? Target)
{
    /// <summary>By how much the score falls short of the target; null where it does not, or where one of the two is not known.</summary>
    public int? Shortfall => Target > Score ? Target - Score : null;
}

/// <summary>How a service is provided.</summary>
public enum Sourcing
{
    /// <summary>Nothing was said.</summary>
    Undecided = 1,

    /// <summary>It was said that nobody provides it yet.</summary>
    Unassigned = 2,

    /// <summary>By a side inside alone.</summary>
    Insource = 3,

    /// <summary>By both sides.</summary>
    Combination = 4,

    /// <summary>By a side outside alone.</summary>
    Outsource = 5,

    /// <summary>By another organisation of the group.</summary>
    Group = 6,
}
