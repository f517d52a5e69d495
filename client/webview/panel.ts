/**
 * The preview panel's page. It shows one `PanelState` and nothing else: from its host's messages in VS Code, or from
 * the JSON block `#state` where the page is opened by itself.
 *
 * What tests and automation may rely on (all shadow roots are open):
 *  - `forkcast-panel[data-phase]`: empty, running, failed, done
 *  - `[data-verdict]`: the sentence; its value is `differs`, `same` or `unknown`
 *  - `[data-leg=<method>][data-outcome]`: a leg's card; while running `[data-progress=<method>]`
 *  - `[data-row=<name>][data-kind]`: a divergence, holding `[data-method=<method>]`, `[data-open=read|set]`,
 *    `[data-expand]`, and `[data-why]`
 *  - `[data-tab=differences|processes|output]`
 *  - `[data-process=<id>]`: a line of the list; `[data-state=<module>.<name>]`: a variable of the selected one
 *  - `[data-output=<method>]`: a leg's output, holding `[data-line]`, of which `[data-only]` the other legs lack
 *  - `[data-action=run-again|change-arguments|stop]`: buttons
 */

import type { HostToPanel, PanelState } from "../../protocol/panel.ts";
import { ForkcastPanel } from "./elements/app.ts";
import { connect } from "./host.ts";
import { POST } from "./post.ts";
import { dressPage } from "./theme.ts";

const panel = document.querySelector("forkcast-panel");
if (!(panel instanceof ForkcastPanel)) throw new Error("the page has no <forkcast-panel>");

const host = connect();
dressPage(host.isEditor);

const embedded = document.querySelector("#state")?.textContent;
if (embedded) panel.state = JSON.parse(embedded) as PanelState;

addEventListener("message", ({ data }: MessageEvent<HostToPanel>) => {
  if (data?.type === "state") panel.state = data.state;
});
panel.addEventListener(POST, (event) => host.post((event as CustomEvent).detail));
host.post({ type: "ready" });
