// The protocol's published types for what this server sends; schemas are made of them.
import type * as lsp from "vscode-languageserver-protocol";

export type Initialize = lsp.InitializeResult;
export type PublishDiagnostics = lsp.PublishDiagnosticsParams;
export type LogMessage = lsp.LogMessageParams;
export type ShowMessage = lsp.ShowMessageParams;
export type RegisterCapability = lsp.RegistrationParams;
export type DocumentDiagnostic = lsp.DocumentDiagnosticReport;
export type WorkspaceDiagnostic = lsp.WorkspaceDiagnosticReport;
export type Completion = lsp.CompletionList | null;
export type Hover = lsp.Hover | null;
export type SignatureHelp = lsp.SignatureHelp | null;
export type Locations = lsp.Location[] | null;
export type Highlights = lsp.DocumentHighlight[] | null;
export type Symbols = lsp.DocumentSymbol[] | null;
export type WorkspaceSymbols = lsp.SymbolInformation[] | null;
export type CodeActions = lsp.CodeAction[] | null;
export type CodeLenses = lsp.CodeLens[] | null;
export type Links = lsp.DocumentLink[] | null;
export type Edits = lsp.TextEdit[] | null;
export type Rename = lsp.WorkspaceEdit | null;
export type PrepareRename = { range: lsp.Range; placeholder: string } | null;
export type Folds = lsp.FoldingRange[] | null;
export type Selections = lsp.SelectionRange[] | null;
export type Hints = lsp.InlayHint[] | null;
export type Tokens = lsp.SemanticTokens | null;
