/** Who listens to the panel: the extension, or nobody. */

import type { PanelMemory, PanelToHost } from "../../protocol/panel.ts";

export interface Host {
  post(message: PanelToHost): void;
  /** What is kept while VS Code is closed. */
  remember(memory: PanelMemory): void;
  /** Whether it is VS Code, which brings its own colours, and does what a click asks for. */
  readonly isEditor: boolean;
}

interface VsCodeApi {
  postMessage(message: PanelToHost): void;
  setState(state: PanelMemory): void;
}

declare global {
  /** Given by VS Code to its webviews only, and callable once. */
  function acquireVsCodeApi(): VsCodeApi;
}

function connect(): Host {
  if (typeof acquireVsCodeApi !== "function") return { post: () => {}, remember: () => {}, isEditor: false };
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    remember: (memory) => api.setState(memory),
    isEditor: true,
  };
}

export const host: Host = connect();
