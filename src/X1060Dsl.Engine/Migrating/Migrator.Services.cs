using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Migrating;

public sealed partial class Migrator
{
    // What stays where it is written, with what is not to be said of it any more.
    private readonly Dictionary<string, bool> keptInPlace = new(StringComparer.Ordinal);

    private void MoveServices()
    {
        foreach (var mover in movers)
        {
            var parts = migration.Onwards(mover.Code).Select(static row => row.To).ToList();
            if (migration.Heir(mover.Code) is not { } heir)
            {
                TakeOut(mover, words.OnlyParts(mover.Code, parts));
            }
            else if (claimed.ContainsKey(heir.To))
            {
                TakeOut(mover, words.WentInto(mover.Code, heir.To));
            }
            else
            {
                claimed.Add(heir.To, mover);
                Move(mover, heir, parts);
            }
        }
    }

    private void Move(Mover mover, Succession heir, List<string> parts)
    {
        var siblings = heir.Relation == Relation.Merged ? movers.Where(other => migration.Heir(other.Code)?.To == heir.To).ToList() : [mover];
        var merged = heir.Relation == Relation.Merged ? migration.Origins(heir.To).Where(static row => row.Relation == Relation.Merged).Select(static row => row.From!).ToList() : [];
        var areEqual = siblings.Count == merged.Count && siblings.TrueForAll(other => other.Rating == mover.Rating);
        var scores = string.Join(", ", siblings.Where(static other => other.Rating is not null).Select(other => siblings.Count == 1 ? other.Rating : $"{other.Code} {other.Rating}"));
        var keeps = heir.Relation == Relation.Same || scores.Length == 0 || areEqual;
        var score = !keeps ? MigrationWords.Judge(scores) : heir.Relation == Relation.Merged && scores.Length > 0 ? MigrationWords.SameScores : Bilingual.Empty;
        var what = heir.Relation switch
        {
            Relation.Same when parts.Count > 1 => words.PartsElsewhere(mover.Code, parts.Skip(1).ToList()),
            Relation.Same => words.Renamed(mover.Code),
            Relation.Merged => words.Merged(merged, score),
            _ => words.Divided(mover.Code, parts, score),
        };

        moved[heir.To] = new MovedService(to.Find(heir.To)!, siblings.Select(static other => other.Code).ToListing(), heir.Relation, heir.Relation == Relation.Same, LostScore: !keeps);
        if (keeps || CutRatings(mover))
        {
            keptInPlace[heir.To] = keeps;
            Rename(mover, heir.To);
            if (heir.Relation != Relation.Same || parts.Count > 1 || IsRenamed(mover.Code, heir.To))
                Tell(mover.Name, mover.Entry, what);
            return;
        }

        // In a loop the score belongs to others too: the service gets a statement of its own.
        if (TakeOut(mover, what) && MemberOf(mover.Entry) is { } member)
            texts[mover.Entry.Origin.Path].Below(member, Comment(words.Apart(mover.Code, score)), Written.Service(NameLike(mover, heir.To), Said(mover, static call => !Ratings.Contains(call.Verb))));
    }

