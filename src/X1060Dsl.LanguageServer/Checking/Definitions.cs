using X1060Dsl.Editing;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Remembering;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>The definitions of the workspace: which there are, what each depends on, and which have to be checked anew.</summary>
internal sealed class Definitions(OpenDocuments documents, Func<Date> today)
{
    private readonly Dictionary<string, Definition> known = new(StringComparer.Ordinal);

    // Who has a say in a file: the definition that it is, and those that load it.
    private readonly Dictionary<string, HashSet<Definition>> users = new(StringComparer.Ordinal);
    private Orders orders = Orders.None;
    private IReadOnlyList<string> packs = [];
    private DiskView? view;
    private Date checkedOn;

    /// <summary>The disk as it is now, as far as anybody told.</summary>
    public DiskView View => view ??= new DiskView(documents, orders, packs);

    /// <summary>How many there are.</summary>
    public int Count => known.Count;

    /// <summary>All of them, in the order of their paths.</summary>
    public IEnumerable<Definition> All => known.Values.OrderBy(static definition => definition.Path, StringComparer.Ordinal);

    /// <summary>The one to be checked next, what somebody works on first; null when all are.</summary>
    public Definition? NextDirty()
    {
        Definition? next = null;
        foreach (var definition in known.Values)
        {
            if (!definition.IsDirty)
                continue;
            if (IsOpen(definition))
                return definition;
            next ??= definition;
        }

        return next;
    }

    /// <summary>Takes what the client orders.</summary>
    public void Order(Orders ordered, IReadOnlyList<string> named)
    {
        (orders, packs) = (ordered, named);
        Forget();
    }

