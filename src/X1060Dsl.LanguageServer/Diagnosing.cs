using System.Text.Json;
using X1060Dsl.LanguageServer.Checking;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Model;

namespace X1060Dsl.LanguageServer;

/// <summary>Checks what changed, and tells what was found: unasked, or to a client that asks.</summary>
/// <param name="definitions">The definitions of the workspace.</param>
/// <param name="documents">What is open.</param>
/// <param name="client">The client.</param>
/// <param name="translation">Says findings in the words of the protocol.</param>
/// <param name="upkeep">Told before each check.</param>
/// <param name="isPulled">Whether the client asks; it is then told nothing unasked, as it would show everything twice.</param>
/// <param name="canRefresh">Whether it asks again when it is told to.</param>
internal sealed class Diagnosing(Definitions definitions, OpenDocuments documents, Client client, FindingTranslation translation, Upkeep upkeep, bool isPulled, bool canRefresh)
{
    private readonly Board board = new();
    private readonly HashSet<string> unsettled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> toldVersions = new(StringComparer.Ordinal);
    private string? edited;
    private bool mustRefresh;

    /// <summary>Adds what can be asked for.</summary>
    public void AddTo(Methods methods)
    {
        methods.AddFleeting("textDocument/diagnostic", ProtocolJson.Default.DocumentDiagnosticParams, Answer);
        methods.Add("workspace/diagnostic", ProtocolJson.Default.WorkspaceDiagnosticParams, Answer);
    }

    /// <summary>A document was opened or edited: what is wrong in it is told also when it is the same as before, for its version.</summary>
    public void Edited(OpenDocument document)
    {
        edited = document.Path;
        if (document.IsDefinition)
            unsettled.Add(document.Path);
    }

    /// <summary>A document was closed.</summary>
    public void Closed(OpenDocument document)
    {
        toldVersions.Remove(document.Path);
        Settle(document.Path);
        board.Forget(document.Path);
    }

    /// <summary>Definitions are no more.</summary>
    public void Remove(IReadOnlyList<Definition> gone)
    {
        foreach (var definition in gone)
        {
            unsettled.UnionWith(definition.Outcome?.Loads ?? default);
            foreach (var file in board.Put(definition.Path, Nothing))
                Settle(file);
        }
    }

    /// <summary>Checks one definition, and tells what can be told; false when there is nothing to do.</summary>
    public bool Work()
    {
        definitions.Tick();
        if (definitions.NextDirty() is { } definition)
        {
            Check(definition);
            return true;
        }

        if (unsettled.Count > 0)
            Tell(definitions.Together(unsettled));
        if (mustRefresh && canRefresh)
            client.Ask<MessageParams>("workspace/diagnostic/refresh", null, ProtocolJson.Default.MessageParams);
        mustRefresh = false;
        return false;
    }

    /// <summary>Checks all that is not checked yet.</summary>
    public void Finish()
    {
        while (Work())
            continue;
    }

