using System.Reflection;
using System.Text;

namespace X1060Dsl.Reports.Html;

/// <summary>The style and the scripts of a report, and the hashes by which the page allows them and nothing else.</summary>
internal static class Assets
{
    /// <summary>How the report looks, on a screen and on paper.</summary>
    public static OwnText Style { get; } = Read("report.css");

    /// <summary>How the worksheet of a review looks.</summary>
    public static OwnText Review { get; } = Read("review.css");

    /// <summary>Sorts and filters its tables, where scripts are allowed.</summary>
    public static OwnText Script { get; } = Read("report.js");

    /// <summary>Loads a page anew when its definition has changed.</summary>
    public static OwnText Live { get; } = Read("live.js");

    /// <summary>What the page may do: show itself. A live one may ask where it came from whether there is a newer one.</summary>
    public static string Policy(bool isLive) => isLive
        ? $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)} {Hash(Live)}; connect-src 'self'; base-uri 'none'; form-action 'none'"
        : $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'";

    /// <summary>What a page allows a style or a script by.</summary>
    public static string Hash(OwnText text) => $"'sha256-{Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(text.Text)))}'";

    private static OwnText Read(string name)
    {
        using var stream = typeof(Assets).GetTypeInfo().Assembly.GetManifestResourceStream($"Html/{name}")
            ?? throw new InvalidOperationException($"{name} is missing from this assembly.");
        using var reader = new StreamReader(stream);
        return new OwnText(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
