using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace X1060Dsl.Fuzz;

/// <summary>The texts that once broke a law: one file each under <c>tests/regressions/TARGET</c>, tried again in every test run.</summary>
/// <remarks>UTF-8 as it is; a text that is no Unicode is kept as UTF-16 behind its byte order mark.</remarks>
internal static class Regressions
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder of all of them.</summary>
    public static string Folder { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(static said => said.Key == "Regressions").Value!;

    /// <summary>The files of one target.</summary>
    public static IReadOnlyList<string> Of(string target) =>
        Directory.Exists(Path.Combine(Folder, target)) ? [.. Directory.GetFiles(Path.Combine(Folder, target)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The text in a file.</summary>
    public static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is not [0xFF, 0xFE, ..])
            return Strict.GetString(bytes);

        var units = new char[(bytes.Length - 2) / 2];
        Buffer.BlockCopy(bytes, 2, units, 0, units.Length * 2);
        return new string(units);
    }

    /// <summary>Keeps a text, under a name that tells it from others.</summary>
    /// <returns>The file.</returns>
    public static string Save(string target, string text)
    {
        var bytes = Bytes(text);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, target)).FullName;
        var path = Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Bytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            var bytes = new byte[2 + (text.Length * 2)];
            (bytes[0], bytes[1]) = (0xFF, 0xFE);
            Buffer.BlockCopy(text.ToCharArray(), 0, bytes, 2, text.Length * 2);
            return bytes;
        }
    }
}
