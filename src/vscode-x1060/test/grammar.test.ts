import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { Registry, parseRawGrammar, type IRawGrammar } from "vscode-textmate";

const root = join(__dirname, "..", "..");
const grammars: Record<string, string> = { "source.x1060-cdc": "x1060-cdc.tmLanguage.json", "x1060-cdc.injection": "x1060-cdc.injection.json" };

// C# itself comes with VS Code; here only its strings and comments matter.
const csharp = { scopeName: "source.cs", repository: {}, patterns: [{ name: "string.quoted.double.cs", begin: '"', end: '"' }, { name: "comment.line.double-slash.cs", match: "//.*$" }] } as unknown as IRawGrammar;

async function scopes(line: string): Promise<[string, string][]> {
  await loadWASM(readFileSync(join(root, "node_modules", "vscode-oniguruma", "release", "onig.wasm"))).catch(() => undefined);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new OnigScanner(patterns), createOnigString: (text) => new OnigString(text) }),
    loadGrammar: async (scope) => (scope === "source.cs" ? csharp : parseRawGrammar(readFileSync(join(root, "syntaxes", grammars[scope]!), "utf8"), grammars[scope])),
    getInjections: (scope) => (scope === "source.x1060-cdc" ? ["x1060-cdc.injection"] : undefined),
  });
  const grammar = await registry.loadGrammar("source.x1060-cdc");
  return grammar!.tokenizeLine(line, null).tokens.map((token) => [line.slice(token.startIndex, token.endIndex), token.scopes.at(-1)!]);
}

test("verbs and words are coloured, texts and comments are not", async () => {
  const found = new Map(await scopes('Service("Level(Basic)").Level(Basic).Owner(森); // Service( Basic'));
  assert.equal(found.get("Service"), "entity.name.function.opening.x1060-cdc");
  assert.equal(found.get("Level"), "support.function.verb.x1060-cdc");
  assert.equal(found.get("Basic"), "constant.language.word.x1060-cdc");
  assert.equal(found.get("Level(Basic)"), "string.quoted.double.cs");
  assert.equal(found.get("// Service( Basic"), "comment.line.double-slash.cs");
});

test("a word is not coloured inside of another one", async () => {
  assert.deepEqual((await scopes("MyBasic.Levels(Basically)")).filter(([, scope]) => scope.endsWith("x1060-cdc") && scope !== "source.x1060-cdc"), []);
});
