/** `forkcast run`: engine 2 on one script, or one module. */

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isNotebook } from "../project/files.ts";
import { print } from "./comparisons.ts";
import type { ComparisonFormat } from "./formats/names.ts";
import { type LegsCall, runLegs } from "./legs.ts";
import { UnusableCall } from "./usage.ts";

export interface RunCall extends LegsCall {
  /** The script and its arguments; only arguments where `module` is given. */
  readonly words: readonly string[];
  /** How many of the words stand after `--`. */
  readonly afterDashes: number;
  readonly format: ComparisonFormat;
  readonly module?: string;
  /** The name of a configuration in launch.json. */
  readonly launch?: string;
}

/** Prints the comparison. Returns the exit status: 0 without a divergence, 1 with one, 2 where a leg says nothing. */
export async function run(given: RunCall): Promise<number> {
  const call = given.launch === undefined ? given : await launched(given, given.launch);
  const { program, args } = await programOf(call);
  return await print(await runLegs(call, program, args), call.format);
}

/** What the call itself says goes before what the configuration does. */
async function launched(given: RunCall, name: string): Promise<RunCall> {
  const { withLaunch } = await import("./launch.ts");
  const { call, script, module, args } = await withLaunch(given, name);
  const dashes = given.words.length - given.afterDashes;
  const [named, ...rest] = given.module === undefined ? given.words.slice(0, dashes) : [];
  const own = given.module === undefined ? [...rest, ...given.words.slice(dashes)] : given.words;
  const words = own.length > 0 ? own : args;
  if (given.module !== undefined) return { ...call, words };
  if (named === undefined && module !== undefined) return { ...call, module, words };
  const program = named ?? script;
  return { ...call, words: program === undefined ? [] : [program, ...words] };
}

async function programOf({ words, module }: RunCall) {
  if (module !== undefined) return { program: { module }, args: words };
  const [script, ...args] = words;
  if (script === undefined) throw new UnusableCall("name a script, or a module with -m.");
  const what = await stat(script).catch(() => undefined);
  if (what === undefined) throw new UnusableCall(`there is no script "${script}"; check the path.`);
  if (!what.isFile()) throw new UnusableCall(`"${script}" is a folder; name the script in it, or a package with -m.`);
  if (isNotebook(script)) {
    throw new UnusableCall(
      `"${script}" is a notebook, and only scripts are run. Check it (forkcast check ${script}), or export it as a ` +
        "script (jupyter nbconvert --to script) and run that.",
    );
  }
  return { program: { script: resolve(script) }, args };
}
