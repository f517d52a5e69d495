/** The page around the panel, for VS Code, for tests and for plain browsers: no inline script, nothing remote. */

import type { PanelState } from "../protocol/panel.ts";

export interface PanelPage {
  /** Address of dist/panel.js. */
  readonly script: string;
  /** Fresh for each page; the one script is allowed by it. */
  readonly nonce: string;
  /** Where no host answers: what to show. */
  readonly state?: PanelState;
}

/** A whole HTML document. The state is data, never markup: `<` cannot end its block. */
export function panelPage({ script, nonce, state }: PanelPage): string {
  const data = state === undefined ? "" : `<script type="application/json" id="state">${embedded(state)}</script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'">
<title>Forkcast</title>
</head>
<body>
<forkcast-panel></forkcast-panel>
${data}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

function embedded(state: PanelState): string {
  return JSON.stringify(state).replaceAll("<", "\\u003c");
}
