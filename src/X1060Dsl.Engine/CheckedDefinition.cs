using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Regression;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl;

/// <summary>What the check of one definition came to. It keeps no model, as a run may have thousands.</summary>
/// <param name="Path">The definition's full path, with forward slashes.</param>
/// <param name="Organization">Whose centre it defines; null when it does not say.</param>
/// <param name="Services">How many services it speaks of.</param>
/// <param name="IsRead">Whether it gave a model.</param>
/// <param name="Findings">What was found in it and in what it loads, in the order of the text.</param>
/// <param name="Sources">The texts that the findings point into.</param>
/// <param name="Loads">The paths of what it loads.</param>
public sealed record CheckedDefinition(
    string Path, string? Organization, int Services, bool IsRead, Listing<Finding> Findings, Listing<SourceFile> Sources, Listing<string> Loads)
{
    /// <summary>Its waivers, as they stand.</summary>
    public Listing<StandingWaiver> Waivers { get; init; }

    /// <summary>How it differs from its lock; nothing where there is none.</summary>
    public Listing<Change> Changes { get; init; }

    /// <summary>How often each of its policies fired and passed.</summary>
    public Listing<PolicyTally> Policies { get; init; }

    /// <summary>What its group sees of it; null where it names no organisation.</summary>
    public Member? Member { get; init; }

    /// <summary>The same without what was found: only what it loads is still of use once its text has changed.</summary>
    public CheckedDefinition ForLoadsAlone() => new(Path, Organization, Services, IsRead, default, default, Loads);

    /// <summary>A file that gave no text to read, and why.</summary>
    public static CheckedDefinition Unread(string path, Finding why) => new(path, null, 0, IsRead: false, Listing.Of(why), default, default);

    /// <summary>Only the texts that something points into are kept.</summary>
    internal static CheckedDefinition Of(SourceFile file, ReadDefinition read, Listing<Finding> findings, Listing<StandingWaiver> waivers, IEnumerable<SourceFile> others)
    {
        var pointedAt = new HashSet<string>(waivers.Select(static waiver => waiver.Waiver.Origin.Path), StringComparer.Ordinal);
        foreach (var finding in findings)
            Point(finding, pointedAt);
        return new CheckedDefinition(
            file.Path, read.Centre?.Organization?.Name.Value, read.Centre?.Services.Count ?? 0, read.Centre is not null, findings,
            read.Sources.Concat(others).Where(source => pointedAt.Contains(source.Path)).ToListing(),
            read.Sources.Skip(1).Select(static source => source.Path).ToListing()) { Waivers = waivers };
    }

    private static void Point(Finding finding, HashSet<string> pointedAt)
    {
        foreach (var fix in finding.Fixes)
        {
            foreach (var edit in fix.Edits)
                pointedAt.Add(edit.Path);
        }

        foreach (var related in finding.Related)
        {
            if (related.Origin.IsKnown)
                pointedAt.Add(related.Origin.Path);
        }

        if (finding.Origin.IsKnown)
            pointedAt.Add(finding.Origin.Path);
        if (finding.Suppression is { Origin: { IsKnown: true } suppressing })
            pointedAt.Add(suppressing.Path);
    }

    /// <summary>The text of a path; null when there is none, as for a file that could not be read.</summary>
    public SourceFile? Source(string? path)
    {
        foreach (var source in Sources)
        {
            if (source.Path == path)
                return source;
        }

        return null;
    }
}

/// <summary>A span as lines and columns, both counted from 1, columns in UTF-16 units: what editors jump to.</summary>
/// <param name="Path">The path, as the finding carries it.</param>
/// <param name="Line">The line it starts in.</param>
/// <param name="Column">The column it starts at.</param>
/// <param name="EndLine">The line of the first position after it.</param>
/// <param name="EndColumn">The column of the first position after it.</param>
public readonly record struct Place(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The place of a span in a text; the beginning of the file where there is no text to point into.</summary>
    public static Place Of(string path, int start, int length, SourceFile? source)
    {
        if (source is null)
            return new Place(path, 1, 1, 1, 1);

        var first = source.At(Math.Max(0, Math.Min(start, source.Text.Length)));
        var last = source.At(Math.Max(0, Math.Min(start + length, source.Text.Length)));
        return new Place(path, first.Line + 1, first.Column + 1, last.Line + 1, last.Column + 1);
    }

    /// <summary>The place of an origin. What has no origin stands at the beginning of its definition.</summary>
    public static Place Of(Origin origin, CheckedDefinition definition) => origin.IsKnown
        ? Of(origin.Path, origin.Start, origin.Length, definition.Source(origin.Path))
        : new Place(definition.Path, 1, 1, 1, 1);
}
