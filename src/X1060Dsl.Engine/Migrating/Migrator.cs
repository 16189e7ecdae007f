using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Resolving;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Migrating;

/// <summary>Moves a definition, and what it loads, to another list of services, as edits of the text.</summary>
/// <remarks>
/// A service that is the same work keeps all that is said of it; one that was divided, merged or cut anew loses its
/// score, which a comment keeps. What comes out is read again and compared with what went in: where anything would mean
/// something else that was not meant to, nothing is changed at all.
/// </remarks>
public sealed partial class Migrator
{
    private static readonly HashSet<string> Ratings = new(StringComparer.Ordinal) { nameof(ServiceEntry.Score), nameof(ServiceEntry.Target) };

    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        nameof(ServiceEntry.Level), nameof(ServiceEntry.Because), nameof(ServiceEntry.CoveredBy), nameof(ServiceEntry.When), nameof(ServiceEntry.ReviewBy),
        nameof(ServiceEntry.Insource), nameof(ServiceEntry.Outsource), nameof(ServiceEntry.Unassigned), nameof(ServiceEntry.Owner), nameof(ServiceEntry.Deputy), nameof(ServiceEntry.ProvidedBy),
    };

    private readonly ReadDefinition read;
    private readonly Migration migration;
    private readonly MigrationWords words;
    private readonly Standard.Standard to;
    private readonly ServiceNames before, after;
    private readonly DisplayLanguage language;
    private readonly Dictionary<string, TextOnTheMove> texts = new(StringComparer.Ordinal);
    private readonly List<MigrationNote> notes = [], obstacles = [];
    private readonly Dictionary<string, Mover> claimed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MovedService> moved = new(StringComparer.Ordinal);
    private readonly List<Mover> movers = [];

    private Migrator(ReadDefinition read, Migration migration)
    {
        (this.read, this.migration) = (read, migration);
        words = new MigrationWords(migration);
        to = Standard.Standard.Of(migration.To);
        (before, after) = (new ServiceNames(migration.From), new ServiceNames(migration.To));
        language = IsJapanese(read.Sources[0].Text) ? DisplayLanguage.Japanese : DisplayLanguage.English;
        foreach (var source in read.Sources)
            texts[source.Path] = new TextOnTheMove(source, Parsing.Parse(source, static _ => { })!);
        foreach (var service in read.Centre!.Services.Where(static service => service.IsAdded))
            before.Add(new NamedService(service.Code, service.Ja, service.En, service.Category, IsAdded: true));
    }

    /// <summary>Moves a definition; null where no way leads to that list. Writing is the host's business.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="to">The list it is to follow.</param>
    public static MigrationOutcome? Migrate(SourceFile file, IDefinitionFiles files, Edition to)
    {
        var read = Engine.Read(file, files);
        var outcome = new MigrationOutcome(read.Centre?.Edition ?? to, to) { IsWhole = read.Centre?.Organization is not null, Sources = read.Sources };
        if (read.Centre is null || read.Findings.Any(static finding => finding.Severity == Severity.Error))
            return outcome with { Unreadable = CheckedDefinition.Of(file, read, read.Findings, default, []) };
        if (outcome.IsThere || !outcome.IsWhole)
            return outcome;

        return Migration.Of(outcome.From, to) is { } migration ? new Migrator(read, migration).Outcome(files) : null;
    }

    private MigrationOutcome Outcome(IDefinitionFiles files)
    {
        MoveEdition();
        MoveAdded();
        Gather();
        MoveServices();
        DivideServices();
        TellNew();
        MoveReferences();
        TellParts();

        var outcome = new MigrationOutcome(migration.From, migration.To) { Sources = read.Sources };
        var changed = new List<(MovedText Text, IReadOnlyList<TextEdit> Edits)>();
        foreach (var text in texts.Values.Where(static text => text.IsTouched))
        {
            if (text.Edits() is { } edits)
                changed.Add((new MovedText(text.File, TextEdits.Apply(text.File, edits)), edits));
            else
                obstacles.Add(new MigrationNote(new Origin(text.File.Path, 0, 0), words.Entangled));
        }

        if (obstacles.Count == 0)
            Compare(changed.Select(static one => one.Text), files);
        if (obstacles.Count > 0)
            return outcome with { Obstacles = InOrder(obstacles) };

        var edited = changed.ToDictionary(static one => one.Text.Before.Path, static one => one.Edits, StringComparer.Ordinal);
        return outcome with
        {
            Notes = InOrder(notes.Select(note => edited.TryGetValue(note.Before.Path, out var edits) ? note with { After = Shifted(note.Before, edits) } : note)),
            Changed = changed.Select(static one => one.Text).OrderBy(static text => text.Before.Path, StringComparer.Ordinal).ToListing(),
            Services = to.Services.Where(service => moved.ContainsKey(service.Code)).Select(service => moved[service.Code]).ToListing(),
        };
    }

    private Listing<MigrationNote> InOrder(IEnumerable<MigrationNote> told)
    {
        var places = read.Sources.Select(static source => source.Path).ToList();
        var seen = new HashSet<(string, int, string)>();
        return told.Where(note => seen.Add((note.Before.Path, note.Before.Start, note.Text.En)))
            .OrderBy(note => places.IndexOf(note.Before.Path)).ThenBy(static note => note.Before.Start).ToListing();
    }

    // What was put in right at the place stands in front of it.
    private static Origin Shifted(Origin origin, IReadOnlyList<TextEdit> edits) =>
        origin with { Start = origin.Start + edits.Where(edit => edit.Start + edit.Length <= origin.Start && (edit.Start < origin.Start || edit.Length == 0)).Sum(static edit => edit.Text.Length - edit.Length) };

    private void MoveEdition()
    {
        var entry = read.Draft.Entries.First(static entry => entry.Opening.Verb == nameof(Language.Organization));
        var text = texts[entry.Origin.Path];
        if (entry.Calls.FirstOrDefault(static call => call.Verb == nameof(OrganizationEntry.Edition)) is { } call)
            Replace(call.Arguments[0].Origin, migration.To.ToString());
        else
            text.Replace(entry.Origin with { Start = entry.Origin.End, Length = 0 }, $".{nameof(OrganizationEntry.Edition)}({migration.To})");

        if (text.StatementAt(entry.Origin) is { } statement)
            text.Above(statement, Comment(words.Moved));
        if (words.IsUnconfirmed)
            notes.Add(new MigrationNote(entry.Opening.Arguments[0].Origin, to.Note));
    }

    // What an organisation had to add may be on the list by now.
    private void MoveAdded()
    {
        foreach (var service in read.Centre!.Services.Where(static service => service.IsAdded))
        {
            var entry = EntryAt(service.Origin);
            var listed = new[] { service.Ja, service.En }.Select(after.Find).FirstOrDefault(static found => found is not null);
            var added = $"{service.Code} {new Bilingual(service.En, service.Ja).In(language)}";
            if (listed is not null && IsNew(listed.Code) && !claimed.ContainsKey(listed.Code) && entry.Opening.Whole.IsKnown)
            {
                Replace(entry.Opening.Whole, $"{nameof(Language.Service)}({Written.Text(listed.Code)})");
                claimed.Add(listed.Code, new Mover(entry, service.Code, service.Origin));
                moved[listed.Code] = new MovedService(to.Find(listed.Code)!, Listing.Of(service.Code), Relation.Same, IsCarried: true, LostScore: false);
                Tell(service.Origin, entry, words.NowListed(added, listed.Code));
            }
            else if ((listed ?? after.Find(service.Code)) is { } taken)
            {
                obstacles.Add(new MigrationNote(service.Origin, words.AddedTwice(added, taken.Code)));
            }
            else
            {
                after.Add(new NamedService(service.Code, service.Ja, service.En, service.Category, IsAdded: true));
            }
        }
    }

    private bool IsNew(string code) => migration.Rows.Any(row => row.Relation == Relation.New && row.To == code);

    private void Gather()
    {
        foreach (var entry in read.Draft.Entries.Where(static entry => entry.Opening.Verb == nameof(Language.Service)))
        {
            if (entry.Opening.Arguments[0] is { Value: string name, Origin: var origin } && before.Find(name) is { IsAdded: false } service)
                movers.Add(new Mover(entry, service.Code, origin));
        }
    }

    private void TellNew()
    {
        var fresh = migration.Rows.Where(row => row.Relation == Relation.New && !claimed.ContainsKey(row.To)).Select(static row => row.To).ToList();
        if (fresh.Count == 0)
            return;

        var text = texts[read.Sources[0].Path];
        text.Last(Comment(words.NewOnes));
        foreach (var code in fresh)
        {
            text.Last($"// x1060:   {words.New(code).In(language)}");
            moved[code] = new MovedService(to.Find(code)!, default, Relation.New, IsCarried: false, LostScore: false);
        }
    }

    private void TellParts()
    {
        foreach (var text in texts.Values.Where(text => text.IsTouched && text.File.Path != read.Sources[0].Path))
            notes.Add(new MigrationNote(new Origin(text.File.Path, 0, 0), MigrationWords.Part(text.File.Path.Substring(text.File.Path.LastIndexOf('/') + 1))));
    }

    private void Replace(Origin at, string with)
    {
        if (!texts[at.Path].Replace(at, with))
            obstacles.Add(new MigrationNote(at, MigrationWords.TwoMeanings(texts[at.Path].File.Text.Substring(at.Start, at.Length).Trim('"'))));
    }

    /// <summary>Puts the new name of a service where the old one is written out; reported where it is put together.</summary>
    private void Replace(string written, string old, string code, Origin at)
    {
        var now = NameLike(written, old, code);
        if (now == written)
            return;

        if (texts[at.Path].LiteralAt(at) is null)
            obstacles.Add(new MigrationNote(at, MigrationWords.NotLiteral(old)));
        else
            Replace(at, Written.Text(now));
    }

    /// <summary>Says something to whoever migrates, and keeps it in the definition.</summary>
    private void Tell(Origin at, DraftEntry entry, Bilingual what)
    {
        notes.Add(new MigrationNote(at, what));
        if (MemberOf(entry) is { } member)
            texts[entry.Origin.Path].Above(member, Comment(what));
    }

    private void Tell(Origin at, Bilingual what)
    {
        notes.Add(new MigrationNote(at, what));
        if (texts[at.Path].StatementAt(at) is { } member)
            texts[at.Path].Above(member, Comment(what));
    }

    private MemberDeclarationSyntax? MemberOf(DraftEntry entry) => texts[entry.Origin.Path].StatementAt(entry.Origin);

    private DraftEntry EntryAt(Origin opening) => read.Draft.Entries.First(entry => entry.Opening.Arguments[0].Origin is var at && at.Path == opening.Path && at.Start == opening.Start);

    private string Comment(Bilingual text) => $"// x1060: {text.In(language)}";

    // The language that a definition's people write in.
    private static bool IsJapanese(string text) => text.Any(static character => character is (>= '\u3041' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF'));

    /// <summary>An entry of the earlier list.</summary>
    private sealed record Mover(DraftEntry Entry, string Code, Origin Name)
    {
        public IEnumerable<Call> Rated => Entry.Calls.Where(static call => Ratings.Contains(call.Verb));

        public string? Rating => Rated.Any() ? Written.Chain(Rated) : null;
    }
}
