/** The platform that a preview behaves as. */

import { l10n, window } from "vscode";
import { TARGETS } from "../protocol/methods.ts";

const NAMES: Readonly<Record<string, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };

/** Resolves with an object, since no platform to imitate is a choice, too. Undefined: the person has turned back. */
export async function askPlatform(current?: "windows"): Promise<{ readonly platform?: "windows" } | undefined> {
  if (process.platform === "win32") {
    void window.showInformationMessage(
      l10n.t("This is Windows already: there is no other platform that could be imitated."),
    );
    return undefined;
  }
  const items = [
    {
      label: l10n.t("This one: {0}", NAMES[process.platform] ?? process.platform),
      detail: l10n.t(
        "Each method is run as it is here. What macOS does differently is its default, and that is spawn.",
      ),
      choice: {},
    },
    {
      label: TARGETS.windows.label,
      detail: l10n.t(
        "The run under spawn is refused the other methods, by the error that Windows gives. Paths, signals and libraries stay those of this machine.",
      ),
      choice: { platform: "windows" },
    },
  ] as const;
  const chosen = await window.showQuickPick(
    items.map((item, at) =>
      (at === 1) === (current === "windows") ? { ...item, description: l10n.t("chosen now") } : item,
    ),
    { title: l10n.t("Forkcast: behave as which platform?") },
  );
  return chosen?.choice;
}
