// Starts the published server and speaks to it by the protocol's own library.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-jsonrpc/node");

export function start(command, args = ["lsp"]) {
  const server = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
  const heard = [];
  const reader = new StreamMessageReader(server.stdout);
  const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
  const waiting = [];
  const told = [];
  connection.onNotification((method, params) => {
    heard.push({ method, params });
    const place = waiting.findIndex((one) => one.method === method && one.which(params));
    if (place >= 0) waiting.splice(place, 1)[0].resolve(params);
    else told.push({ method, params });
  });
  connection.onRequest((method, params) => {
    heard.push({ method, params });
    return method === "workspace/applyEdit" ? { applied: true } : null;
  });
  connection.listen();
  let aside = "";
  server.stderr.on("data", (data) => (aside += data));
  return {
    server,
    heard,
    connection,
    aside: () => aside,
    /** The next notification of a method that fits. */
    told(method, which = () => true) {
      const place = told.findIndex((one) => one.method === method && which(one.params));
      if (place >= 0) return Promise.resolve(told.splice(place, 1)[0].params);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${method} was not told`)), 90_000);
        waiting.push({ method, which, resolve: (params) => (clearTimeout(timer), resolve(params)) });
      });
    },
    async end() {
      await connection.sendRequest("shutdown");
      const code = new Promise((resolve) => server.once("exit", resolve));
      await connection.sendNotification("exit");
      return code;
    },
  };
}

/** What VS Code says that it can do, as far as it makes a difference. */
export const capabilities = {
  general: { positionEncodings: ["utf-16"], staleRequestSupport: { cancel: true, retryOnContentModified: ["textDocument/semanticTokens/full"] } },
  workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true }, applyEdit: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};