    /// <summary>Makes these the definitions that there are, besides those that are open; tells which went.</summary>
    public IReadOnlyList<Definition> Find(IEnumerable<string> folders)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var path in DefinitionSearch.Below(folder).TakeWhile(_ => found.Count < DefinitionSearch.Most))
            {
                found.Add(path);
                known.TryAdd(path, new Definition(path, folder, isFile: true));
            }
        }

        return Remove(known.Values.Where(definition => !found.Contains(definition.Path) && !IsOpen(definition)).ToList());
    }

    /// <summary>A document was opened, or has another text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="folder">The folder that stands in for its root where nothing marks one.</param>
    public void Changed(OpenDocument document, string folder)
    {
        if (document.IsDefinition && !known.ContainsKey(document.Path))
            known[document.Path] = new Definition(document.Path, folder, document.IsFile);
        Changed(document.Path);
    }

    /// <summary>A document was closed: the file counts again. Tells whether a definition went with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isWanted">Whether it is one of the workspace.</param>
    public IReadOnlyList<Definition> Closed(OpenDocument document, bool isWanted)
    {
        Changed(document.Path);
        return !isWanted && documents.At(document.Path) is null && known.TryGetValue(document.Path, out var definition) ? Remove([definition]) : [];
    }

    /// <summary>A file has another content, came or went: what depends on it is dirty.</summary>
    public void Changed(string path)
    {
        foreach (var definition in known.Values)
        {
            if (definition.Path == path || definition.Touches.Contains(path))
                Soil(definition);
        }
    }

    /// <summary>Something may have changed anywhere: all are dirty.</summary>
    public void ChangedAround()
    {
        Forget();
        foreach (var definition in known.Values)
            Soil(definition);
    }

    /// <summary>Forgets what was seen of the disk; what is dirty is looked at anew.</summary>
    public void Forget() => view = null;

    /// <summary>Makes all dirty when another day has begun.</summary>
    public void Tick()
    {
        if (today() is var day && day != checkedOn && checkedOn != default)
            ChangedAround();
        checkedOn = today();
    }

    /// <summary>Checks a definition. Tells which paths it has a say in, before or now.</summary>
    public IEnumerable<string> Check(Definition definition)
    {
        var before = PathsOf(definition);
        // First: if we fail on it, we would fail on it for ever.
        definition.IsDirty = false;
        var text = TextOf(definition, out var refusal);
        definition.Outcome = text?.Checked ?? CheckedDefinition.Unread(definition.Path, refusal ?? UnreadableFile.Missing(definition.Path));
        definition.Touches = TouchesOf(definition, text);

        var now = PathsOf(definition);
        foreach (var path in before.Except(now))
            Leave(path, definition);
        foreach (var path in now)
            (users.TryGetValue(path, out var all) ? all : users[path] = []).Add(definition);
        return before.Union(now, StringComparer.Ordinal);
    }

    /// <summary>The definitions that have to be seen together: those that share a text with these, and those with them.</summary>
    public IReadOnlyList<Definition> Together(IEnumerable<string> paths)
    {
        var (found, left) = (new HashSet<Definition>(), new Queue<string>(paths));
        while (left.TryDequeue(out var path))
        {
            if (!users.TryGetValue(path, out var all))
                continue;

            foreach (var definition in all.Where(found.Add).ToList())
            {
                foreach (var other in PathsOf(definition))
                    left.Enqueue(other);
            }
        }

        return [.. found.OrderBy(static definition => definition.Path, StringComparer.Ordinal)];
    }

    /// <summary>A document as its definition sees it: where several load it, one that is open; null where there is nothing to see.</summary>
    public OpenText? Seen(string path)
    {
        foreach (var user in (users.GetValueOrDefault(path) ?? []).Where(user => user.Path != path).OrderByDescending(IsOpen).ThenBy(static user => user.Path, StringComparer.Ordinal))
        {
            if (TextOf(user, out _)?.Seen(path) is { } seen)
                return seen;
        }

        return known.TryGetValue(path, out var definition) ? TextOf(definition, out _) : null;
    }

    /// <summary>The texts of all definitions, as many as a question may look at.</summary>
    public IReadOnlyList<OpenText> Texts(int most) =>
        [.. known.Values.OrderByDescending(IsOpen).ThenBy(static definition => definition.Path, StringComparer.Ordinal).Take(most).Select(definition => TextOf(definition, out _)).OfType<OpenText>()];

    /// <summary>The definition of a path; null where it is none.</summary>
    public Definition? At(string path) => known.GetValueOrDefault(path);

    /// <summary>A definition's text as it is now; null, and why, where there is none.</summary>
    public OpenText? TextOf(Definition definition, out Finding? refusal)
    {
        refusal = null;
        if (definition.Text is { } text)
            return text;

        var files = View.Around(definition);
        var opened = documents.At(definition.Path) is { } document ? new OpenedFile(document.File, null) : files.Open(definition.Path);
        refusal = opened.Refusal;
        if (opened.File is not { } file)
            return null;

        // What nobody edits is read once, and need not be remembered.
        definition.Remembered = IsOpen(definition) ? definition.Remembered ?? new Remembered() : null;
        text = Editor.Open(file, files, View.OptionsFor(definition, today()), definition.Remembered);
        definition.Text = text;
        return text;
    }

    private static void Soil(Definition definition)
    {
        definition.IsDirty = true;
        definition.Text = null;
        // What an older text came to says nothing any more, and need not be there while the new one is checked.
        definition.Outcome = definition.Outcome?.ForLoadsAlone();
    }

    private bool IsOpen(Definition definition) => documents.At(definition.Path) is not null || documents.All.Any(document => definition.Outcome?.Loads.Contains(document.Path) == true);

    private List<Definition> Remove(List<Definition> gone)
    {
        foreach (var definition in gone)
        {
            known.Remove(definition.Path);
            foreach (var path in PathsOf(definition))
                Leave(path, definition);
        }

        return gone;
    }

    private void Leave(string path, Definition definition)
    {
        if (users.TryGetValue(path, out var all) && all.Remove(definition) && all.Count == 0)
            users.Remove(path);
    }

    // What all have in common ties none of them together.
    private IReadOnlyCollection<string> PathsOf(Definition definition) =>
        definition.Outcome is { } outcome ? [definition.Path, .. outcome.Loads.Where(path => !View.IsPack(path))] : [definition.Path];

    // Also what it would load if it were there: it may come.
    private HashSet<string> TouchesOf(Definition definition, OpenText? text)
    {
        var touches = new HashSet<string>(StringComparer.Ordinal) { definition.Path, Posture.PathOf(definition.Path) };
        if (text is null)
            return touches;

        foreach (var source in text.Read.Sources)
        {
            touches.Add(source.Path);
            touches.UnionWith(Engine.MayLoad(source, View.Around(definition).Root));
        }

        return touches;
    }
}
