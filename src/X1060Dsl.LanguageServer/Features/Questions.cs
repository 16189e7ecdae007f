using System.Globalization;
using System.Text.Json;
using X1060Dsl.Editing;
using X1060Dsl.Formatting;
using X1060Dsl.LanguageServer.Checking;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>All that an editor asks about a document. What is answered is decided in the engine; here it is only said.</summary>
internal sealed class Questions
{
    // More texts than these would have to be read for one question.
    private const int MostTexts = 256, MostSymbols = 500;

    private readonly OpenDocuments documents;
    private readonly Definitions definitions;
    private readonly Positions positions;
    private readonly DisplayLanguage language;
    private readonly bool hasCommands, hasTree;
    private readonly Suggesting suggesting;
    private readonly Outlines outlines;

    /// <summary>Answers for a client.</summary>
    public Questions(OpenDocuments documents, Definitions definitions, Positions positions, DisplayLanguage language, ClientCapabilities can, bool hasCommands)
    {
        (this.documents, this.definitions, this.positions, this.language, this.hasCommands) = (documents, definitions, positions, language, hasCommands);
        Places = new Places(documents, definitions, positions, can.Workspace?.WorkspaceEdit?.DocumentChanges == true);
        hasTree = can.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true;
        suggesting = new Suggesting(Places, language, can.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true, hasCommands);
        outlines = new Outlines(Places, language);
    }

    /// <summary>Says places.</summary>
    public Places Places { get; }

