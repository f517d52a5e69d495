/** A comparison as JSON: the value itself, which is the contract (protocol/comparison.ts). */

import type { Comparison } from "../protocol/comparison.ts";

export function comparisonAsJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
