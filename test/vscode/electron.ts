/**
 * Runs the checks of host/ in a desktop VS Code, which it downloads; so it needs a connected machine, and on Linux a
 * display (`xvfb-run -a npm run test:electron`). VSCODE_VERSION chooses the version: `stable` (the default), `insiders`
 * or a number such as the oldest that `engines` in package.json allows.
 */

import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { somePython } from "../support/pythons.ts";
import { bundleHostTests } from "./host/bundle.ts";
import { CHECKOUT, PYTHON_DEBUGGER } from "./workbench.ts";

const folder = await mkdtemp(join(tmpdir(), "forkcast-electron-"));
try {
  const workspace = join(folder, "examples");
  const userData = join(folder, "data");
  await cp(join(CHECKOUT, "examples"), workspace, { recursive: true });
  await mkdir(join(userData, "User"), { recursive: true });
  const settings = { "forkcast.pythonPath": somePython()?.path ?? "" };
  await writeFile(join(userData, "User", "settings.json"), JSON.stringify(settings));
  process.exitCode = await runTests({
    version: process.env["VSCODE_VERSION"] ?? "stable",
    extensionDevelopmentPath: [CHECKOUT, PYTHON_DEBUGGER],
    extensionTestsPath: await bundleHostTests(folder),
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust", `--user-data-dir=${userData}`],
  });
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
