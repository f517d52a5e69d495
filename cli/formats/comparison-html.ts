/** A comparison as one HTML file: the panel itself, with its value inside, under a policy that loads nothing else. */

import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { Comparison } from "../../protocol/comparison.ts";
import type { PanelState } from "../../protocol/panel.ts";
import { readPanelScript } from "../assets.ts";

export async function comparisonAsHtml(comparison: Comparison): Promise<string> {
  const nonce = randomBytes(16).toString("base64");
  const state: PanelState = { phase: "done", comparison };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`Forkcast: ${basename(comparison.script)}`)}</title>
</head>
<body>
<script type="application/json" id="forkcast-state">${escapeScript(JSON.stringify(state))}</script>
<script nonce="${nonce}">${escapeScript(await readPanelScript())}</script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** `</script` and `<!--` inside a script element would end or hide it. The escape means the same in JSON and in JS. */
function escapeScript(text: string): string {
  return text.replaceAll(/<(?=\/script|!--)/gi, "\\u003c");
}
