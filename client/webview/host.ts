/** Who listens to the panel: the extension, or nobody. */

import type { PanelToHost } from "../../protocol/panel.ts";

export interface Host {
  post(message: PanelToHost): void;
  /** Whether it is VS Code, which brings its own colours. */
  readonly isEditor: boolean;
}

interface VsCodeApi {
  postMessage(message: PanelToHost): void;
}

declare global {
  /** Given by VS Code to its webviews only, and callable once. */
  function acquireVsCodeApi(): VsCodeApi;
}

export function connect(): Host {
  if (typeof acquireVsCodeApi !== "function") return { post: () => {}, isEditor: false };
  const api = acquireVsCodeApi();
  return { post: (message) => api.postMessage(message), isEditor: true };
}
