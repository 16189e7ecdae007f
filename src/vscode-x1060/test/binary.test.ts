import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenPath, findCommand, type Machine } from "../src/binary";

function machine(platform: string, variables: Record<string, string>, ...commands: string[]): Machine {
  return { platform, variables, isCommand: (path) => commands.includes(path) };
}

test("the setting of a workspace counts only where it is trusted", () => {
  const said = { globalValue: "/mine/x1060", workspaceValue: "/theirs/x1060" };
  assert.equal(chosenPath(said, true), "/theirs/x1060");
  assert.equal(chosenPath(said, false), "/mine/x1060");
  assert.equal(chosenPath({ workspaceFolderValue: "/theirs/x1060" }, false), undefined);
  assert.equal(chosenPath({ globalValue: "" }, true), undefined);
  assert.equal(chosenPath(undefined, true), undefined);
});

test("a command that was chosen is taken, or told to be missing, and no other one", () => {
  const around = machine("linux", { PATH: "/usr/bin", HOME: "/home/me" }, "/usr/bin/x1060", "/home/me/x1060");
  assert.deepEqual(findCommand("/gone/x1060", "/ext", around), { missing: "/gone/x1060" });
  assert.deepEqual(findCommand("~/x1060", "/ext", around), { path: "/home/me/x1060" });
});

test("the bundled command comes before the PATH", () => {
  assert.deepEqual(findCommand(undefined, "/ext", machine("linux", { PATH: "/usr/bin" }, "/ext/server/x1060", "/usr/bin/x1060")), { path: "/ext/server/x1060" });
  assert.deepEqual(findCommand(undefined, "/ext", machine("linux", { PATH: "/none:/usr/bin/" }, "/usr/bin/x1060")), { path: "/usr/bin/x1060" });
  assert.deepEqual(findCommand(undefined, "C:\\ext", machine("win32", { Path: "C:\\tools;D:\\x" }, "D:\\x\\x1060.exe")), { path: "D:\\x\\x1060.exe" });
});

test("a relative folder of the PATH does not count", () => {
  assert.deepEqual(findCommand(undefined, "/ext", machine("linux", { PATH: ".:bin:" }, "./x1060", "bin/x1060", "/x1060")), { missing: undefined });
});
