using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>A definition that was read for its posture, or why it could not be.</summary>
internal sealed class OpenDefinition
{
    private readonly ReadDefinition? read;

    private OpenDefinition(ReadDefinition? read, Finding? refusal) => (this.read, Refusal) = (read, refusal ?? (read?.Centre is null ? read?.Findings.FirstOrDefault() : null));

    /// <summary>Why it gave no model; null when it did.</summary>
    public Finding? Refusal { get; }

    /// <summary>The centre that it defines; null when it gave none.</summary>
    public Centre? Centre => read?.Centre;

    /// <summary>All that came of reading it; null when it gave no text.</summary>
    public ReadDefinition? Read => read;

    /// <summary>Whether there was anything to read.</summary>
    public bool IsRead => read?.Centre is not null;

    /// <summary>The paths of what it loads.</summary>
    public IEnumerable<string> Loads => read?.Sources.Skip(1).Select(static source => source.Path) ?? [];

    /// <summary>Whether it names an organisation; what does not is a part.</summary>
    public bool IsWhole => read?.Centre?.Organization is not null;

    /// <summary>Whether something in it could not be read.</summary>
    public bool HasErrors => read?.Findings.Any(static finding => finding.Severity == Severity.Error) ?? true;

    /// <summary>The policies in it and in what it loads, with the texts that they stand in.</summary>
    public IEnumerable<(Policy Policy, SourceFile Source)> Policies =>
        from policy in read?.Centre?.Policies ?? default
        from source in read!.Sources
        where source.Path == policy.Id.Origin.Path
        select (policy, source);

    /// <summary>A definition of the disk.</summary>
    public static OpenDefinition OnDisk(Sought sought, Listing<SourceFile> packs = default)
    {
        var files = DiskFiles.Around(sought.Path, sought.Folder);
        return Of(sought.Open(files), files, packs);
    }

    /// <summary>A definition among others.</summary>
    public static OpenDefinition Of(OpenedFile opened, IDefinitionFiles files, Listing<SourceFile> packs = default) =>
        opened.File is { } file ? new(Engine.Read(file, files, packs), null) : new(null, opened.Refusal);

    /// <summary>What it holds.</summary>
    public Posture Posture(RuleSettings settings) => Regression.Posture.Of(read!, settings);

    /// <summary>What accepting it would come to.</summary>
    /// <param name="settings">What is set for it.</param>
    /// <param name="locked">Its lock; null where there is none.</param>
    public Acceptance Accept(RuleSettings settings, SourceFile? locked) => Acceptance.Of(read!, settings, locked);
}
