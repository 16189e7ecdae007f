using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Reports;

/// <summary>Words about areas of sourcing that text, Markdown and page share.</summary>
internal static class SourcingWords
{
    /// <summary>The head of the areas.</summary>
    public static readonly Bilingual Head = new("Area of sourcing", "調達の領域");

    /// <summary>What of it is judgement, and what the marks mean.</summary>
    public static readonly Bilingual Judgement = new(
        "* placed by the definition; all others are placed by our judgement. ! provided by one side alone, though the area is the other side's: a hint, no finding.",
        "* は定義が置いた領域、ほかはこのツールの判断です。! は、領域と反対の側だけで担っているもので、指摘ではなく目安です。");

    /// <summary>An area, or that there is none.</summary>
    public static Bilingual NameOf(Area? area) => area is { } known ? SourcingAreas.Of(known).Name : new("Not placed", "領域なし");
}
