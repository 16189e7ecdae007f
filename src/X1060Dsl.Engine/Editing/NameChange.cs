using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>Gives something another name wherever it is spoken of, or says why that cannot be done.</summary>
/// <remarks>
/// The edits are tried: the edited texts are read again, and have to say what they said before but for the name. So a
/// text that is put together, or that serves as something else too, is never changed unseen.
/// </remarks>
internal sealed class NameChange
{
    private const int MostPlacesTold = 10;

    private readonly Subject subject;
    private readonly List<OpenText> texts;

    private NameChange(Subject subject, List<OpenText> texts) => (this.subject, this.texts) = (subject, texts);

    /// <summary>Everywhere a subject is spoken of, in those of the texts that share files with where it is.</summary>
    public static (List<OpenText> Texts, List<Found> Places) Places(Subject subject, OpenText text, IReadOnlyList<OpenText>? others)
    {
        var texts = new List<OpenText> { text };
        var (found, seen, paths) = (new List<Found>(), new HashSet<(string, int)>(), new HashSet<string>(StringComparer.Ordinal));
        void Take(OpenText one)
        {
            foreach (var place in subject.In(one))
            {
                if (seen.Add((place.At.Path, place.At.Start)))
                    found.Add(place);
                paths.Add(place.At.Path);
            }
        }

        Take(text);
        var waiting = (others ?? []).Where(other => other.Definition.Path != text.Definition.Path).ToList();
        for (var grows = true; grows;)
        {
            grows = false;
            for (var i = waiting.Count - 1; i >= 0; i--)
            {
                if (!waiting[i].Read.Sources.Any(source => paths.Contains(source.Path)))
                    continue;

                texts.Add(waiting[i]);
                Take(waiting[i]);
                waiting.RemoveAt(i);
                grows = true;
            }
        }

        found.Sort(static (one, other) => string.CompareOrdinal(one.At.Path, other.At.Path) is var order && order != 0 ? order : one.At.Start.CompareTo(other.At.Start));
        return (texts, found);
    }

    public static Renameable Prepare(OpenText text, int offset)
    {
        if (Subject.Find(text, offset) is not { } found)
            return Renameable.Nothing;

        var (subject, at) = found;
        if (Refusal(text, subject) is { } refusal)
            return new Renameable(at, "", refusal);

        var written = text.File.Text.Substring(at.Start, at.Length);
        if (subject.Role == Role.Free || !text.Mentions.At(text.File.Path, offset).Any())
            return new Renameable(at, written, null);
        if (Literal(text, at) is not { } literal)
            return new Renameable(at, "", Computed);

        var mention = text.Mentions.At(text.File.Path, offset).First(one => one.At.Start == at.Start);
        return new Renameable(at with { Start = literal.Start, Length = literal.End - literal.Start }, mention.Value, null);
    }

    private static Bilingual Computed { get; } = new("The name is put together there; change its parts", "この名前はその場で組み立てられています。元の部品を変えてください");

    private static Bilingual? Refusal(OpenText text, Subject subject) => subject switch
    {
        { Role: Role.Service, IsAdded: false } => new("The names of the standard's services are not yours to change; a code action writes the service by another of its names", "標準のサービスの名前は変えられません。別の書き方 (コード・日本語名・英語名) へはコードアクションで変えられます"),
        { Role: Role.Rule, Name: var id } when id.StartsWith("CDC", StringComparison.Ordinal) => new("The ids of rules are not yours to change", "規則の ID は変えられません"),
        { Role: Role.Rule, Name: var id } when text.Centre.Policies.All(policy => Folding.Fold(policy.Id.Value).ToUpperInvariant() != id) => new("No policy of this id is declared here", "この ID のポリシーは宣言されていません"),
        _ => null,
    };

    public static Renaming Of(OpenText text, int offset, string name, IReadOnlyList<OpenText>? others)
    {
        if (Subject.Find(text, offset) is not { } found)
            return Renaming.Refused(Renameable.Nothing.Refusal!, default);
        if (Refusal(text, found.Subject) is { } refusal)
            return Renaming.Refused(refusal, Listing.Of(found.At));

        name = found.Subject.Role == Role.Free ? name.Trim() : name;
        if (Fault(found.Subject, name) is { } fault)
            return Renaming.Refused(fault, default);

        var (texts, places) = Places(found.Subject, text, others);
        return new NameChange(found.Subject, texts).By(places, name);
    }

