/** How an element speaks to the host: by an event that climbs to the page. */

import type { PanelToHost } from "../../protocol/panel.ts";

export const POST = "forkcast-post";

export function post(from: HTMLElement, message: PanelToHost): void {
  from.dispatchEvent(new CustomEvent<PanelToHost>(POST, { detail: message, bubbles: true, composed: true }));
}