    /// <summary>Adds what can be asked for.</summary>
    public void AddTo(Methods methods)
    {
        var json = ProtocolJson.Default;
        methods.Add("textDocument/completion", json.PlaceParams, asked => At(asked, (text, offset) => Reply.Of(suggesting.Of(text.File, Editor.Complete(text, offset, Loadable(text))), json.CompletionList)));
        methods.Add("textDocument/hover", json.PlaceParams, asked => At(asked, (text, offset) => Reply.Of(HoverOf(text, Editor.Hover(text, offset)), json.Hover)));
        methods.Add("textDocument/signatureHelp", json.PlaceParams, asked => At(asked, (text, offset) => Reply.Of(HelpOf(Editor.Signature(text, offset)), json.SignatureHelp)));
        methods.Add("textDocument/definition", json.PlaceParams, asked => At(asked, (text, offset) => Reply.Of(Places.LocationsOf(text, Editor.Definitions(text, offset, Others())), json.IReadOnlyListLocation)));
        methods.Add("textDocument/references", json.ReferenceParams, asked => At(new PlaceParams(asked.TextDocument, asked.Position), (text, offset) =>
            Reply.Of(Places.LocationsOf(text, Editor.References(text, offset, asked.Context?.IncludeDeclaration ?? true, Others())), json.IReadOnlyListLocation)));
        methods.AddFleeting("textDocument/documentHighlight", json.PlaceParams, asked => At(asked, (text, offset) =>
            Reply.Of([.. Editor.References(text, offset, withDeclaration: true).Where(at => at.Path == text.File.Path).Select(at => new DocumentHighlight(Places.Of(text, at), 1))], json.IReadOnlyListDocumentHighlight)));
        methods.Add("textDocument/prepareRename", json.PlaceParams, asked => At(asked, (text, offset) => Renameable(text, Editor.PrepareRename(text, offset))));
        methods.Add("textDocument/rename", json.RenameParams, asked => At(new PlaceParams(asked.TextDocument, asked.Position), (text, offset) => Renamed(text, Editor.Rename(text, offset, asked.NewName, Others()))));
        methods.Add("textDocument/codeAction", json.CodeActionParams, asked => In(asked.TextDocument, text => Reply.Of(ActionsOf(text, asked), json.IReadOnlyListCodeAction)));
        methods.AddFleeting("textDocument/codeLens", json.DocumentParams, asked => In(asked.TextDocument, text => Reply.Of([.. Editor.Lenses(text).Select(lens => LensOf(text, lens))], json.IReadOnlyListCodeLens)));
        methods.AddFleeting("textDocument/documentLink", json.DocumentParams, asked => In(asked.TextDocument, text => Reply.Of([.. Editor.Links(text).Select(link => LinkOf(text, link)).OfType<DocumentLink>()], json.IReadOnlyListDocumentLink)));
        methods.AddFleeting("textDocument/documentSymbol", json.DocumentParams, asked => In(asked.TextDocument, text => hasTree
            ? Reply.Of(outlines.Tree(text, Editor.Landmarks(text)), json.IReadOnlyListDocumentSymbol)
            : Reply.Of([.. outlines.List(text, Editor.Landmarks(text))], json.IReadOnlyListSymbolInformation)));
        methods.Add("workspace/symbol", json.WorkspaceSymbolParams, asked => Reply.Of(SymbolsOf(asked.Query), json.IReadOnlyListSymbolInformation));
        methods.AddFleeting("textDocument/inlayHint", json.RangeParams, asked => In(asked, (text, start, length) => Reply.Of([.. Editor.Hints(text, start, length).Select(hint => HintOf(text, hint))], json.IReadOnlyListInlayHint)));
        methods.AddFleeting("textDocument/semanticTokens/full", json.DocumentParams, asked => In(asked.TextDocument, text => Reply.Of(Tints.Of(text.File, Editor.Tints(text), positions), json.SemanticTokens)));
        methods.AddFleeting("textDocument/semanticTokens/range", json.RangeParams, asked => In(asked, (text, start, length) =>
            Reply.Of(Tints.Of(text.File, Editor.Tints(text).Where(tint => tint.Start < start + length && tint.Start + tint.Length > start), positions), json.SemanticTokens)));
        methods.AddFleeting("textDocument/foldingRange", json.DocumentParams, asked => In(asked.TextDocument, text => Reply.Of([.. Editor.Folds(text).Select(static fold => new FoldingRange(fold.FirstLine, fold.LastLine, KindOf(fold.Kind)))], json.IReadOnlyListFoldingRange)));
        methods.Add("textDocument/selectionRange", json.SelectionRangeParams, asked => In(asked.TextDocument, text => Reply.Of([.. asked.Positions.Select(place => SelectionOf(text, positions.Offset(text.File, place)))], json.IReadOnlyListSelectionRange)));
        methods.Add("textDocument/formatting", json.FormattingParams, asked => In(asked.TextDocument, text => EditsOf(text, Editor.Format(text, LayoutOf(text, asked.Options)))));
        methods.Add("textDocument/rangeFormatting", json.FormattingParams, asked => asked.Range is not { } range ? throw new JsonException()
            : In(new RangeParams(asked.TextDocument, range), (text, start, length) => EditsOf(text, Editor.Format(text, LayoutOf(text, asked.Options), start, length))));
        methods.Add("x1060/rulePage", json.RulePageParams, static asked => Reply.Of(AllRules.Find(asked.Id) is { } rule ? new RulePageAnswer(rule.Page.Text) : null, ProtocolJson.Default.RulePageAnswer));
    }

    /// <summary>A document as it is seen by what loads it; null where it is not open, or cannot be read.</summary>
    public OpenText? Seen(string uri) => documents.TryFind(uri, out var document) && document.IsDefinition ? definitions.Seen(document.Path) : null;

    private Reply In(DocumentId document, Func<OpenText, Reply> answer) => Seen(document.Uri) is { } text ? answer(text) : Reply.Nothing;

    private Reply At(PlaceParams asked, Func<OpenText, int, Reply> answer) => In(asked.TextDocument, text => answer(text, positions.Offset(text.File, asked.Position)));

    private Reply In(RangeParams asked, Func<OpenText, int, int, Reply> answer) => In(asked.TextDocument, text =>
    {
        var (start, end) = Span(text, asked.Range);
        return answer(text, start, end - start);
    });

