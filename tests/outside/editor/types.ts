// The protocol's published types for what this server sends; schemas are made of them.
import type * as lsp from "vscode-languageserver-protocol";

export type SentInitialize = lsp.InitializeResult;
export type SentPublishDiagnostics = lsp.PublishDiagnosticsParams;
export type SentLogMessage = lsp.LogMessageParams;
export type SentShowMessage = lsp.ShowMessageParams;
export type SentRegisterCapability = lsp.RegistrationParams;
export type SentDocumentDiagnostic = lsp.DocumentDiagnosticReport;
export type SentWorkspaceDiagnostic = lsp.WorkspaceDiagnosticReport;
export type SentCompletion = lsp.CompletionList | null;
export type SentHover = lsp.Hover | null;
export type SentSignatureHelp = lsp.SignatureHelp | null;
export type SentLocations = lsp.Location[] | null;
export type SentHighlights = lsp.DocumentHighlight[] | null;
export type SentSymbols = lsp.DocumentSymbol[] | null;
export type SentWorkspaceSymbols = lsp.SymbolInformation[] | null;
export type SentCodeActions = lsp.CodeAction[] | null;
export type SentCodeLenses = lsp.CodeLens[] | null;
export type SentLinks = lsp.DocumentLink[] | null;
export type SentEdits = lsp.TextEdit[] | null;
export type SentRename = lsp.WorkspaceEdit | null;
export type SentPrepareRename = { range: lsp.Range; placeholder: string } | null;
export type SentFolds = lsp.FoldingRange[] | null;
export type SentSelections = lsp.SelectionRange[] | null;
export type SentHints = lsp.InlayHint[] | null;
export type SentTokens = lsp.SemanticTokens | null;
