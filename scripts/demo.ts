/** `npm run demo`: the first example under fork and spawn, in the terminal. Fails where no divergence is seen. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const call = ["run", "--methods", "fork,spawn", "examples/argcopy/main.py", "--", "-i", "2"];

console.log(`$ forkcast ${call.join(" ")}\n`);
const { status } = spawnSync(process.execPath, ["dist/cli.js", ...call], { cwd: root, stdio: "inherit" });
// Status 1 is what `run` says of a script that diverges, and this one is made to.
if (status === 1) {
  console.log("\nTo see the same in VS Code: npm run vscode");
} else {
  console.error("\nThe demo saw no divergence, though its script has one: something is wrong with this installation.");
  process.exitCode = 1;
}
