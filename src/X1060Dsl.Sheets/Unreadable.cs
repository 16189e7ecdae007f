using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Sheets;

/// <summary>A file, or a part of it, that is not read further; it never leaves this assembly.</summary>
internal sealed class Unreadable(Bilingual why, CellPlace? place = null) : Exception(why.En)
{
    /// <summary>Why.</summary>
    public Bilingual Why { get; } = why;

    /// <summary>Where reading ended; null for the file as a whole.</summary>
    public CellPlace? Place { get; } = place;

    /// <summary>The book that is left: nothing, and the reason.</summary>
    public RawBook Book(string path) => new(path, default) { Findings = Listing.Of(new SheetFinding(UnreadableSheet.At(path, Why), Place)) };
}
