using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Migrating;

public sealed partial class Migrator
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { nameof(Language.Team), nameof(Language.Provider), nameof(Language.Evaluation) };

    /// <summary>Reads what came out, and makes sure that it says what went in, but for what was meant to change.</summary>
    private void Compare(IEnumerable<MovedText> changed, IDefinitionFiles files)
    {
        var (definition, overlay) = (read.Sources[0], new Overlay(files));
        foreach (var text in changed)
        {
            overlay.Put(text.After);
            definition = text.After.Path == definition.Path ? text.After : definition;
        }

        var now = Engine.Read(definition, overlay);
        if (now.Findings.FirstOrDefault(static finding => finding.Severity == Severity.Error) is { } error)
        {
            obstacles.Add(new MigrationNote(new Origin(definition.Path, 0, 0), MigrationWords.WouldBreak($"{error.Id} {error.Message(language)}")));
            return;
        }

        if (!Spoken(read.Draft).SequenceEqual(Spoken(now.Draft)))
            obstacles.Add(new MigrationNote(read.Centre!.Origin, MigrationWords.OthersWouldChange));

        var entries = new Dictionary<string, DraftEntry>(StringComparer.Ordinal);
        foreach (var entry in now.Draft.Entries.Where(static entry => entry.Opening.Verb == nameof(Language.Service)))
        {
            if (after.Find((string)entry.Opening.Arguments[0].Value!) is { } service)
                entries[service.Code] = entry;
        }

        foreach (var kept in keptInPlace)
            Compare(claimed[kept.Key], kept.Key, kept.Value, entries);
    }

    private void Compare(Mover mover, string code, bool keepsScore, Dictionary<string, DraftEntry> entries)
    {
        var expected = Calls(mover.Entry.Calls.Where(call => keepsScore || !Ratings.Contains(call.Verb))).ToList();
        if (!entries.TryGetValue(code, out var entry) || entry.Calls.Count != expected.Count)
        {
            obstacles.Add(new MigrationNote(mover.Name, words.WouldChange(mover.Code, "…")));
            return;
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i] == entry.Calls[i])
                continue;

            // A path or an address that is made with the code is told; anything else was not meant to change.
            var texts = expected[i].Arguments.Zip(entry.Calls[i].Arguments, static (was, now) => (Was: was.Value, Now: now.Value)).Where(static pair => !Equals(pair.Was, pair.Now)).ToList();
            if (expected[i].Verb == entry.Calls[i].Verb && texts.TrueForAll(pair => pair is { Was: string was, Now: string now } && was.Replace(mover.Code, code) == now))
                texts.ForEach(pair => notes.Add(new MigrationNote(mover.Name, MigrationWords.TextChanged((string)pair.Was!, (string)pair.Now!))));
            else
                obstacles.Add(new MigrationNote(mover.Name, words.WouldChange(mover.Code, $".{expected[i].Verb}")));
        }
    }

    private static IEnumerable<DraftEntry> Spoken(Draft draft) => draft.Entries.Where(static entry => Others.Contains(entry.Opening.Verb));
}
