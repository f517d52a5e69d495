/** The commands of the manifest. Each takes a script's URI, else the active editor's. */

import { commands, type ExtensionContext, type LogOutputChannel, l10n, type Uri, window } from "vscode";
import type { Comparison } from "../protocol/comparison.ts";
import {
  COMPARE_COMMAND,
  COMPARE_TRACE_COMMAND,
  PREVIEW_COMMAND,
  PREVIEW_TEST_COMMAND,
  type TestAt,
} from "../protocol/messages.ts";
import type { StartMethod } from "../protocol/methods.ts";
import { joinArguments } from "./commandLine.ts";
import { registerForcedRuns } from "./forcedRuns.ts";
import { askMethods, usualMethods } from "./methods.ts";
import type { Previews } from "./previews.ts";
import { chooseScript, textOf } from "./script.ts";
import type { Server } from "./server.ts";
import { testJob } from "./tests.ts";
import type { TraceEditors } from "./traceEditors.ts";

/** For keybindings and other extensions: what is given here is not asked. */
export interface PreviewOptions {
  /** Remembered like typed ones. */
  readonly args?: readonly string[];
  readonly methods?: readonly StartMethod[];
}

type Script = Uri | string | undefined;

export function registerCommands(
  context: ExtensionContext,
  previews: Previews,
  traces: TraceEditors,
  server: Server,
  log: LogOutputChannel,
): void {
  const register = (id: string, run: (script: Script, options?: PreviewOptions) => Promise<Comparison | undefined>) => {
    const reported = (script: Script, options?: PreviewOptions) => run(script, options).catch(fail);
    context.subscriptions.push(commands.registerCommand(id, reported));
  };
  const fail = (error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t("Forkcast could not run this script. The log (Output: Forkcast) says why."));
    return undefined;
  };
  register(PREVIEW_COMMAND, (script, options) => previewUnderSpawn(previews, script, options));
  register(COMPARE_COMMAND, (script, options) => compareStartMethods(previews, script, options));
  const previewTest = async (script: Script, test?: TestAt) => {
    const job = await testJob(server, script, test);
    return job && previews.run(job);
  };
  context.subscriptions.push(
    commands.registerCommand(PREVIEW_TEST_COMMAND, (script: Script, test?: TestAt) =>
      previewTest(script, test).catch(fail),
    ),
  );
  registerForcedRuns(context, previews.arguments, fail);
  const compare = (file?: Uri, selected?: readonly Uri[]) =>
    compareWithTrace(previews, traces, selected ?? (file ? [file] : [])).catch(fail);
  context.subscriptions.push(commands.registerCommand(COMPARE_TRACE_COMMAND, compare));
}

/** Resolves with the comparison, or undefined where nothing was compared. */
async function previewUnderSpawn(previews: Previews, target: Script, options: PreviewOptions = {}) {
  const script = await chooseScript(target);
  if (!script) return undefined;
  const args = await argumentsFor(previews, script, options, async () =>
    previews.arguments.rememberedOrAsked(script, await textOf(script)),
  );
  return args && previews.run({ script, methods: options.methods ?? usualMethods(), args });
}

async function compareStartMethods(previews: Previews, target: Script, options: PreviewOptions = {}) {
  const script = await chooseScript(target);
  if (!script) return undefined;
  const methods = options.methods ?? (await askMethods());
  if (!methods) return undefined;
  const args = await argumentsFor(previews, script, options, () => previews.arguments.ask(script));
  return args && previews.run({ script, methods, args });
}

/** The files that are selected, else the trace or the preview in sight is compared with others that are asked for. */
async function compareWithTrace(previews: Previews, traces: TraceEditors, files: readonly Uri[]): Promise<void> {
  const shown = traces.active;
  if (files.length > 0 || shown) return await traces.compare(files.length > 0 ? files : [shown!]);
  if (!(await previews.compareWithTraces())) await traces.compare([]);
}

async function argumentsFor(
  previews: Previews,
  script: Uri,
  { args }: PreviewOptions,
  otherwise: () => Promise<string[] | undefined>,
): Promise<readonly string[] | undefined> {
  if (!args) return otherwise();
  await previews.arguments.remember(script, joinArguments(args));
  return args;
}
