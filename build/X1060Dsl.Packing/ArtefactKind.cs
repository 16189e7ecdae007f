namespace X1060Dsl.Packing;

/// <summary>What an artefact is.</summary>
internal enum ArtefactKind
{
    /// <summary>A package of NuGet.</summary>
    Package,

    /// <summary>An extension of VS Code.</summary>
    Extension,

    /// <summary>A folder to unpack.</summary>
    Archive,
}
