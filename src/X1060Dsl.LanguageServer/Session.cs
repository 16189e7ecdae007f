using System.Text.Json;
using X1060Dsl.LanguageServer.Checking;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Features;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.LanguageServer;

/// <summary>What was agreed upon with a client, what it has open, and all that it can ask for.</summary>
internal sealed class Session
{
    private readonly Client client;
    private readonly ServerSurroundings around;
    private readonly ClientCapabilities can;
    private readonly OpenDocuments documents = new();
    private readonly List<string> folders;
    private readonly Definitions definitions;
    private readonly Diagnosing diagnosing;
    private readonly bool isPulled, isWatching;
    private Wishes wishes;

    /// <summary>A session with a client.</summary>
    /// <param name="told">What it said of itself.</param>
    /// <param name="client">The client.</param>
    /// <param name="around">The machine.</param>
    /// <param name="upkeep">Told before each check.</param>
    public Session(InitializeParams told, Client client, ServerSurroundings around, Upkeep upkeep)
    {
        (this.client, this.around) = (client, around);
        can = told.Capabilities ?? new ClientCapabilities();
        wishes = WishesIn(told.InitializationOptions);
        Language = LanguageOf(wishes.Lang) ?? LanguageOf(told.Locale) ?? around.Language;
        Positions = Positions.Agree(can.General?.PositionEncodings);
        isPulled = can.TextDocument?.Diagnostic.ValueKind == JsonValueKind.Object && wishes.Diagnostics != "push";
        isWatching = can.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;
        folders = [.. (told.WorkspaceFolders?.Select(static folder => folder.Uri) ?? (told.RootUri is { } root ? [root] : [])).Select(FileUri.PathOf).OfType<string>().Select(Trimmed)];

        definitions = new Definitions(documents, Today);
        diagnosing = new Diagnosing(definitions, documents, client, new FindingTranslation(documents, Positions, Language, wishes.RulePages), upkeep, isPulled, can.Workspace?.Diagnostics?.RefreshSupport == true);
        Order();
        Offer = new InitializeResult(
            new ServerCapabilities { PositionEncoding = Positions.Name, DiagnosticProvider = isPulled ? new DiagnosticOptions() : null },
            new ServerInfo("x1060", around.Version));

        Synchronize();
        diagnosing.AddTo(Methods);
        var questions = new Questions(documents, definitions, Positions, Language, can, wishes.EditorCommands == true);
        questions.AddTo(Methods);
        new Commands(diagnosing, definitions, documents, client, Language).AddTo(Methods);
    }

    /// <summary>The language of everything that is said.</summary>
    public DisplayLanguage Language { get; }

    /// <summary>How columns are counted.</summary>
    public Positions Positions { get; }

    /// <summary>What the client is told that it can ask for.</summary>
    public InitializeResult Offer { get; }

    /// <summary>All that can be asked for.</summary>
    public Methods Methods { get; } = new();

    /// <summary>Whether the client asks again when it is told that its document changed.</summary>
    public bool RetriesStale(string method) => can.General?.StaleRequestSupport?.RetryOnContentModified?.Contains(method) == true;

    /// <summary>Does some of what is to be done when nobody asks; false when nothing is.</summary>
    public bool Work() => diagnosing.Work();

    // Whatever is in there that is not ours, is somebody else's.
    private static Wishes WishesIn(JsonElement options)
    {
        try
        {
            return options.ValueKind == JsonValueKind.Object ? options.Deserialize(ProtocolJson.Default.Wishes) ?? new Wishes() : new Wishes();
        }
        catch (JsonException)
        {
            return new Wishes();
        }
    }

    private static DisplayLanguage? LanguageOf(string? name) =>
        name is null ? null : name.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? DisplayLanguage.Japanese : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? DisplayLanguage.English : null;

    private static string Trimmed(string folder) => folder.Length > 1 ? folder.TrimEnd('/') : folder;

    private Date Today() => wishes.Today is { } said && Date.TryRead(said, out var day) ? day : around.Today();

    private void Order()
    {
        var profile = RuleSettings.Profiles.Contains(wishes.Profile) ? wishes.Profile : null;
        var packs = wishes.Policies?.Select(path => Path.GetFullPath(path, folders.FirstOrDefault() ?? "/").Replace(Path.DirectorySeparatorChar, '/')) ?? [];
        definitions.Order(profile is null ? Orders.None : Orders.None with { Profile = profile }, [.. packs]);
    }

