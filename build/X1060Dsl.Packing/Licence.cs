namespace X1060Dsl.Packing;

/// <summary>A licence as a package states it.</summary>
/// <param name="Expression">An expression of SPDX; null where the package has only a link.</param>
/// <param name="Link">Where its text is.</param>
internal sealed record Licence(string? Expression, string? Link);
