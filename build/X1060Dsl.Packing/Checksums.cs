using System.Security.Cryptography;

namespace X1060Dsl.Packing;

/// <summary>The file SHA256SUMS of a folder, as <c>sha256sum --check</c> reads it.</summary>
internal static class Checksums
{
    private const string Name = "SHA256SUMS";

    /// <summary>Writes it for all files of a folder.</summary>
    public static void Write(string folder) => File.WriteAllText(Path.Combine(folder, Name), string.Concat(
        Directory.EnumerateFiles(folder).Where(static path => Path.GetFileName(path) != Name).OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(static path => $"{Of(File.ReadAllBytes(path))}  {Path.GetFileName(path)}\n")));

    /// <summary>That of some bytes, in hexadecimal.</summary>
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
