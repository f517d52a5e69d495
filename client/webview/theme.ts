/** The panel's look, out of VS Code's theme variables; and a stand-in for them where the page is opened by itself. */

import { css } from "lit";
import { DARK, HIGH_CONTRAST, LIGHT } from "./palettes.ts";

/** Colours by meaning. The names before the comma are VS Code's. */
export const meanings = css`
  :host {
    --text: var(--vscode-foreground);
    --quiet: var(--vscode-descriptionForeground);
    --page: var(--vscode-editor-background);
    --card: var(--vscode-editorWidget-background);
    --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
    --link: var(--vscode-textLink-foreground);
    --focus: var(--vscode-focusBorder);
    --good: var(--vscode-testing-iconPassed);
    --bad: var(--vscode-errorForeground);
    --notice: var(--vscode-editorWarning-foreground);
    --mark: color-mix(in srgb, var(--notice) 22%, transparent);
    --mono: var(--vscode-editor-font-family, monospace);
    --fork: var(--vscode-charts-blue);
    --spawn: var(--vscode-charts-orange);
    --forkserver: var(--vscode-charts-purple);
  }
`;

export const base = [
  meanings,
  css`
    :host {
      color: var(--text);
      font-family: var(--vscode-font-family, sans-serif);
      font-size: var(--vscode-font-size, 13px);
      line-height: 1.5;
    }
    * {
      box-sizing: border-box;
    }
    h1, h2, h3, p {
      margin: 0;
      font-size: inherit;
      font-weight: inherit;
    }
    code, .mono {
      font-family: var(--mono);
      font-size: 0.95em;
      color: inherit;
      background: none;
      padding: 0;
    }
    vscode-textfield {
      width: 200px;
    }
    .quiet {
      color: var(--quiet);
      font-weight: normal;
    }
    .bad {
      color: var(--bad);
    }
    button.link {
      all: unset;
      color: var(--link);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    button.link:hover {
      text-decoration: underline;
    }
    :focus-visible {
      outline: 1px solid var(--focus);
      outline-offset: 2px;
      border-radius: 2px;
    }
    /* A method's colour: decoration only, its name always stands beside it. */
    .dot {
      display: inline-block;
      width: 0.6em;
      height: 0.6em;
      border-radius: 50%;
      margin-right: 0.5em;
      background: var(--tint);
    }
    [data-tint="fork"] {
      --tint: var(--fork);
    }
    [data-tint="spawn"] {
      --tint: var(--spawn);
    }
    [data-tint="forkserver"] {
      --tint: var(--forkserver);
    }
    .for-screen-readers {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];

/** Tables with a column per start method. */
export const methodTable = css`
  table {
    border-collapse: collapse;
    width: 100%;
    table-layout: fixed;
  }
  th {
    text-align: left;
    font-weight: 600;
  }
  th, td {
    padding: 6px 10px;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead > tr > * {
    border-bottom: 1px solid var(--line);
  }
  thead .home {
    display: block;
    font-weight: normal;
    font-size: 0.9em;
    color: var(--quiet);
  }
  tbody tr.row > * {
    border-top: 1px solid var(--line);
  }
  tbody:first-of-type > tr.row:first-child > * {
    border-top: 0;
  }
  .absent {
    font-style: italic;
    color: var(--quiet);
  }
`;

/** Colours for the page itself: VS Code's own, or by the system's preference where there is no VS Code. */
export function dressPage(isEditor: boolean): void {
  const page = new CSSStyleSheet();
  page.replaceSync(
    css`
    html, body {
      margin: 0;
      padding: 0;
      background: var(--vscode-editor-background);
    }
  `.cssText,
  );
  document.adoptedStyleSheets.push(page);
  if (isEditor) return;
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) => matchMedia(query));
  const choose = () => {
    const [dark, contrast] = queries.map(({ matches }) => matches);
    const palette = contrast ? HIGH_CONTRAST : dark ? DARK : LIGHT;
    for (const [name, value] of Object.entries(palette)) document.documentElement.style.setProperty(name, value);
  };
  for (const query of queries) query.addEventListener("change", choose);
  choose();
}
