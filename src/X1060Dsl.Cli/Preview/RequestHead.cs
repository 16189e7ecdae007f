using System.Text;

namespace X1060Dsl.Cli.Preview;

/// <summary>The head of a request of HTTP/1.1: all that a preview ever reads.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The target, as it was sent.</param>
/// <param name="Headers">The headers, in their order, names in lower case.</param>
internal sealed record RequestHead(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>The most bytes that a head may have.</summary>
    public const int MostBytes = 8 << 10;

    private const int MostHeaders = 64;

    /// <summary>Where a head ends: after its first empty line; -1 while it has none.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : -1;

    /// <summary>The head that some bytes are; null where they are none.</summary>
    /// <remarks>
    /// Stricter than the standard asks: a browser sends nothing of what is refused here (bare line ends, folded lines, spaces
    /// before a colon), and those who smuggle requests do.
    /// </remarks>
    public static RequestHead? Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one is < 0x20 and not ((byte)'\r' or (byte)'\n') or >= 0x7F)
                return null;
        }

        var lines = Encoding.ASCII.GetString(bytes).Split("\r\n");
        if (lines.Length < 3 || lines.Length - 3 > MostHeaders || lines.Any(static line => line.AsSpan().ContainsAny('\r', '\n')))
            return null;

        var headers = new List<(string, string)>();
        foreach (var line in lines[1..^2])
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || !line.AsSpan(0, colon).ContainsOnlyTokens())
                return null;
            headers.Add((line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim(' ')));
        }

        return lines[0].Split(' ') is [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] && method.AsSpan().ContainsOnlyTokens() ? new RequestHead(method, target, headers) : null;
    }

    /// <summary>The value of a header that stands exactly once; null where it is missing or repeated.</summary>
    public string? Single(string name) => Headers.Where(header => header.Name == name).Select(static header => header.Value).ToList() is [var value] ? value : null;

    /// <summary>Whether a header is there at all.</summary>
    public bool Has(string name) => Headers.Any(header => header.Name == name);
}

/// <summary>What names in a head may be made of.</summary>
file static class Tokens
{
    public static bool ContainsOnlyTokens(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
