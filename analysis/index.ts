/**
 * Engine 1: from source text to findings. Pure: no editor, no Node, no file system. The host gives texts, asks which
 * further files are wanted, and gives those too; so the same engine runs in a language server, a command line and a
 * web worker.
 */

import { loadGrammar } from "./syntax/grammar.ts";
import type { Workspace, WorkspaceOptions } from "./workspace/questions.ts";
import { SourceWorkspace } from "./workspace/workspace.ts";

export { together } from "./fixes/together.ts";
export { mentionsProcesses } from "./processes/vocabulary.ts";
export { RULES } from "./rules/index.ts";
export { Interrupted } from "./workspace/interruption.ts";
export type { Shown, Survey, TextOptions, Workspace, WorkspaceOptions } from "./workspace/questions.ts";

/** The two WebAssembly modules that the build puts beside every bundle. */
export interface Grammar {
  readonly runtime: Uint8Array<ArrayBuffer>;
  readonly python: Uint8Array<ArrayBuffer>;
}

/**
 * Loads the grammar and makes an empty workspace. Rejects where the bytes are not the two WebAssembly modules.
 *
 * @param isInterrupted asked every now and then while something is worked out; where it says so, the question ends by
 *   throwing `Interrupted`. Default: never
 */
export async function createWorkspace(
  grammar: Grammar,
  options: WorkspaceOptions,
  isInterrupted: () => boolean = () => false,
): Promise<Workspace> {
  return new SourceWorkspace(await loadGrammar(grammar.runtime, grammar.python), options, isInterrupted);
}
