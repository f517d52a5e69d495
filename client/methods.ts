/** The start methods to compare, as a person chooses them. */

import { l10n, window } from "vscode";
import { START_METHODS, type StartMethod, TARGETS } from "../protocol/methods.ts";

/** Those that exist on this machine. */
export const AVAILABLE: readonly StartMethod[] = process.platform === "win32" ? TARGETS.windows.methods : START_METHODS;

/** The two of the short command: how most scripts were written, and how they run elsewhere. */
export function usualMethods(): StartMethod[] {
  const usual: readonly StartMethod[] = ["fork", "spawn"];
  const methods = usual.filter((method) => AVAILABLE.includes(method));
  if (methods.length < 2) sayOnlySpawn();
  return methods;
}

/** Undefined: the person has turned back. */
export async function askMethods(): Promise<StartMethod[] | undefined> {
  if (AVAILABLE.length < 2) {
    sayOnlySpawn();
    return [...AVAILABLE];
  }
  const items = AVAILABLE.map((method) => ({ label: method, description: defaultOn(method), picked: true }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Forkcast: compare which start methods?"),
    placeHolder: l10n.t("The script is run once under each"),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  if (chosen.length < 2) {
    void window.showErrorMessage(l10n.t("Choose at least two start methods: there is nothing to compare with fewer."));
    return undefined;
  }
  return chosen.map(({ label }) => label);
}

function defaultOn(method: StartMethod): string {
  const labels = Object.values(TARGETS).flatMap((target) => (target.defaultMethod === method ? [target.label] : []));
  return l10n.t("the default on {0}", labels.join("; "));
}

function sayOnlySpawn(): void {
  void window.showInformationMessage(l10n.t("On Windows spawn is the only start method, so it alone can be run here."));
}
