/** What the rules do not know of the project's own programs, by set, each with its reason. */

import type { SetName } from "./programs.ts";

export const SURPRISES: Readonly<Record<SetName, readonly string[]>> = {
  examples: [
    // Only a program that asks for the address of a module can tell: the module itself is as good as the parent's.
    "sys_modules/main.py: unforeseen module sys.modules['statistics']",
  ],
  documented: [],
  fixtures: [],
  programs: [],
  corpus: [
    // The stale `base_url` is foretold; what an initializer makes of it is followed by no rule.
    "stale-global/initializer_reads_it.py: unforeseen variable client",
  ],
};
