import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(__dirname, "..", "..");
const text = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const json = (...path: string[]): any => JSON.parse(text(...path));

test("every text of the manifest is there in both languages", () => {
  const named = new Set([...text("package.json").matchAll(/"%([\w.]+)%"/gu)].map((match) => match[1]));
  const [en, ja] = [Object.keys(json("package.nls.json")), Object.keys(json("package.nls.ja.json"))];
  assert.deepEqual(new Set(en), named);
  assert.deepEqual(ja, en);
});

test("every text of the code is there in Japanese, with the same holes", () => {
  const said = readdirSync(join(root, "src")).flatMap((file) => [...text("src", file).matchAll(/l10n\.t\("((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1]!));
  const bundle = json("l10n", "bundle.l10n.ja.json") as Record<string, string>;
  assert.deepEqual(new Set(Object.keys(bundle)), new Set(said));
  for (const [en, ja] of Object.entries(bundle)) assert.deepEqual([...ja.matchAll(/\{\d\}/gu)].map(String).sort(), [...en.matchAll(/\{\d\}/gu)].map(String).sort(), en);
});

test("every command of the manifest is registered, here or by the server", () => {
  const ofServer = ["x1060.check", "x1060.lock"];
  for (const { command } of json("package.json").contributes.commands) assert.ok(ofServer.includes(command) || text("src", "extension.ts").includes(`registerCommand("${command}"`), command);
});

test("the problem matchers understand what the command writes", () => {
  const patterns = json("package.json").contributes.problemPatterns as { name: string; regexp: string }[];
  const lines: Record<string, string> = {
    x1060: "parts/a.cdc.csx:4:9: error CDC0020: There is no service '脆弱生診断'; did you mean 脆弱性診断?",
    "x1060-ja-error": "parts/a.cdc.csx:4:9: エラー CDC0020: 「脆弱生診断」というサービスはありません",
    "x1060-ja-warning": "a.cdc.csx:10:1: 警告 AWA001: ベーシックの委託には責任者が必要",
    "x1060-ja-info": "a.cdc.csx:10:1: 情報 CDC1006: 条件がありません",
  };
  for (const { name, regexp } of patterns) assert.match(lines[name]!, new RegExp(regexp, "u"), name);
  assert.doesNotMatch("  --> a.cdc.csx:1:12: said here before", new RegExp(patterns[0]!.regexp, "u"));
});

test("every snippet can be called in Japanese and in English", () => {
  for (const [name, snippet] of Object.entries(json("snippets", "x1060-cdc.json") as Record<string, { prefix: string[]; body: string[] }>)) {
    assert.ok(snippet.prefix.some((prefix) => /^[a-z]+$/u.test(prefix)) && snippet.prefix.some((prefix) => /^\p{Script=Hiragana}[\p{Script=Hiragana}ー]*$/u.test(prefix)), name);
  }
});