    /// <summary>What only parts of others went into gets their level and assignment, and no score.</summary>
    private void DivideServices()
    {
        var byCode = movers.GroupBy(static mover => mover.Code, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (var service in to.Services.Where(service => !claimed.ContainsKey(service.Code)))
        {
            var sources = migration.Origins(service.Code).Where(row => byCode.ContainsKey(row.From!)).Select(row => byCode[row.From!]).ToList();
            if (sources.Count == 0)
                continue;

            // What anybody holds to be needed is needed.
            var like = sources.OrderBy(static source => Urgency(source.Entry)).First();
            claimed.Add(service.Code, like);
            moved[service.Code] = new MovedService(service, sources.Select(static source => source.Code).ToListing(), Relation.Part, IsCarried: false, LostScore: false);
            var what = words.FromParts(service.Code, sources.ConvertAll(static source => source.Code), like.Code);
            notes.Add(new MigrationNote(like.Name, what));
            if (MemberOf(like.Entry) is { } member)
                texts[like.Entry.Origin.Path].Below(member, Comment(what), Written.Service(NameLike(like, service.Code), Said(like, static call => Inherited.Contains(call.Verb))));
        }
    }

    // Optional and Unnecessary come after the three that are wanted in any case.
    private static int Urgency(DraftEntry entry) => entry.Calls.LastOrDefault(static call => call.Verb == nameof(ServiceEntry.Level))?.Arguments[0].Value is Level level
        ? level switch { Level.Unnecessary => 6, Level.Optional => 5, _ => (int)level }
        : 7;

    private void Rename(Mover mover, string code)
    {
        Replace((string)mover.Entry.Opening.Arguments[0].Value!, mover.Code, code, mover.Name);
    }

    // The editions of X.1060 differ in the name of the centre itself, which is no news about a service.
    private bool IsRenamed(string old, string code) => old != code
        || (!Standard.Standard.Of(migration.From).IsX1060 && Standard.Standard.Of(migration.From).Find(old)!.Name.Ja != to.Find(code)!.Name.Ja);

    // Who writes codes gets a code, and who writes names a name of that language.
    private string NameLike(Mover mover, string code) => NameLike((string)mover.Entry.Opening.Arguments[0].Value!, mover.Code, code);

    private string NameLike(string written, string old, string code)
    {
        // The other edition of one list knows the name as it is.
        if (after.Find(written)?.Code == code)
            return written;

        var (was, now) = (Standard.Standard.Of(migration.From).Find(old)!, to.Find(code)!);
        return Text.Folding.AreSame(written, was.Code) ? code : Text.Folding.AreSame(written, was.Name.En) ? now.Name.En : now.Name.Ja;
    }

    /// <summary>Takes the score out of a chain that is this service's alone; false where it is not.</summary>
    private bool CutRatings(Mover mover)
    {
        if (OwnStatement(mover) is not { } own)
            return false;

        var text = texts[mover.Entry.Origin.Path];
        var rated = mover.Rated.ToList();
        return rated.TrueForAll(call => call.Whole.Path == text.File.Path && own.Span.Contains(call.Whole.Start)) && text.Cut(rated.Select(static call => call.Whole));
    }

    /// <summary>Takes an entry out of the definition, and says why; false, and reported, where that cannot be done.</summary>
    private bool TakeOut(Mover mover, Bilingual why)
    {
        var (entry, isOut) = (mover.Entry, false);
        if (OwnStatement(mover) is { } own)
            isOut = texts[entry.Origin.Path].Silence(own);
        else if (texts[mover.Name.Path].LiteralAt(mover.Name) is { } literal)
            isOut = texts[mover.Name.Path].Remove(literal);

        if (isOut)
            Tell(mover.Name, entry, why);
        else
            obstacles.Add(new MigrationNote(mover.Name, words.CannotTakeOut(mover.Code)));
        return isOut;
    }

    // A plain statement on the outermost level, of which nothing else comes.
    private GlobalStatementSyntax? OwnStatement(Mover mover) =>
        MemberOf(mover.Entry) is GlobalStatementSyntax { Statement: ExpressionStatementSyntax } statement
            && read.Draft.Entries.Count(entry => entry.Origin.Path == mover.Entry.Origin.Path && statement.Span.Contains(entry.Origin.Start)) == 1 ? statement : null;

    /// <summary>Some of what is said of a service, as it stands there, or written anew where a loop or a function says it.</summary>
    private string Said(Mover mover, Func<Call, bool> which)
    {
        var (own, text) = (OwnStatement(mover), texts[mover.Entry.Origin.Path].File);
        return string.Concat(mover.Entry.Calls.Where(which).Select(call =>
        {
            var isThere = own is not null && call.Verb != nameof(ServiceEntry.CoveredBy) && call.Whole.Path == text.Path && own.Span.Contains(call.Whole.Start);
            var written = isThere ? text.Text.Substring(call.Whole.Start, call.Whole.Length) : "\n";
            return written.IndexOf('\n') < 0 ? $".{written}" : Written.Chain(Calls([call]));
        }));
    }

    // What covers a service may have another code by now.
    private IEnumerable<Call> Calls(IEnumerable<Call> calls) => calls.Select(call =>
        call.Verb == nameof(ServiceEntry.CoveredBy) && call.Arguments[0].Value is string name && before.Find(name) is { IsAdded: false } service && Goes(service.Code) is { } code
            ? call with { Arguments = Listing.Of(call.Arguments[0] with { Value = NameLike(name, service.Code, code) }) }
            : call);

    /// <summary>Where a reference to a service leads; null for an unknown code.</summary>
    private string? Goes(string code) => (migration.Heir(code) ?? migration.Onwards(code).FirstOrDefault())?.To;
}