    private (int Start, int End) Span(OpenText text, LineRange range)
    {
        var (start, end) = (positions.Offset(text.File, range.Start), positions.Offset(text.File, range.End));
        return (start, Math.Max(start, end));
    }

    private IReadOnlyList<OpenText> Others() => definitions.Texts(MostTexts);

    // Looked for when somebody writes a #load, and not before: parts are no definitions, and lie beside or below what loads them.
    private IEnumerable<string> Loadable(OpenText text) => definitions.All.Select(static definition => definition.Path)
        .Concat(text.File.Path.LastIndexOf('/') is > 0 and var end && documents.At(text.File.Path) is { IsFile: true } ? DefinitionSearch.Below(text.File.Path[..end], ".csx") : [])
        .Distinct(StringComparer.Ordinal);

    private Hover? HoverOf(OpenText text, Explanation? explanation) =>
        explanation is not null && Prose.Of(explanation.Paragraphs, language) is { } said ? new Hover(said, Places.Of(text, explanation.Span)) : null;

    private SignatureHelp? HelpOf(Signature? signature) => signature is null ? null : new SignatureHelp(
        [.. signature.Forms.Select(form => new SignatureInformation(form.Label, Prose.Of(form.Documentation, language), [.. form.Parameters.Select(parameter =>
            new ParameterInformation([parameter.Start, parameter.Start + parameter.Length], SafeText.Of(parameter.Documentation.In(language))))]))],
        signature.ActiveForm, signature.ActiveParameter);

    private Reply Renameable(OpenText text, Renameable renameable) => renameable.Refusal is { } refusal
        ? Reply.Refused(ErrorCode.RequestFailed, SafeText.Of(refusal.In(language)))
        : Reply.Of(new Renamed(Places.Of(text, renameable.Span), renameable.Name), ProtocolJson.Default.Renamed);

    // The places that stand in the way, as far as one line holds them.
    private Reply Renamed(OpenText text, Renaming renaming)
    {
        if (renaming.Refusal is not { } refusal)
            return Reply.Of(Places.Of(text, renaming.Edits), ProtocolJson.Default.WorkspaceEdit);

        var places = Places.LocationsOf(text, renaming.Places.Take(3)).Select(static place => $"{place.Uri[(place.Uri.LastIndexOf('/') + 1)..]}:{place.Range.Start.Line + 1}");
        var said = SafeText.Of(refusal.In(language));
        return Reply.Refused(ErrorCode.RequestFailed, renaming.Places.Count == 0 ? said : $"{said} ({string.Join(", ", places)})");
    }

    private IReadOnlyList<CodeAction> ActionsOf(OpenText text, CodeActionParams asked)
    {
        var (start, end) = Span(text, asked.Range);
        var actions = new List<CodeAction>();
        foreach (var offer in Wants(asked.Context?.Only, "source.fixAll") && !Wants(asked.Context?.Only, "quickfix") ? default : Editor.Actions(text, start, end - start))
        {
            var kind = offer.Kind switch { OfferKind.Rewrite => "refactor.rewrite", OfferKind.Add => "source", _ => "quickfix" };
            if (!Wants(asked.Context?.Only, kind) || Places.Of(text, offer.Edits) is not { } edit)
                continue;

            var told = offer.Finding is { } finding ? asked.Context?.Diagnostics?.Where(diagnostic => Tells(diagnostic, finding, text)).Take(1).ToList() : null;
            actions.Add(new CodeAction(SafeText.Of(offer.Title.In(language)), kind) { Edit = edit, IsPreferred = offer.IsPreferred ? true : null, Diagnostics = told is { Count: > 0 } ? told : null });
        }

        if (Wants(asked.Context?.Only, "source.fixAll") && Editor.FixAll(text) is { Count: > 0 } all && Places.Of(text, all) is { } whole)
            actions.Add(new CodeAction(new Bilingual("Make all repairs that need nobody's judgement", "確かめなくてもよい修正をすべて行う").In(language), "source.fixAll") { Edit = whole });
        return actions;
    }

