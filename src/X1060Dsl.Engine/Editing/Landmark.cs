using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>Something that a text declares or decides: what outlines and searches show.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Detail">A few words about it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Span">Its name in the text; lies inside the whole.</param>
public sealed record Landmark(Bilingual Name, Bilingual Detail, LandmarkKind Kind, Origin Whole, Origin Span)
{
    /// <summary>What lies below it, in the order of the text.</summary>
    public Listing<Landmark> Children { get; init; }

    /// <summary>What it belongs to, for a flat list: the organisation or the file.</summary>
    public string Container { get; init; } = "";
}

/// <summary>What a landmark is.</summary>
public enum LandmarkKind
{
    /// <summary>The organisation.</summary>
    Organization = 1,

    /// <summary>A team.</summary>
    Team = 2,

    /// <summary>A provider.</summary>
    Provider = 3,

    /// <summary>A category of services.</summary>
    Category = 4,

    /// <summary>A service of the standard.</summary>
    Service = 5,

    /// <summary>A service that the organisation added.</summary>
    AddedService = 6,

    /// <summary>A policy.</summary>
    Policy = 7,

    /// <summary>A waiver for several services.</summary>
    Waiver = 8,

    /// <summary>A look back.</summary>
    Evaluation = 9,

    /// <summary>A constant or a variable.</summary>
    Variable = 10,

    /// <summary>A function.</summary>
    Function = 11,

    /// <summary>What holds landmarks of one kind.</summary>
    Group = 12,
}
