/** `--launch NAME`: the nearest .vscode/launch.json, from the working folder upwards. */

import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Launch, readLaunch, UnusableLaunch } from "../project/launch.ts";
import type { LegsCall } from "./legs.ts";
import { UnusableCall } from "./usage.ts";

/** What a call runs, and how. */
export interface Launched<Call extends LegsCall> {
  readonly call: Call;
  readonly script?: string;
  readonly module?: string;
  readonly args: readonly string[];
}

/** The call with what it does not say itself. Throws `UnusableCall` where the configuration is missing or no use. */
export async function withLaunch<Call extends LegsCall>(call: Call, name: string): Promise<Launched<Call>> {
  const { text, folder } = await nearest(resolve("."));
  const { program, module, args, pythonArgs, python, cwd, env } = read(text, name, folder);
  const home = resolve(folder, cwd ?? ".");
  return {
    call: {
      ...call,
      cwd: call.cwd ?? home,
      env: { ...process.env, ...env },
      pythonOption: call.pythonOption ?? pythonArgs,
      ...(call.python === undefined && python !== undefined ? { python } : {}),
    },
    ...(program === undefined ? {} : { script: resolve(home, program) }),
    ...(module === undefined ? {} : { module }),
    args,
  };
}

function read(text: string, name: string, workspaceFolder: string): Launch {
  try {
    return readLaunch(text, name, { workspaceFolder, userHome: homedir(), env: process.env });
  } catch (error) {
    if (error instanceof UnusableLaunch) throw new UnusableCall(error.message);
    throw error;
  }
}

async function nearest(folder: string): Promise<{ readonly text: string; readonly folder: string }> {
  const text = await readFile(join(folder, ".vscode", "launch.json"), "utf8").catch(() => undefined);
  if (text !== undefined) return { text, folder };
  const above = dirname(folder);
  if (above === folder) throw new UnusableCall("there is no .vscode/launch.json here, nor in a folder above.");
  return nearest(above);
}
