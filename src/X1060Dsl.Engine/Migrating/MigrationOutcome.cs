using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Migrating;

/// <summary>What moving a definition to another list came to. Where anything stands in the way, nothing is changed.</summary>
/// <param name="From">The list that it followed.</param>
/// <param name="To">The list that it is to follow.</param>
public sealed record MigrationOutcome(Edition From, Edition To)
{
    /// <summary>The check of what could not be read without errors; null when it could.</summary>
    public CheckedDefinition? Unreadable { get; init; }

    /// <summary>Whether it is the definition of an organisation; a part is moved with the definition that loads it.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The texts that were read, the definition first.</summary>
    public Listing<SourceFile> Sources { get; init; }

    /// <summary>What stands in the way.</summary>
    public Listing<MigrationNote> Obstacles { get; init; }

    /// <summary>What a person has to know or to decide, in the order of the texts.</summary>
    public Listing<MigrationNote> Notes { get; init; }

    /// <summary>The texts that are different now, as they were and as they are to be, by path.</summary>
    public Listing<MovedText> Changed { get; init; }

    /// <summary>What became of the services and their scores.</summary>
    public Listing<MovedService> Services { get; init; }

    /// <summary>How many services came along unchanged, with their score where they had one.</summary>
    public int Carried => Services.Count(static service => service.IsCarried);

    /// <summary>How many services lost their score, which has to be judged anew.</summary>
    public int ToJudge => Services.Count(static service => service.LostScore);

    /// <summary>Whether the definition follows the list already, so that there is nothing to do.</summary>
    public bool IsThere => From == To;
}

/// <summary>A text before and after it was moved.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it is to be.</param>
public sealed record MovedText(SourceFile Before, SourceFile After);

/// <summary>Something that a person has to know, and where it is written.</summary>
/// <param name="Before">The place in the text as it was.</param>
/// <param name="Text">What there is to know.</param>
public sealed record MigrationNote(Origin Before, Bilingual Text)
{
    /// <summary>The place in the text as it is to be.</summary>
    public Origin After { get; init; } = Before;
}

/// <summary>A service of the new list, and what it came from.</summary>
/// <param name="To">The service.</param>
/// <param name="From">The codes of those that went into it, as far as the definition speaks of them.</param>
/// <param name="Relation">How it belongs to them.</param>
/// <param name="IsCarried">Whether all that was said of it still holds, its score too.</param>
/// <param name="LostScore">Whether there was a score that no longer counts.</param>
public sealed record MovedService(ListedService To, Listing<string> From, Relation Relation, bool IsCarried, bool LostScore);
