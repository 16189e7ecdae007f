// From didChange to the diagnostics of that version, and the memory after many edits.
// node bench.mjs X1060 [EDITS]; a machine with other work on it gives other figures.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { capabilities, start } from "./connection.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [command, count = "300"] = process.argv.slice(2);
const memory = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
// What the server itself worked, in ms: other work on the machine counts less in it.
const worked = (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
const policies = Array.from({ length: 20 }, (_, i) => `Policy("ORG${String(i).padStart(3, "0")}", Warning).For("level = basic and score < ${(i % 4) + 1}").Require("owner is set and (target >= 3 or due <= today + ${i + 1} months)").Message(ja: "決まり", en: "policy ${i}");`).join("\n");

const sample = `${readFileSync(join(here, "../../../samples/awa-precision/awa-precision.cdc.csx"), "utf8").replace(/^#load.*$/gmu, "")}\n${policies}\n`;
const large = `Organization("Large").Edition(X1060_2021).Ciso("C");\nTeam("SOC").Lead("L");\n${policies}\n${Array.from({ length: 1000 }, (_, i) => `AddedService("J-${i + 1}", ja: "サービス${i}", en: "Service ${i}", category: "A").Level(${["Basic", "Standard", "Advanced"][i % 3]}).Insource("SOC").Owner("N${i % 40}").Score(${(i % 5) + 1}).Target(5, by: "2028-03-31");`).join("\n")}\n`;

async function measure(name, text, edits) {
  const session = start(command);
  await session.connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities, initializationOptions: { profile: "all", today: "2026-11-23", lang: "ja" } });
  await session.connection.sendNotification("initialized", {});
  const uri = "file:///nowhere/bench.cdc.csx";
  await session.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "x1060-cdc", version: 1, text } });
  const first = await session.told("textDocument/publishDiagnostics");
  // A digit of a score, typed and taken back: the whole is checked each time, and something is always found.
  const line = text.slice(0, text.lastIndexOf("Score(")).split("\n").length - 1;
  const character = text.split("\n")[line].lastIndexOf("Score(") + "Score(".length;
  const [times, grown, before] = [[], [], worked(session.server.pid)];
  for (let version = 2; version < edits + 2; version++) {
    const isTyped = version % 2 === 0;
    const from = process.hrtime.bigint();
    const answer = session.told("textDocument/publishDiagnostics", (said) => said.version === version);
    await session.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range: { start: { line, character }, end: { line, character: character + (isTyped ? 0 : 1) } }, text: isTyped ? "1" : "" }] });
    await answer;
    times.push(Number(process.hrtime.bigint() - from) / 1e6);
    if (version % Math.ceil(edits / 5) === 0) grown.push(memory(session.server.pid));
  }
  const sorted = times.slice(Math.min(20, edits / 10)).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name}: ${first.diagnostics.length} diagnostics, ${edits} edits: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${sorted.at(-1).toFixed(1)} ms; ${((worked(session.server.pid) - before) / edits).toFixed(1)} ms of work an edit; memory ${grown.join(" ")} MB`);
  await session.end();
}

await measure("64 services, 20 policies", sample, Number(count));
await measure("1,000 services, 20 policies", large, Math.max(20, Number(count) / 5));
