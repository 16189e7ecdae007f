namespace X1060Dsl.Keeping;

/// <summary>How paths are written where they outlive the machine: seen from a folder that may lie elsewhere when they are read.</summary>
/// <param name="Folder">The folder's full path, with forward slashes and without one at the end.</param>
/// <param name="NameOf">What a full path is called, seen from the folder; null where it cannot be seen from there.</param>
/// <param name="PathOf">The full path that is called so; null where the name is none.</param>
public sealed record KeptNames(string Folder, Func<string, string?> NameOf, Func<string, string?> PathOf);