    private static Bilingual? Fault(Subject subject, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new("The new name is empty", "新しい名前が空です");
        if (name.Any(static c => char.IsControl(c)))
            return new("A name has no line ends and no control characters", "名前に改行や制御文字は使えません");

        return subject.Role switch
        {
            Role.Free when !SyntaxFacts.IsValidIdentifier(Bare(name)) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None => new($"'{name}' is no name in C#", $"「{name}」は C# の名前にできません"),
            Role.Free when Words.Reserved(Bare(name)) is { } reason => new($"'{name}' cannot be taken: {reason.En}", $"「{name}」は使えません。{reason.Ja}"),
            Role.Rule => MalformedPolicyId.Fault(name),
            _ => null,
        };
    }

    // @class is a name where class is none.
    private static string Bare(string name) => name.StartsWith("@", StringComparison.Ordinal) ? name.Substring(1) : name;

    private Renaming By(List<Found> places, string name)
    {
        // One form of the name of a service is renamed; the others stay.
        if (subject.Role == Role.Service)
            places = places.FindAll(IsOfForm);
        if (Taken(name) is { } taken)
            return taken;

        var (edits, computed) = (new List<TextEdit>(), new List<Origin>());
        foreach (var place in places)
        {
            if (place.Mention is null)
                edits.Add(new TextEdit(place.At.Path, place.At.Start, place.At.Length, name));
            else if (Seen(place.At.Path) is { } seen && Literal(seen, place.At) is { } literal)
                edits.Add(new TextEdit(place.At.Path, literal.Start, literal.End - literal.Start, literal.Written(name)));
            else
                computed.Add(place.At);
        }

        if (computed.Count > 0)
            return Renaming.Refused(new($"The name is put together at {computed.Count} place{(computed.Count == 1 ? "" : "s")}; change the parts there first", $"{computed.Count}か所で名前が組み立てられています。先にその部品を変えてください"), computed.Take(MostPlacesTold).ToListing());

        return Broken(edits, name) is { } broken ? Renaming.Refused(broken.Why, broken.Places) : Renaming.By(edits.Concat(InSettings(name)).ToListing());
    }

    // A severity that is set for a policy would be set for nothing from then on.
    private IEnumerable<TextEdit> InSettings(string name) => subject.Role != Role.Rule ? [] : texts
        .SelectMany(text => text.Centre.Policies.Where(policy => Folding.Fold(policy.Id.Value).ToUpperInvariant() == subject.Name).SelectMany(policy => PolicyKeys.Of(text.Options.Settings, text.Definition.Path, policy)))
        .GroupBy(static at => (at.Path, at.Start))
        .Select(static same => same.First())
        .Select(at => new TextEdit(at.Path, at.Start, at.Length, name));

    private bool IsOfForm(Found place) => place.Mention is { } mention && texts.Exists(text => text.Bearers.Service(mention.Value) is { } service && Naming.FormOf(mention.Value, service) == subject.Form)
        && (mention.Role != Role.AddedName || subject.Form != 0);

    private OpenText? Seen(string path) => texts.Select(text => text.Seen(path)).FirstOrDefault(static seen => seen is not null);

    // Two that have one name would be one from then on.
    private Renaming? Taken(string name)
    {
        var folded = Folding.Fold(name);
        if (subject.Role is Role.Free || (subject.Role != Role.Rule && folded == subject.Name))
            return null;

        foreach (var text in texts)
        {
            var taken = subject.Role switch
            {
                Role.Service => text.Bearers.Service(name) is { } service && service.Code != subject.Name ? text.Mentions.All.Where(mention => mention.Role == Role.Service && mention.Folded == folded) : null,
                Role.Rule => text.Centre.Policies.Any(policy => Folding.Fold(policy.Id.Value).ToUpperInvariant() == folded.ToUpperInvariant()) && folded.ToUpperInvariant() != subject.Name ? text.Mentions.All.Where(mention => mention.Role == Role.Policy && mention.Folded == folded) : null,
                _ => text.Mentions.All.Where(mention => mention.Folded == folded && mention.Role is Role.Team or Role.Provider or Role.Person or Role.Organization && Subject.Of(text, mention).Role == subject.Role).ToList() is { Count: > 0 } same ? same : null,
            };
            if (taken is not null)
                return Renaming.Refused(new($"'{name}' is somebody's name already", $"「{name}」はすでに使われている名前です"), taken.Select(static mention => mention.At).Take(MostPlacesTold).ToListing());
        }

        return null;
    }

