/** A process's lane in the timeline: a drawing whose words stand beside it, in the line's label. */

import { css, html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Lane, Scale, Span } from "../model/timeline.ts";
import { counted, duration } from "../words.ts";

/** Sizes are presentation attributes, not styles: the page's policy allows no inline style. */
export const laneStyles = css`
  .lane {
    display: block;
    width: 100%;
    height: 22px;
    overflow: hidden;
  }
  .lane .tick {
    stroke: color-mix(in srgb, var(--text) 16%, transparent);
    stroke-width: 1;
  }
  .lane .start-up {
    fill: color-mix(in srgb, var(--tint) 22%, transparent);
    stroke: color-mix(in srgb, var(--tint) 70%, transparent);
    stroke-dasharray: 2 2;
  }
  .lane .alive {
    fill: color-mix(in srgb, var(--tint) 55%, transparent);
  }
  .lane .alive.open {
    fill: color-mix(in srgb, var(--tint) 30%, transparent);
  }
  .lane .work {
    fill: var(--tint);
    stroke: var(--tint);
  }
  .lane .error {
    fill: none;
    stroke: var(--bad);
    stroke-width: 2;
  }
  .lane .on {
    fill: none;
    stroke: var(--tint);
    stroke-width: 1.5;
  }
`;

export function laneDrawing(method: StartMethod, lane: Lane | undefined, { end, ticks }: Scale): TemplateResult {
  const at = (seconds: number) => `${((100 * Math.min(seconds, end)) / end).toFixed(3)}%`;
  const bar = ({ from, to }: Span, kind: string, y: number, height: number) =>
    svg`<rect class=${kind} x=${at(from)} width=${at(Math.max(0, Math.min(to, end) - from))} y=${y} height=${height} rx="1" />`;
  return html`<svg class="lane" data-lane=${method} data-tint=${method} aria-hidden="true">
    ${ticks.map((tick) => svg`<line class="tick" x1=${at(tick)} x2=${at(tick)} y1="0" y2="22" />`)}
    ${lane ? bars(lane, bar) : nothing}
    ${lane?.open && (lane.alive ?? lane.startUp) ? svg`<svg x="100%" overflow="visible"><path class="on" d="M-8 7l4 4l-4 4" /></svg>` : nothing}
    ${lane?.errors.map((error) => svg`<svg x=${at(error)} overflow="visible"><path class="error" d="M-4 7l8 8m0 -8l-8 8" /></svg>`)}
  </svg>`;
}

function bars(
  { startUp, alive, tasks, open }: Lane,
  bar: (span: Span, kind: string, y: number, height: number) => SVGTemplateResult,
): SVGTemplateResult[] {
  return [
    ...(startUp ? [bar(startUp, "start-up", 6, 10)] : []),
    ...(alive ? [bar(alive, open ? "alive open" : "alive", 8, 6)] : []),
    ...tasks.map((task) => bar(task, "work", 4, 14)),
  ];
}

/** What the lane shows, in words: `started after 34 ms, own code after 104 ms more, 3 tasks, ended after 150 ms`. */
export function laneWords(report: ProcessReport | undefined, lane: Lane | undefined): string {
  if (!report || !lane) return "not started";
  const { id, started, began, ended, tasks } = report;
  const parts: string[] = [];
  if (id !== "main") parts.push(`started after ${duration(started)}`);
  if (began !== undefined && id !== "main") parts.push(`its own code began ${duration(began - started)} later`);
  if (began === undefined && id !== "main") parts.push("its own code never began");
  if (tasks.length > 0) parts.push(counted(tasks.length, "recorded task"));
  if (report.exceptions.length > 0) parts.push(counted(report.exceptions.length, "error"));
  parts.push(ended === undefined ? "its end was not seen" : `ended after ${duration(ended)}`);
  return parts.join(", ");
}

/** The times at the ticks, drawn over a column of lanes. */
export function laneAxis({ end, ticks }: Scale): TemplateResult {
  const at = (seconds: number) => `${((100 * seconds) / end).toFixed(3)}%`;
  // Every label needs its room: with many ticks only each second one is named.
  const named = ticks.filter((_, index) => ticks.length <= 3 || index % 2 === 1);
  return html`<svg class="axis" aria-hidden="true">
    ${named.map((tick, index) => svg`<text class=${index < named.length - 1 ? "inner" : ""} x=${at(tick)} y="11">${duration(tick)}</text>`)}
  </svg>`;
}
