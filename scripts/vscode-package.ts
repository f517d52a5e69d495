/** Packages the extension from the built dist/, as `npm run package` does after its build. */

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const checkout = fileURLToPath(new URL("..", import.meta.url));
const vsce = fileURLToPath(new URL("../node_modules/@vscode/vsce/vsce", import.meta.url));

/** Writes the .vsix to `path`. Rejects with what vsce said if the extension cannot be packaged. */
export async function packageExtension(path: string): Promise<void> {
  await run(process.execPath, [vsce, "package", "--no-dependencies", "--out", path], { cwd: checkout });
}