    /// <summary>The plain literal that all of a place is; null for one that is put together.</summary>
    internal static LiteralText? Literal(OpenText text, Origin at)
    {
        if (text.Root is not { } root || at.Start >= root.FullSpan.End)
            return null;

        var token = root.FindToken(at.Start);
        return token.SpanStart == at.Start && token.Span.Length == at.Length && LiteralText.Of(token) is { IsClosed: true } literal ? literal : null;
    }

    // What the edited texts say besides, in other words.
    private (Bilingual Why, Listing<Origin> Places)? Broken(List<TextEdit> edits, string name)
    {
        foreach (var text in texts)
        {
            var changed = new List<SourceFile>();
            foreach (var group in edits.GroupBy(static edit => edit.Path))
            {
                if (text.Read.Sources.FirstOrDefault(source => source.Path == group.Key) is { } source)
                    changed.Add(TextEdits.Apply(source, group));
            }

            if (changed.Count == 0)
                continue;

            var after = text.With(changed);
            if (Unread(after) > Unread(text))
                return (new($"With '{name}' the definition could not be read any more", $"「{name}」にすると、定義が読めなくなります"), after.Read.Findings.Where(IsGrave).Select(static finding => finding.Origin).Take(1).ToListing());
            if (Difference(text, after, name) is { } place)
                return (new("The text serves as something else as well, which would change with it", "同じ文字列がほかの目的にも使われていて、一緒に変わってしまいます"), Listing.Of(place));
        }

        return null;
    }

    private static int Unread(OpenText text) => text.Read.Centre is null ? int.MaxValue : text.Read.Findings.Count(IsGrave);

    private static bool IsGrave(Finding finding) => finding.Severity == Severity.Error;

    // Where the two say something else, but for the name.
    private Origin? Difference(OpenText before, OpenText after, string name)
    {
        var (old, now) = (before.Read.Draft.Entries, after.Read.Draft.Entries);
        if (old.Count != now.Count)
            return before.Centre.Origin;

        var renamed = new HashSet<(string, int, Call)>(ByPlace.Instance);
        foreach (var mention in before.Mentions.All)
        {
            if (subject.Role != Role.Free && subject.Fits(before, mention) && (subject.Role != Role.Service || IsOfForm(new Found(mention.At, false, mention))))
                renamed.Add((mention.At.Path, mention.At.Start, mention.Call));
        }

        for (var i = 0; i < old.Count; i++)
        {
            var (calls, others) = (old[i].Calls.Prepend(old[i].Opening).ToList(), now[i].Calls.Prepend(now[i].Opening).ToList());
            if (calls.Count != others.Count)
                return old[i].Origin;
            for (var call = 0; call < calls.Count; call++)
            {
                if (Difference(calls[call], others[call], name, renamed) is { } place)
                    return place;
            }
        }

        return null;
    }

    private static Origin? Difference(Call before, Call after, string name, HashSet<(string, int, Call)> renamed)
    {
        if (before.Verb != after.Verb || before.Arguments.Count != after.Arguments.Count)
            return before.Origin;

        for (var i = 0; i < before.Arguments.Count; i++)
        {
            var (old, now) = (before.Arguments[i], after.Arguments[i]);
            var isSame = (old.Value, now.Value) switch
            {
                (string one, string other) => other == Expected(one, old.Origin),
                (Listing<string> ones, Listing<string> others) => ones.Count == others.Count && ones.Select((one, part) => part < old.Parts.Count ? Expected(one, old.Parts[part]) : one).SequenceEqual(others),
                _ => Equals(old.Value, now.Value),
            };
            if (!isSame)
                return old.Origin;
        }

        return null;

        string Expected(string value, Origin at) => at.IsKnown && renamed.Contains((at.Path, at.Start, before)) ? name : value;
    }

    // Two calls that say the same are equal, but not the same call.
    private sealed class ByPlace : IEqualityComparer<(string Path, int Start, Call Call)>
    {
        public static ByPlace Instance { get; } = new();

        public bool Equals((string Path, int Start, Call Call) one, (string Path, int Start, Call Call) other) =>
            one.Start == other.Start && one.Path == other.Path && ReferenceEquals(one.Call, other.Call);

        public int GetHashCode((string Path, int Start, Call Call) one) => (one.Path, one.Start).GetHashCode();
    }
}
