/** Writes a comparison to a file, in the form that a person chooses. */

import { randomBytes } from "node:crypto";
import { commands, l10n, Uri, window, workspace } from "vscode";
import type { Comparison } from "../protocol/comparison.ts";
import { comparisonAsHtml } from "../reports/html.ts";
import { comparisonAsJson } from "../reports/json.ts";
import { comparisonAsMarkdown } from "../reports/markdown.ts";
import { nameOf } from "./script.ts";

interface Form {
  readonly label: string;
  readonly description: string;
  readonly extension: string;
  /** `code` reads the panel's own browser code. */
  write(comparison: Comparison, code: () => Promise<string>): string | Promise<string>;
}

/** A function, since texts are translated once the extension is active. */
const forms = (): readonly Form[] => [
  {
    label: "Markdown",
    description: l10n.t("a table, for a pull request or an issue"),
    extension: "md",
    write: comparisonAsMarkdown,
  },
  {
    label: "HTML",
    description: l10n.t("this panel as one file, for any browser"),
    extension: "html",
    write: async (comparison, code) =>
      comparisonAsHtml(comparison, { code: await code(), nonce: randomBytes(16).toString("hex") }),
  },
  {
    label: "JSON",
    description: l10n.t("the whole comparison, for a program"),
    extension: "json",
    write: comparisonAsJson,
  },
];

/** Undefined: the person has turned back. Rejects where the file cannot be written. */
export async function exportComparison(extension: Uri, script: Uri, comparison: Comparison): Promise<Uri | undefined> {
  const form = await window.showQuickPick(forms(), { title: l10n.t("Forkcast: export the comparison as") });
  if (!form) return undefined;
  const name = `${nameOf(script).replace(/\.[^.]*$/, "")}.forkcast.${form.extension}`;
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(script, "..", name),
    filters: { [form.label]: [form.extension] },
  });
  if (!file) return undefined;
  const text = await form.write(comparison, () => readText(Uri.joinPath(extension, "dist", "panel.js")));
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  offerToOpen(file);
  return file;
}

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

function offerToOpen(file: Uri): void {
  const open = l10n.t("Open");
  void window.showInformationMessage(l10n.t("The comparison is in {0}.", nameOf(file)), open).then((chosen) => {
    if (chosen === open) void commands.executeCommand("vscode.open", file);
  });
}