    /// <summary>Checks what has a say in a file, as far as it is known.</summary>
    public void Finish(string path)
    {
        foreach (var definition in definitions.All.Where(definition => definition.IsDirty && (definition.Path == path || definition.Touches.Contains(path))))
            Check(definition);
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>> Nothing { get; } = new Dictionary<string, IReadOnlyList<Diagnostic>>();

    // What belongs together is told together: a part whose text has changed must not be judged by what an older one said.
    private void Check(Definition definition)
    {
        upkeep.BeforeCheck();
        unsettled.UnionWith(definitions.Check(definition));
        var together = definitions.Together(unsettled);
        if (!together.Any(static one => one.IsDirty))
            Tell(together);
    }

    private void Tell(IReadOnlyList<Definition> together)
    {
        var kept = Marked(Engine.Together([.. together.Select(static definition => definition.Outcome).OfType<CheckedDefinition>()])).ToDictionary(static outcome => outcome.Path, StringComparer.Ordinal);
        var files = new HashSet<string>(unsettled, StringComparer.Ordinal);
        foreach (var definition in together)
            files.UnionWith(board.Put(definition.Path, kept.TryGetValue(definition.Path, out var outcome) ? Said(outcome) : Nothing));

        unsettled.Clear();
        // First what somebody looks at.
        foreach (var file in files.OrderByDescending(file => file == edited))
            Settle(file);
    }

    private IEnumerable<CheckedDefinition> Marked(Listing<CheckedDefinition> outcomes)
    {
        foreach (var sharing in outcomes.GroupBy(outcome => definitions.View.BaselineFor(outcome.Path)))
        {
            IEnumerable<CheckedDefinition> marked = sharing.Key is { } baseline ? definitions.View.BaselineAt(baseline).Mark(sharing, BaselineFile.NameOf(baseline)).Definitions : sharing;
            foreach (var outcome in marked)
                yield return outcome;
        }
    }

    private Dictionary<string, IReadOnlyList<Diagnostic>> Said(CheckedDefinition outcome) => outcome.Findings
        .GroupBy(finding => FindingTranslation.PathOf(finding, outcome), StringComparer.Ordinal)
        .ToDictionary(static file => file.Key, file => (IReadOnlyList<Diagnostic>)[.. file.Select(finding => translation.Of(finding, outcome))], StringComparer.Ordinal);

    private void Settle(string file)
    {
        var document = documents.At(file);
        var isAnother = board.Settle(file, out var notice);
        if (isPulled)
        {
            mustRefresh |= isAnother && file != edited;
            return;
        }

        if (!isAnother && (document is not { IsDefinition: true } || (toldVersions.TryGetValue(file, out var told) && told == document.Version)))
            return;

        if (document is not null)
            toldVersions[file] = document.Version;
        client.Tell("textDocument/publishDiagnostics", json =>
        {
            json.WriteStartObject();
            json.WriteString("uri", documents.UriOf(file));
            if (document?.Version is { } version)
                json.WriteNumber("version", version);
            json.WritePropertyName("diagnostics");
            json.WriteRawValue(notice.Text.WrittenSpan, skipInputValidation: true);
            json.WriteEndObject();
        });
    }

    private Reply Answer(DocumentDiagnosticParams asked)
    {
        if (!documents.TryFind(asked.TextDocument.Uri, out var document))
            return Reply.Of(new DiagnosticReport("full", Notice.Nothing.Id) { Items = [] }, ProtocolJson.Default.DiagnosticReport);

        Finish(document.Path);
        return Reply.Of(Report(board.At(document.Path), asked.PreviousResultId), ProtocolJson.Default.DiagnosticReport);
    }

    // What is not checked yet is not waited for: the client is told to ask again when it is.
    private Reply Answer(WorkspaceDiagnosticParams asked)
    {
        var before = (asked.PreviousResultIds ?? []).GroupBy(static one => one.Uri).ToDictionary(static one => one.Key, static one => one.First().Value, StringComparer.Ordinal);
        var uris = board.Files.Select(documents.UriOf).Concat(before.Keys).Distinct(StringComparer.Ordinal);
        return Reply.Of(new WorkspaceDiagnosticReport([.. uris.Select(Report)]), ProtocolJson.Default.WorkspaceDiagnosticReport);

        DiagnosticReport Report(string uri)
        {
            var path = documents.TryFind(uri, out var document) ? document.Path : FileUri.PathOf(uri) ?? uri;
            return Diagnosing.Report(board.At(path), before.GetValueOrDefault(uri)) with { Uri = uri, Version = new VersionOrNull(document?.Version) };
        }
    }

    private static DiagnosticReport Report(Notice notice, string? before) =>
        before == notice.Id ? new DiagnosticReport("unchanged", notice.Id) : new DiagnosticReport("full", notice.Id) { Items = notice.Items };
}
