namespace X1060Dsl.Packing;

/// <summary>A package of somebody else that went into an artefact.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Address">Its purl.</param>
/// <param name="Hash">The SHA-512 of the package, in hexadecimal; null where it is not known.</param>
/// <param name="Licence">Its licence; null where the package does not say.</param>
/// <param name="Copyright">The copyright that it states.</param>
internal sealed record Component(string Name, string Version, string Address, string? Hash, Licence? Licence, string? Copyright);

/// <summary>A licence as a package states it.</summary>
/// <param name="Expression">An expression of SPDX; null where the package has only a link.</param>
/// <param name="Link">Where its text is.</param>
internal sealed record Licence(string? Expression, string? Link);

/// <summary>Knows of some code where it came from.</summary>
internal interface IComponentSource
{
    /// <summary>What went into a file; null where it is not known here.</summary>
    IReadOnlyList<Component>? Of(CodeFile file);
}