    // "quickfix" asks for all kinds below it; without a word, everything is asked for.
    private static bool Wants(IReadOnlyList<string>? only, string kind) =>
        only is not { Count: > 0 } || only.Any(asked => kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal));

    private bool Tells(JsonElement diagnostic, Finding finding, OpenText text) =>
        diagnostic.ValueKind == JsonValueKind.Object
        && diagnostic.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.ValueEquals(finding.Id)
        && diagnostic.TryGetProperty("range", out var range) && range.ValueKind == JsonValueKind.Object
        && range.Deserialize(ProtocolJson.Default.LineRange).Start == Places.Of(text, finding.Origin).Start;

    private CodeLens LensOf(OpenText text, Lens lens)
    {
        var (range, title) = (Places.Of(text, lens.Span), SafeText.Of(lens.Text.In(language)));
        if (!hasCommands || lens.Places.Count == 0)
            return new CodeLens(range, new Command(title, ""));

        return new CodeLens(range, new Command(title, "x1060.showPlaces")
        {
            Arguments =
            [
                JsonSerializer.SerializeToElement(documents.UriOf(text.File.Path), ProtocolJson.Default.String),
                JsonSerializer.SerializeToElement(range.Start, ProtocolJson.Default.Position),
                JsonSerializer.SerializeToElement(Places.LocationsOf(text, lens.Places), ProtocolJson.Default.IReadOnlyListLocation),
            ],
        });
    }

    // Of what a user wrote, only files and the web are opened.
    private DocumentLink? LinkOf(OpenText text, Link link)
    {
        var target = link.IsFile ? documents.UriOf(link.Target)
            : Uri.TryCreate(link.Target, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" ? address.AbsoluteUri : null;
        return target is null ? null : new DocumentLink(Places.Of(text, link.Span), target);
    }

    private IReadOnlyList<SymbolInformation> SymbolsOf(string query)
    {
        var texts = definitions.Texts(MostTexts);
        return texts.Count == 0 ? [] : [.. outlines.List(texts[0], Editor.Search(texts, query).Take(MostSymbols))];
    }

    private InlayHint HintOf(OpenText text, Hint hint) =>
        new(Places.Of(text.File, hint.At.Start, 0).Start, SafeText.Of(hint.Text.In(language)), 1) { Tooltip = Prose.Of(hint.Documentation, language) };

    private static string? KindOf(FoldKind kind) => kind switch
    {
        FoldKind.Comment => "comment",
        FoldKind.Imports => "imports",
        FoldKind.Region => "region",
        _ => null,
    };

    // There is always one: the place itself.
    private SelectionRange SelectionOf(OpenText text, int offset)
    {
        SelectionRange? around = null;
        foreach (var at in Editor.Selections(text, offset).Reverse())
            around = new SelectionRange(Places.Of(text, at), around);
        return around ?? new SelectionRange(Places.Of(text.File, offset, 0), null);
    }

    private Reply EditsOf(OpenText text, IEnumerable<TextEdit> edits) => Reply.Of([.. edits.OrderBy(static edit => edit.Start).Select(edit => Places.Of(text.File, edit))], ProtocolJson.Default.IReadOnlyListLineEdit);

    // How the editor is set counts where the settings of the repository say nothing.
    private Layout LayoutOf(OpenText text, FormattingOptions? options) => definitions.View.LayoutFor(text.File.Path, key => (key, options) switch
    {
        (_, null) => null,
        ("indent_size" or "tab_width", { TabSize: var size }) => size.ToString(CultureInfo.InvariantCulture),
        ("indent_style", { InsertSpaces: var spaces }) => spaces ? "space" : "tab",
        _ => null,
    });
}