    private void Synchronize()
    {
        Methods.Add("initialized", ProtocolJson.Default.InitializedParams, _ =>
        {
            if (isWatching)
                client.Ask("client/registerCapability", new RegistrationParams([new Registration("x1060.files", "workspace/didChangeWatchedFiles", new WatchedFilesOptions([new FileWatcher("**/*.{csx,cdc.lock}"), new FileWatcher("**/{.editorconfig,.globalconfig,x1060.baseline.json}")]))]), ProtocolJson.Default.RegistrationParams);
            Look();
            return Reply.Nothing;
        });
        Methods.Add("textDocument/didOpen", ProtocolJson.Default.DidOpenParams, opened => Put(OpenDocument.Of(opened.TextDocument)));
        Methods.Add("textDocument/didChange", ProtocolJson.Default.DidChangeParams, changed => documents.TryFind(changed.TextDocument.Uri, out var document)
            ? Put(document.Edited(changed.ContentChanges, changed.TextDocument.Version, Positions))
            : Reply.Nothing);
        Methods.Add("textDocument/didClose", ProtocolJson.Default.DocumentParams, closed => Close(closed.TextDocument.Uri));
        Methods.Add("textDocument/didSave", ProtocolJson.Default.DocumentParams, saved => Saved(saved.TextDocument.Uri));
        Methods.Add("workspace/didChangeWatchedFiles", ProtocolJson.Default.WatchedFilesParams, changed => Changed([.. changed.Changes.Select(static change => FileUri.PathOf(change.Uri)).OfType<string>()]));
        Methods.Add("workspace/didChangeWorkspaceFolders", ProtocolJson.Default.FoldersParams, changed => Changed(changed.Event));
        Methods.Add("workspace/didChangeConfiguration", ProtocolJson.Default.ConfigurationParams, changed => Changed(changed.Settings));
    }

    private Reply Put(OpenDocument document)
    {
        documents.Put(document);
        definitions.Changed(document, FolderOf(document.Path));
        diagnosing.Edited(document);
        return Reply.Nothing;
    }

    private Reply Close(string uri)
    {
        if (documents.Close(uri) is not { } document)
            return Reply.Nothing;

        definitions.Forget();
        var isWanted = document.IsFile && folders.Exists(folder => document.Path.StartsWith(folder + "/", StringComparison.Ordinal) && DefinitionFolder.Has(document.Path[(folder.Length + 1)..])) && File.Exists(document.Path);
        diagnosing.Remove(definitions.Closed(document, isWanted));
        diagnosing.Closed(document);
        return Reply.Nothing;
    }

    // What was saved is what was open, so nothing changed but for settings. Who tells of no other changes tells of this one.
    private Reply Saved(string uri)
    {
        if (FileUri.PathOf(uri) is { } path && !isWatching)
            Changed([path]);
        return Reply.Nothing;
    }

    private Reply Changed(IReadOnlyList<string> paths)
    {
        definitions.Forget();
        if (!isWatching || paths.Any(static path => path.EndsWith("/.editorconfig", StringComparison.Ordinal) || path.EndsWith("/.globalconfig", StringComparison.Ordinal) || path.EndsWith("/" + BaselineFile.Name, StringComparison.Ordinal)))
            definitions.ChangedAround();
        foreach (var path in paths)
            definitions.Changed(path);
        Look();
        return Reply.Nothing;
    }

    private Reply Changed(FoldersEvent change)
    {
        foreach (var gone in change.Removed.Select(static folder => FileUri.PathOf(folder.Uri)).OfType<string>())
            folders.Remove(Trimmed(gone));
        folders.AddRange(change.Added.Select(static folder => FileUri.PathOf(folder.Uri)).OfType<string>().Select(Trimmed).Where(folder => !folders.Contains(folder)));
        Look();
        return Reply.Nothing;
    }

    private Reply Changed(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object || !settings.TryGetProperty("x1060", out var ours) || ours.ValueKind != JsonValueKind.Object)
            return Reply.Nothing;

        // The language was settled at the beginning, with what the client itself speaks.
        wishes = WishesIn(ours);
        Order();
        definitions.ChangedAround();
        return Reply.Nothing;
    }

    private void Look() => diagnosing.Remove(definitions.Find(folders));

    private string FolderOf(string path) =>
        folders.Where(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)).MaxBy(static folder => folder.Length) ?? path[..Math.Max(1, path.LastIndexOf('/'))];
}
