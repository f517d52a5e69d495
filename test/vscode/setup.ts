/** Installs VS Code's server once before the tests that need it. */

import { installVsCodeServer } from "../../scripts/vscode-install.ts";
import { IN_CI } from "../support/needs.ts";

export default async function setup(): Promise<void> {
  try {
    await installVsCodeServer();
  } catch (error) {
    if (IN_CI) throw error;
    process.stderr.write(`${String(error)}\n`);
  }
}
