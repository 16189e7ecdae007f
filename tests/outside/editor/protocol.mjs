// The published server, driven by the protocol's own library; what it sends is held against the protocol's own types.
// node protocol.mjs X1060
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { capabilities, start } from "./connection.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [command] = process.argv.slice(2);
const schema = createGenerator({ path: join(here, "types.ts"), tsconfig: join(here, "tsconfig.json"), type: "*", skipTypeCheck: true, additionalProperties: false }).createSchema("*");
const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(schema, "lsp");
let checked = 0;
function fits(type, value) {
  const validate = ajv.getSchema(`lsp#/definitions/Sent${type}`);
  assert.ok(validate, `there is no type ${type}`);
  assert.ok(validate(value), `${type}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(value).slice(0, 600)}`);
  checked++;
  return value;
}

// A judge who finds nothing wrong with anything is none.
assert.throws(() => fits("PublishDiagnostics", { uri: "file:///a", diagnostics: [{ range: { start: { line: 0 } }, message: 7 }] }));
assert.throws(() => fits("Hover", { contents: { kind: "markdown", value: "x" }, colour: "red" }));

const folder = mkdtempSync(join(tmpdir(), "x1060-editor-"));
try {
  writeFileSync(join(folder, ".editorconfig"), "root = true\n");
  const path = join(folder, "awa.cdc.csx");
  const sample = readFileSync(join(here, "../../../samples/awa-precision/awa-precision.cdc.csx"), "utf8").replace(/^#load.*$/gmu, "") + '\nTeam("開発室").Lead("森");\nAddedService("J-8", ja: "乙", en: "Otsu", category: "A").Level(Basic).Insource("開発室");\n';
  writeFileSync(path, sample);
  writeFileSync(join(folder, "other.cdc.csx"), 'Organization("Other").Edition(X1060_2021);\nTeam("SOC");\nService("A-1").Level(Basic).Insource("SOC");\n');
  const uri = pathToFileURL(path).href;

  for (const lang of ["en", "ja"]) {
    const session = start(command);
    const ask = (method, params) => session.connection.sendRequest(method, params);
    const tell = (method, params) => session.connection.sendNotification(method, params);
    fits("Initialize", await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "x" }], locale: lang, capabilities, initializationOptions: { today: "2026-11-23", profile: "all" } }));
    await tell("initialized", {});
    await tell("textDocument/didOpen", { textDocument: { uri, languageId: "x1060-cdc", version: 1, text: sample } });
    await session.told("textDocument/publishDiagnostics", (said) => said.uri === uri && said.version === 1);

    // A wrong name is typed, told, and taken back by the fix that is offered first.
    const wrong = sample.split("\n").length;
    await tell("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: wrong, character: 0 }, end: { line: wrong, character: 0 } }, text: '\nAddedService("J-9", ja: "甲", en: "Kou", category: "A").Level(Basic).Unassigned();\nService("脆弱生診断").Level(Basic);\n' }] });
    const told = fits("PublishDiagnostics", await session.told("textDocument/publishDiagnostics", (said) => said.uri === uri && said.version === 2));
    const found = told.diagnostics.find((diagnostic) => diagnostic.code === "CDC0020");
    assert.ok(found?.message.includes("脆弱性診断"), JSON.stringify(found));
    const actions = fits("CodeActions", await ask("textDocument/codeAction", { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } }));
    const fix = actions.find((action) => action.kind === "quickfix" && action.diagnostics?.[0]?.code === "CDC0020");
    assert.equal(fix?.edit.documentChanges[0].textDocument.version, 2, JSON.stringify(actions));
    const edits = fix.edit.documentChanges[0].edits;
    await tell("textDocument/didChange", { textDocument: { uri, version: 3 }, contentChanges: edits.map(({ range, newText }) => ({ range, text: newText })) });
    const repaired = fits("PublishDiagnostics", await session.told("textDocument/publishDiagnostics", (said) => said.uri === uri && said.version === 3));
    assert.ok(!repaired.diagnostics.some((diagnostic) => diagnostic.code === "CDC0020"));

    const lines = sample.split("\n");
    const line = lines.findIndex((text) => text.startsWith('Service("A-13")'));
    const document = { textDocument: { uri } };
    const place = { ...document, position: { line, character: 10 } };
    const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    assert.ok(fits("Completion", await ask("textDocument/completion", place)).items.length > 10);
    assert.ok(fits("Hover", await ask("textDocument/hover", place)) !== null);
    fits("SignatureHelp", await ask("textDocument/signatureHelp", place));
    fits("Locations", await ask("textDocument/definition", place));
    fits("Locations", await ask("textDocument/references", { ...place, context: { includeDeclaration: true } }));
    fits("Highlights", await ask("textDocument/documentHighlight", place));
    assert.ok(fits("Symbols", await ask("textDocument/documentSymbol", document)).length > 0);
    assert.ok(fits("WorkspaceSymbols", await ask("workspace/symbol", { query: "" })).length > 0);
    fits("CodeActions", await ask("textDocument/codeAction", { ...document, range: all, context: { diagnostics: [] } }));
    fits("CodeActions", await ask("textDocument/codeAction", { ...document, range: all, context: { diagnostics: [], only: ["source.fixAll"] } }));
    fits("CodeLenses", await ask("textDocument/codeLens", document));
    fits("Links", await ask("textDocument/documentLink", document));
    fits("Hints", await ask("textDocument/inlayHint", { ...document, range: all }));
    assert.ok(fits("Tokens", await ask("textDocument/semanticTokens/full", document)).data.length % 5 === 0);
    fits("Tokens", await ask("textDocument/semanticTokens/range", { ...document, range: all }));
    fits("Folds", await ask("textDocument/foldingRange", document));
    fits("Selections", await ask("textDocument/selectionRange", { ...document, positions: [place.position] }));
    fits("Edits", await ask("textDocument/formatting", { ...document, options: { tabSize: 4, insertSpaces: true } }));
    fits("Edits", await ask("textDocument/rangeFormatting", { ...document, range: all, options: { tabSize: 4, insertSpaces: true } }));

    // A team is renamed everywhere; a word of the language is not.
    const team = lines.findIndex((text) => text.startsWith('Team("開発室")'));
    const onTeam = { ...document, position: { line: team, character: 7 } };
    fits("PrepareRename", await ask("textDocument/prepareRename", onTeam));
    const renamed = fits("Rename", await ask("textDocument/rename", { ...onTeam, newName: "新しいチーム" }));
    assert.ok(renamed.documentChanges[0].edits.length > 1, JSON.stringify(renamed));
    await assert.rejects(ask("textDocument/rename", { ...document, position: { line: 0, character: 0 }, newName: "x" }), (error) => error.code === -32803);

    fits("DocumentDiagnostic", await ask("textDocument/diagnostic", document));
    fits("WorkspaceDiagnostic", await ask("workspace/diagnostic", { previousResultIds: [] }));
    const answer = await ask("workspace/executeCommand", { command: "x1060.check", arguments: [] });
    assert.equal(answer.definitions, 2);
    const locked = await ask("workspace/executeCommand", { command: "x1060.lock", arguments: [pathToFileURL(join(folder, "other.cdc.csx")).href] });
    assert.ok(locked.done, locked.message);

    const types = { "textDocument/publishDiagnostics": "PublishDiagnostics", "window/logMessage": "LogMessage", "window/showMessage": "ShowMessage", "client/registerCapability": "RegisterCapability" };
    for (const { method, params } of session.heard) fits(types[method] ?? method, params);
    assert.ok(!session.heard.some(({ method }) => method === "window/logMessage"), JSON.stringify(session.heard.find(({ method }) => method === "window/logMessage")));
    assert.equal(await session.end(), 0);
    assert.equal(session.aside(), "");
  }

  // It ends when the editor is gone without a word.
  const orphan = start(command);
  await orphan.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
  const code = new Promise((resolve) => orphan.server.once("exit", resolve));
  orphan.server.stdin.end();
  assert.equal(await code, 1);
  console.log(`editor: ${checked} messages fit the protocol's types`);
} finally {
  rmSync(folder, { recursive: true });
}
