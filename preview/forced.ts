/** What makes a program use one start method where it is run or debugged as it is, without being recorded. */

import { delimiter, join } from "node:path";
import type { StartMethod } from "../protocol/methods.ts";

/**
 * The variables to set in the program's environment.
 *
 * @param probeFolder as in a `PreviewRequest`
 * @param env the environment without them
 */
export function forcedVariables(
  probeFolder: string,
  method: StartMethod,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const path = [join(probeFolder, "forced"), ...(env["PYTHONPATH"] ? [env["PYTHONPATH"]] : [])];
  return { PYTHONPATH: path.join(delimiter), FORKCAST_METHOD: method };
}
