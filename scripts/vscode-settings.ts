/** The settings of a VS Code that shows the extension and nothing else. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Nothing greets, asks, tips, phones home or covers the editor. */
export const CALM = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  // As on a desktop; in a browser VS Code saves by itself.
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Writes calm settings, and `more`, as those of the machine of a server with this data folder: they hold for every
 * workspace, and leave no file in it.
 */
export async function writeSettings(dataFolder: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const folder = join(dataFolder, "data", "Machine");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "settings.json"), JSON.stringify({ ...CALM, ...more }, undefined, 2));
}
