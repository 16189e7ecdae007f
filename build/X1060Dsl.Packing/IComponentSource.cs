namespace X1060Dsl.Packing;

/// <summary>Knows of some code where it came from.</summary>
internal interface IComponentSource
{
    /// <summary>What went into a file; null where it is not known here.</summary>
    IReadOnlyList<Component>? Of(CodeFile file);
}
