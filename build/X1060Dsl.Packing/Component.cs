namespace X1060Dsl.Packing;

/// <summary>A package of somebody else that went into an artefact.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Address">Its purl.</param>
/// <param name="Hash">The SHA-512 of the package, in hexadecimal; null where it is not known.</param>
/// <param name="Licence">Its licence; null where the package does not say.</param>
/// <param name="Copyright">The copyright that it states.</param>
internal sealed record Component(string Name, string Version, string Address, string? Hash, Licence? Licence, string? Copyright);
