/** Settings of one workspace folder, as the client gives them (`workspace/configuration`, section `forkcast`). */

import * as v from "valibot";
import { TARGET_NAMES } from "../protocol/methods.ts";
import {
  CHOSEN_SEVERITIES,
  DEFAULT_SETTINGS,
  INLINE_HINTS,
  type RuleSeverities,
  type Settings,
} from "../protocol/settings.ts";

const severity = v.picklist(CHOSEN_SEVERITIES);
const severities = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((chosen): RuleSeverities => {
    const usable = Object.entries(chosen).flatMap(([rule, value]) => (v.is(severity, value) ? [[rule, value]] : []));
    return Object.fromEntries(usable);
  }),
);

/** Settings are typed by people: an unusable value counts as unset, and the others still hold. */
const schema = v.object({
  targets: v.fallback(v.array(v.picklist(TARGET_NAMES)), [...DEFAULT_SETTINGS.targets]),
  severity: v.fallback(severities, DEFAULT_SETTINGS.severity),
  roots: v.fallback(v.array(v.string()), [...DEFAULT_SETTINGS.roots]),
  inlineHints: v.fallback(v.picklist(INLINE_HINTS), DEFAULT_SETTINGS.inlineHints),
  pythonPath: v.fallback(v.string(), DEFAULT_SETTINGS.pythonPath),
  timeout: v.fallback(v.pipe(v.number(), v.minValue(1)), DEFAULT_SETTINGS.timeout),
  secretWords: v.fallback(v.array(v.string()), [...DEFAULT_SETTINGS.secretWords]),
});

/** Complete settings out of whatever the client answered, `null` included. */
export function readSettings(answer: unknown): Settings {
  const given = typeof answer === "object" && answer !== null ? answer : {};
  const complete = { ...DEFAULT_SETTINGS, ...given };
  return v.parse(schema, complete);
}
