/** Where the x1060 command is looked for, in this order: the setting, the extension itself, the PATH. */

export interface Machine {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there that may be started. */
  isCommand(path: string): boolean;
}

/** What a setting says on each level, as VS Code tells it. */
export interface Inspection {
  readonly globalValue?: string | undefined;
  readonly workspaceValue?: string | undefined;
  readonly workspaceFolderValue?: string | undefined;
}

export type Found = { readonly path: string } | { readonly missing: string | undefined };

/**
 * The path that counts. What a workspace says counts only where it is trusted: a repository from elsewhere
 * must not choose what is started here. VS Code sees to that as well; this does not rely on it.
 */
export function chosenPath(said: Inspection | undefined, isTrusted: boolean): string | undefined {
  const ofWorkspace = isTrusted ? said?.workspaceFolderValue || said?.workspaceValue : undefined;
  return ofWorkspace || said?.globalValue || undefined;
}

/** The command; else the path that was chosen and is not there, or nothing where none was chosen. */
export function findCommand(chosen: string | undefined, extension: string, machine: Machine): Found {
  const isWindows = machine.platform === "win32";
  const separator = isWindows ? "\\" : "/";
  const name = isWindows ? "x1060.exe" : "x1060";
  if (chosen) {
    const path = chosen.replace(/^~(?=[\\/]|$)/u, (isWindows ? machine.variables["USERPROFILE"] : machine.variables["HOME"]) ?? "~");
    return machine.isCommand(path) ? { path } : { missing: path };
  }

  const folders = (machine.variables["PATH"] ?? machine.variables["Path"] ?? "")
    .split(isWindows ? ";" : ":")
    // A relative folder of the PATH is below the workspace, which must not choose either.
    .filter((folder) => (isWindows ? /^[a-z]:[\\/]|^\\\\/iu : /^\//u).test(folder));
  const bundled = [extension, "server", name].join(separator);
  const path = [bundled, ...folders.map((folder) => folder.replace(/[\\/]+$/u, "") + separator + name)].find((candidate) => machine.isCommand(candidate));
  return path ? { path } : { missing: undefined };
}
