/** The legs of a comparison, in the order in which they are always shown. */

import type { Comparison, LegReport } from "../../../protocol/comparison.ts";
import { START_METHODS, type StartMethod } from "../../../protocol/methods.ts";

export type Leg = readonly [StartMethod, LegReport];

export function legsOf(comparison: Comparison): Leg[] {
  return START_METHODS.flatMap((method): Leg[] => {
    const leg = comparison.legs[method];
    return leg ? [[method, leg]] : [];
  });
}
