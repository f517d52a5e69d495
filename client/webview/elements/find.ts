/** A field that searches in what stands below it. */

import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, type TemplateResult } from "lit";

/** `what` names the things that are searched, in the plural; it becomes `data-find`. */
export function find(what: string, value: string, onInput: (text: string) => void): TemplateResult {
  return html`<vscode-textfield
    data-find=${what} placeholder="Find ${what}" .label=${`Find ${what}`} .value=${value}
    @input=${(event: InputEvent) => onInput((event.target as HTMLInputElement).value)}
  ></vscode-textfield>`;
}

/** Whether one of `texts` holds what is searched, whatever its case; an empty search finds all. */
export function matches(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || texts.some((text) => text?.toLowerCase().includes(wanted));
}
