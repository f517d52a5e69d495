/** Comparisons as `run` and `compare` print them, and the exit status that they end with. */

import { randomUUID } from "node:crypto";
import type { Comparison } from "../protocol/comparison.ts";
import { wasStopped } from "../protocol/comparison.ts";
import { comparisonAsHtml } from "../reports/html.ts";
import { comparisonAsJson } from "../reports/json.ts";
import { comparisonAsMarkdown } from "../reports/markdown.ts";
import { readPanelScript } from "./assets.ts";
import { comparisonAsText } from "./formats/comparison-text.ts";
import type { ComparisonFormat } from "./formats/names.ts";

const WRITERS = {
  text: comparisonAsText,
  json: comparisonAsJson,
  markdown: comparisonAsMarkdown,
  html: async (comparison) =>
    comparisonAsHtml(comparison, { code: await readPanelScript(), nonce: randomUUID().replaceAll("-", "") }),
} satisfies Record<ComparisonFormat, (comparison: Comparison) => string | Promise<string>>;

/** Prints the comparison. Returns the exit status: 0 without a divergence, 1 with one, 2 where a leg says nothing. */
export async function print(comparison: Comparison, format: ComparisonFormat): Promise<number> {
  process.stdout.write(await WRITERS[format](comparison));
  if (Object.values(comparison.legs).some((leg) => leg.void || wasStopped(leg))) return 2;
  return comparison.divergences.length > 0 ? 1 : 0;
}
