/**
 * The preview panel's page. It shows one `PanelState` and nothing else: from its host's messages in VS Code, or from
 * the JSON block `#state` where the page is opened by itself.
 *
 * What tests and automation may rely on (all shadow roots are open):
 *  - `forkcast-panel[data-phase]`: empty, running, failed, done
 *  - `[data-verdict]`: the sentence; its value is `differs`, `same`, `single`, `stopped` or
 *    `unknown`
 *  - `[data-gone]`: what the run before showed and this one does not
 *  - `[data-leg=<method>][data-outcome]`: a leg's chip; while running `[data-progress=<method>]`
 *  - `[data-tab=differences|processes|crossings|output|memory]`
 *  - `[data-row=<name>][data-kind]`: a divergence, holding `[data-method=<method>]`, `[data-open=read|set]`,
 *    `[data-expand]`, `[data-fix]`, `[data-explain]` and `[data-why]`
 *  - `[data-process=<id>]`: a line of the list, holding `[data-lane=<method>]`; `[data-state=<module>.<name>]`: a
 *    variable of the selected one, holding `[data-parent]` and `[data-method=<method>]`
 *  - `[data-crossing=<ids>]`: starts alike, holding `[data-method=<method>]`
 *  - `[data-output=<method>]`: a leg's output, holding `[data-line]`, of which `[data-only]` the other legs lack
 *  - `[data-memory=<id>]`: a process's memory, holding `[data-method=<method>]`
 *  - `[data-find=processes|variables|output]`: fields that search
 *  - `[data-action=run-again|change-arguments|change-methods|change-python|change-platform|compare-trace|export|stop]`:
 *    buttons
 */

import type { HostToPanel, PanelState } from "../../protocol/panel.ts";
import { ForkcastPanel } from "./elements/app.ts";
import { host } from "./host.ts";
import { memoryOf } from "./memory.ts";
import { dressPage } from "./theme.ts";

const panel = document.querySelector("forkcast-panel");
if (!(panel instanceof ForkcastPanel)) throw new Error("the page has no <forkcast-panel>");

dressPage(host.isEditor);

const embedded = document.querySelector("#state")?.textContent;
if (embedded) panel.state = JSON.parse(embedded) as PanelState;

addEventListener("message", ({ data }: MessageEvent<HostToPanel>) => {
  if (data?.type === "state") {
    panel.state = data.state;
    panel.job = data.job;
    // A run that goes on says so again and again, and what it has shown stays.
    if (data.state.phase !== "running") {
      panel.soFar = undefined;
      panel.variables = {};
    }
    if (data.job) host.remember(memoryOf(data.state, data.job));
  } else if (data?.type === "fixes" && panel.state.phase === "done") {
    panel.state = { ...panel.state, fixes: data.fixes, explained: data.explained };
  } else if (data?.type === "so-far" && panel.state.phase === "running") {
    const { comparison, partial = false } = data;
    panel.soFar = { phase: "done", comparison, partial };
  } else if (data?.type === "variables") {
    panel.variables = { ...panel.variables, ...data.processes };
  }
});
host.post({ type: "ready" });
