using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests;

/// <summary>Checks made by hand.</summary>
internal static class Given
{
    /// <summary>A finding about the part of a text between the first two <c>¦</c>.</summary>
    public static Check Marked(string marked, string path = "/repo/cdc.cdc.csx")
    {
        var start = marked.IndexOf('¦');
        var length = marked.IndexOf('¦', start + 1) - start - 1;
        var text = marked.Remove(start + length + 1, 1).Remove(start, 1);
        return Of(new SourceFile(path, text), UnknownService.At(new Origin(path, start, length), text.Substring(start, length), []));
    }

    public static Check Of(SourceFile source, params Finding[] findings) =>
        new(Listing.Of(new CheckedDefinition(source.Path, "A", 1, true, findings.ToListing(), Listing.Of(source), default)), "/repo", null);

    /// <summary>What a format makes of a check.</summary>
    public static string As(this Check check, string format, Rendering? how = null) => check.As(format, out _, how);

    /// <summary>The same, and how many findings were left out.</summary>
    public static string As(this Check check, string format, out int left, Rendering? how = null)
    {
        var to = new MemoryStream();
        left = Renderer.Find(format)!.Write(to, check, how ?? new Rendering(DisplayLanguage.English, Ink.None, "1.0.0"));
        return Encoding.UTF8.GetString(to.ToArray());
    }

    public static string Text(this Check check, DisplayLanguage language = DisplayLanguage.English, Ink? ink = null)
    {
        var to = new StringWriter { NewLine = "\n" };
        FindingsText.Write(to, check, language, ink ?? Ink.None);
        return to.ToString();
    }
}
