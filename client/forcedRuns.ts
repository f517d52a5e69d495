/** Runs of a script as it is under one start method: in a terminal, or in the debugger. */

import { commands, type ExtensionContext, l10n, Uri, window } from "vscode";
import { forcedVariables } from "../preview/index.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { Arguments } from "./arguments.ts";
import { debugUnder } from "./debugging.ts";
import type { ForcedRun } from "./forcedRun.ts";
import { chooseInterpreter } from "./interpreter.ts";
import { AVAILABLE } from "./methods.ts";
import { chooseScript, textOf, workingFolder } from "./script.ts";
import { runInTerminal } from "./terminal.ts";

type Action = (run: ForcedRun) => Promise<void>;

/** As the manifest has them. */
const COMMANDS: readonly (readonly [id: string, StartMethod, Action])[] = [
  ["forkcast.runUnderSpawn", "spawn", runInTerminal],
  ["forkcast.runUnderFork", "fork", runInTerminal],
  ["forkcast.runUnderForkserver", "forkserver", runInTerminal],
  ["forkcast.debugUnderSpawn", "spawn", debugUnder],
  ["forkcast.debugUnderFork", "fork", debugUnder],
  ["forkcast.debugUnderForkserver", "forkserver", debugUnder],
];

/** @param failed told of an error, once, wherever it happened */
export function registerForcedRuns(
  context: ExtensionContext,
  args: Arguments,
  failed: (error: unknown) => undefined,
): void {
  for (const [id, method, action] of COMMANDS) {
    const run = async (target: Uri | string | undefined) => {
      const asked = await ask(context, args, method, target);
      if (asked) await action(asked);
    };
    const reported = (target: Uri | string | undefined) => run(target).catch(failed);
    context.subscriptions.push(commands.registerCommand(id, reported));
  }
}

/** Undefined: the person has turned back, or was told why it cannot be. */
async function ask(
  { extensionUri }: ExtensionContext,
  memory: Arguments,
  method: StartMethod,
  target: Uri | string | undefined,
): Promise<ForcedRun | undefined> {
  const script = await chooseScript(target);
  if (!script) return undefined;
  if (!AVAILABLE.includes(method)) {
    void window.showErrorMessage(l10n.t("There is no {0} on Windows: spawn is its only start method.", method));
    return undefined;
  }
  const interpreter = await chooseInterpreter(script);
  const args = interpreter && (await memory.rememberedOrAsked(script, await textOf(script)));
  if (!args) return undefined;
  const probe = Uri.joinPath(extensionUri, "dist", "probe").fsPath;
  const env = forcedVariables(probe, method, interpreter.env);
  return { script, method, python: interpreter.path, args, cwd: workingFolder(script), env };
}
