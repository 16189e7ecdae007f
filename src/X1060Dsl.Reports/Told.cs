namespace X1060Dsl.Reports;

/// <summary>A finding, the definition it was found in, and what it is known again by.</summary>
/// <param name="definition">The definition.</param>
/// <param name="finding">The finding.</param>
/// <param name="fingerprint">What it is known again by.</param>
public sealed class Told(CheckedDefinition definition, Finding finding, string fingerprint)
{
    /// <summary>The definition.</summary>
    public CheckedDefinition Definition { get; } = definition;

    /// <summary>The finding.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>The same in the next run, wherever the line has moved to: 32 hexadecimal digits.</summary>
    public string Fingerprint { get; } = fingerprint;

    /// <summary>Where it stands.</summary>
    internal Place Place => Place.Of(Finding.Origin, Definition);

    /// <summary>The rule's title.</summary>
    internal Bilingual Title => (Bilingual)Finding.Rule.Title;

    /// <summary>Every finding of a check, in its order.</summary>
    public static IReadOnlyList<Told> All(Check check)
    {
        var fingerprints = new Fingerprints(check);
        return [.. from definition in check.Definitions from finding in definition.Findings select new Told(definition, finding, fingerprints.Of(definition, finding))];
    }

    /// <summary>The same, the gravest first and what is let off last: what comes later may fall victim to a limit.</summary>
    internal static IReadOnlyList<Told> ByGravity(Check check) =>
        [.. All(check).OrderBy(static told => told.Finding.Suppression is not null).ThenByDescending(static told => told.Finding.Severity)];
}
