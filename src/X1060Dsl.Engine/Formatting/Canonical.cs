using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Formatting;

/// <summary>A text in the canonical layout.</summary>
/// <remarks>
/// Only the white space between the words changes: nothing is moved, sorted or left out, comments stay, and so do the line
/// breaks that a person has put into a chain. A statement that cannot be read is left as it is.
/// </remarks>
/// <param name="Text">The text, laid out; the same as before where nothing was to change or nothing could be read.</param>
/// <param name="IsRead">Whether it could be read at all.</param>
/// <param name="Unread">What kept statements from being laid out.</param>
public sealed record Canonical(SourceFile Text, bool IsRead, Listing<Finding> Unread)
{
    /// <summary>Lays out a text.</summary>
    /// <param name="file">The text.</param>
    /// <param name="layout">How.</param>
    public static Canonical Of(SourceFile file, Layout layout)
    {
        var findings = new List<Finding>();
        if (Parsing.Parse(file, findings.Add) is not { } root)
            return new Canonical(file, IsRead: false, findings.ToListing());

        var text = new Formatter(file, root, layout).Text();
        return new Canonical(text == file.Text ? file : new SourceFile(file.Path, text), IsRead: true, findings.Where(static finding => AllRules.Find(finding.Id) is SyntaxError).ToListing());
    }
}
