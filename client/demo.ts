/** The demo script of the walkthrough: a copy of the first example that a person may change and run. */

import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import { PREVIEW_COMMAND } from "../protocol/messages.ts";
import type { PreviewOptions } from "./commands.ts";

export const OPEN_DEMO = "forkcast.openDemo";

/** With these the example's children differ. */
const ARGUMENTS = ["-i", "2"];

/** @param failed told of an error, once, wherever it happened */
export function registerDemo(context: ExtensionContext, failed: (error: unknown) => undefined): void {
  // Beside the walkthrough's tab, which an editor that only previews would replace.
  const open = async () => window.showTextDocument(await copyOfDemo(context), { preview: false });
  const preview = async () => {
    const options: PreviewOptions = { args: ARGUMENTS };
    await commands.executeCommand(PREVIEW_COMMAND, await copyOfDemo(context), options);
  };
  context.subscriptions.push(
    commands.registerCommand(OPEN_DEMO, () => open().catch(failed)),
    commands.registerCommand("forkcast.previewDemo", () => preview().catch(failed)),
  );
}

/** Made when it is first asked for; a person's own changes of it stay. */
async function copyOfDemo({ extensionUri, globalStorageUri }: ExtensionContext): Promise<Uri> {
  const copy = Uri.joinPath(globalStorageUri, "demo", "argcopy.py");
  const isThere = await workspace.fs.stat(copy).then(
    () => true,
    () => false,
  );
  if (!isThere) await workspace.fs.copy(demoScript(extensionUri), copy);
  return copy;
}

/** As it is shipped. */
export function demoScript(extension: Uri): Uri {
  return Uri.joinPath(extension, "examples", "argcopy", "main.py");
}
