/** How one leg ended, and how long it took. */

import { css, html, nothing, type TemplateResult } from "lit";
import { type LegReport, wasStopped } from "../../../protocol/comparison.ts";
import type { Leg } from "../model/legs.ts";
import { prose } from "../prose.ts";
import { counted, duration, HOME, OUTCOME, platformName } from "../words.ts";

export const legChipStyles = css`
  .legs {
    list-style: none;
    padding: 0;
    margin: 12px 0 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 10px;
  }
  .leg {
    border: 1px solid var(--line);
    border-top: 2px solid var(--tint);
    border-radius: 6px;
    padding: 7px 12px 9px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .leg h2 {
    font-weight: 600;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .leg .chip {
    display: inline-flex;
    gap: 0.5em;
    align-items: baseline;
    margin: 4px 8px 0 0;
    padding: 0 9px;
    border-radius: 10px;
    border: 1px solid color-mix(in srgb, var(--end) 60%, transparent);
    background: color-mix(in srgb, var(--end) 12%, transparent);
  }
  .leg .count {
    white-space: nowrap;
  }
  .leg .chip > [aria-hidden] {
    color: var(--end);
  }
`;

export function legChip([method, leg]: Leg): TemplateResult {
  const outcome = outcomeOf(leg);
  const { text, sign } = OUTCOME[outcome];
  const time = outcome === "unsupported" ? nothing : html`<span class="quiet count">${duration(leg.seconds)}</span>`;
  return html`<li class="leg" data-leg=${method} data-tint=${method} data-outcome=${outcome}>
    <h2>${method}<span class="quiet">${HOME[method]}</span></h2>
    <span class="chip ${sign}"><span aria-hidden="true">${SIGN[sign]}</span>${text}${status(leg)}${time}</span>
    <span class="quiet count">${count(leg)}</span>
    ${leg.python ? html`<p class="quiet">Python ${leg.python.version} on ${platformName(leg.python.platform)}</p>` : nothing}
    ${leg.reason ? html`<p class="quiet">${prose(leg.reason)}</p>` : nothing}
  </li>`;
}

const SIGN = { good: "✓", bad: "✗", stopped: "■" } as const;

function outcomeOf(leg: LegReport): keyof typeof OUTCOME {
  if (leg.void) return "void";
  return wasStopped(leg) ? "stopped" : leg.outcome;
}

/** An uncaught exception always ends with 1. */
function status({ signal, exitCode, outcome }: LegReport): string {
  if (signal) return `, ${signal}`;
  const says = exitCode !== null && exitCode !== 0 && !(outcome === "exception" && exitCode === 1);
  return says ? `, exit status ${exitCode}` : "";
}

function count({ processes }: LegReport): string {
  return processes.length === 0 ? "" : counted(processes.length, "process", "processes");
}
