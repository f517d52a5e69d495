/** The page around the panel, for VS Code, for reports and for tests: one script, allowed by its nonce, nothing else. */

import type { PanelState } from "../protocol/panel.ts";

export interface PanelPage {
  /** The panel's browser code: its address, or the code itself. */
  readonly script: { readonly src: string } | { readonly code: string };
  /** Fresh for each page: letters and digits. */
  readonly nonce: string;
  readonly title?: string;
  /** Where no host answers: what to show. */
  readonly state?: PanelState;
}

/** A whole HTML document. The state is data, never markup. */
export function panelPage({ script, nonce, title = "Forkcast", state }: PanelPage): string {
  const data = state === undefined ? "" : `<script type="application/json" id="state">${embedded(state)}</script>`;
  const panel =
    "src" in script
      ? `<script nonce="${nonce}" src="${script.src}"></script>`
      : `<script nonce="${nonce}">${harmless(script.code)}</script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'">
<title>${escaped(title)}</title>
</head>
<body>
<forkcast-panel></forkcast-panel>
${data}
${panel}
</body>
</html>
`;
}

/** No `<` is left that could end its element or begin another. */
function embedded(state: PanelState): string {
  return JSON.stringify(state).replaceAll("<", "\\u003c");
}

/** `</script` and `<!--` stand in strings only, where the escape means the same. */
function harmless(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, "\\u003c");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
