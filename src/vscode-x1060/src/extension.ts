import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import * as vscode from "vscode";
import { LanguageClient, type Executable, type LanguageClientOptions, type Location, type Position } from "vscode-languageclient/node";
import { chosenPath, findCommand, type Machine } from "./binary";

const language = "x1060-cdc";
const rulePages = "x1060-rule";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("X1060", { log: true });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("x1060.output", () => output.show()),
    vscode.commands.registerCommand("x1060.restart", () => restart(context, output)),
    vscode.commands.registerCommand("x1060.report", () => report(context)),
    vscode.commands.registerCommand("x1060.showPlaces", showPlaces),
    vscode.workspace.registerTextDocumentContentProvider(rulePages, { provideTextDocumentContent: rulePage }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("x1060") && !change.affectsConfiguration("x1060.trace")) void restart(context, output);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart(context, output)),
    { dispose: () => void client?.stop() },
  );
  await start(context, output);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

const machine: Machine = {
  platform: process.platform,
  variables: process.env,
  isCommand(path) {
    try {
      accessSync(path, process.platform === "win32" ? constants.F_OK : constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};

async function command(context: vscode.ExtensionContext): Promise<string | undefined> {
  const said = vscode.workspace.getConfiguration("x1060").inspect<string>("path");
  const found = findCommand(chosenPath(said, vscode.workspace.isTrusted), context.extensionPath, machine);
  if ("path" in found) return found.path;

  const [settings, install] = [vscode.l10n.t("Open Settings"), vscode.l10n.t("How to Install")];
  const message = found.missing === undefined
    ? vscode.l10n.t("The x1060 command was not found. Without it, definitions are only coloured.")
    : vscode.l10n.t("The x1060 command at {0} was not found.", found.missing);
  const chosen = await vscode.window.showErrorMessage(message, settings, install);
  if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "x1060.path");
  if (chosen === install) await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.joinPath(context.extensionUri, "README.md"));
  return undefined;
}

async function start(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
  const path = await command(context);
  if (path === undefined) return;

  const server: Executable = { command: path, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: [{ language }],
    outputChannel: output,
    initializationOptions: wishes(),
    middleware: { executeCommand: execute },
  };
  client = new LanguageClient("x1060", "X1060", server, options);
  try {
    await client.start();
  } catch (trouble) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The x1060 language server could not be started: {0}", String(trouble)));
  }
}

async function restart(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
  const before = client;
  client = undefined;
  await before?.dispose();
  await start(context, output);
}

/** What the server is told of the settings; its words are in docs/editors.md. */
function wishes(): Record<string, unknown> {
  const settings = vscode.workspace.getConfiguration("x1060");
  const said = settings.get<string>("language");
  return {
    lang: said === "ja" || said === "en" ? said : vscode.env.language,
    profile: settings.get<string>("profile") || undefined,
    policies: settings.get<string[]>("policies"),
    // All files at once, also those that are not open; pulling shows only what is open until the next poll.
    diagnostics: "push",
    rulePages: `${rulePages}:/{id}.md`,
    editorCommands: true,
  };
}

/** The commands of the server come without arguments from the palette; what they answer is shown. */
async function execute(name: string, args: unknown[], next: (name: string, args: unknown[]) => unknown): Promise<unknown> {
  if (name === "x1060.lock" && args.length === 0) {
    const document = definition();
    if (document === undefined) return undefined;
    return next(name, [document.uri.toString()]);
  }

  const answer = await next(name, args);
  if (name === "x1060.check" && isCount(answer))
    void vscode.window.showInformationMessage(vscode.l10n.t("Checked {0} definitions: {1} errors, {2} warnings", answer.definitions, answer.errors, answer.warnings));
  return answer;
}

function isCount(answer: unknown): answer is { definitions: number; errors: number; warnings: number } {
  return typeof answer === "object" && answer !== null && "definitions" in answer && "errors" in answer && "warnings" in answer;
}

function definition(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === language) return document;

  void vscode.window.showWarningMessage(vscode.l10n.t("Open a definition first (*.cdc.csx)."));
  return undefined;
}

async function report(context: vscode.ExtensionContext): Promise<void> {
  const document = definition();
  if (document === undefined || !vscode.workspace.isTrusted) return;
  if (document.isUntitled || document.isDirty) {
    void vscode.window.showWarningMessage(vscode.l10n.t("Save the definition first: the report is made of the file."));
    return;
  }

  const path = await command(context);
  if (path === undefined) return;

  const written = document.uri.fsPath.replace(/\.cdc\.csx$/u, "") + ".report.html";
  const trouble = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Reading definitions") }, () =>
    new Promise<string | undefined>((resolve) => {
      execFile(path, ["report", document.uri.fsPath, "--output", written, "--lang", String(wishes()["lang"]).startsWith("ja") ? "ja" : "en"], { timeout: 60_000 }, (error, _, aside) => resolve(error ? aside || error.message : undefined));
    }));
  if (trouble !== undefined) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The report could not be written: {0}", trouble));
    return;
  }

  const open = vscode.l10n.t("Open");
  if ((await vscode.window.showInformationMessage(vscode.l10n.t("The report is in {0}.", written), open)) === open) await vscode.env.openExternal(vscode.Uri.file(written));
}

/** The places that a lens counts: the protocol's values, in the editor's own. */
async function showPlaces(uri: string, at: Position, places: Location[]): Promise<void> {
  const converter = client?.protocol2CodeConverter;
  if (converter === undefined) return;
  await vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(uri), converter.asPosition(at), places.map((place) => converter.asLocation(place)));
}

async function rulePage(uri: vscode.Uri): Promise<string> {
  const id = /([A-Z]+\d+)\.md$/u.exec(uri.path)?.[1];
  const page = await client?.sendRequest<{ markdown: string } | null>("x1060/rulePage", { id: id ?? "" });
  return page?.markdown ?? "";
}
