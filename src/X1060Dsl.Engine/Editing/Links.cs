using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>What can be opened from a text.</summary>
internal static class Links
{
    public static Listing<Link> Of(OpenText text)
    {
        if (text.Root is not { } root)
            return default;

        var links = new List<Link>();
        if (root.ContainsDirectives)
        {
            foreach (var load in root.DescendantNodes(static node => node.ContainsDirectives, descendIntoTrivia: true).OfType<LoadDirectiveTriviaSyntax>())
            {
                if (!load.File.IsMissing && load.File.Span.Length > 2 && LoadPath.Resolve(text.File.Path, text.Files.Root, load.File.ValueText, ".csx", out _) is { } path)
                    links.Add(new Link(text.At(load.File.SpanStart + 1, load.File.Span.Length - 2), path, IsFile: true));
            }
        }

        foreach (var group in text.Mentions.In(text.File.Path).Where(static mention => mention.Role == Role.Uri).GroupBy(static mention => mention.At.Start))
        {
            // What a function puts together for each service leads to as many places.
            var mention = group.First();
            if (group.Any(other => other.Value != mention.Value))
                continue;

            var inside = NameChange.Literal(text, mention.At) is { } literal ? text.At(literal.Start, literal.End - literal.Start) : mention.At;
            if (inside.Length > 0 && Target(text, mention.Value, out var isFile) is { } target)
                links.Add(new Link(inside, target, isFile));
        }

        return links.OrderBy(static link => link.Span.Start).ToListing();
    }

    private static string? Target(OpenText text, string uri, out bool isFile)
    {
        isFile = false;
        if (uri.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return null;

        foreach (var scheme in new[] { "https://", "http://", "mailto:" })
        {
            if (uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return uri.Length > scheme.Length ? uri : null;
        }

        if (uri.Length == 0 || uri[0] is '/' or '~' || uri.IndexOf(':') >= 0 || uri.IndexOf('\\') >= 0)
            return null;

        isFile = true;
        return Below(text, uri.Split('#', '?')[0]);
    }

    // By its letters alone, and only below the root.
    private static string? Below(OpenText text, string relative)
    {
        var segments = text.File.Path.Split('/').ToList();
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in relative.Split('/'))
        {
            if (segment == ".." && segments.Count > 1)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is "..")
                return null;
            else if (segment is not ("" or "."))
                segments.Add(segment);
        }

        var path = string.Join("/", segments);
        return relative.Length > 0 && path.StartsWith($"{text.Files.Root}/", StringComparison.Ordinal) ? path : null;
    }
}
