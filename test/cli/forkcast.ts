/** Calls the built command line as a user does. */

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const cli = `${root}dist/cli.js`;

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `forkcast ARGS` in `cwd` (default: the project's folder). */
export function forkcast(args: readonly string[], cwd = root): Promise<Answer> {
  return new Promise((resolve) => {
    // Some CI machines make it colour its text even where nobody looks.
    const options = { cwd, maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: "1" } };
    execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
