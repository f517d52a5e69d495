/** All rules, in the order of their codes. A test holds this list against the folder. */

import { defaultMethodChange } from "./default-method-change.ts";
import { forkOnlyApi } from "./fork-only-api.ts";
import { guardOnlyGlobal } from "./guard-only-global.ts";
import { importSideEffect } from "./import-side-effect.ts";
import { interactiveMain } from "./interactive-main.ts";
import { missingMainGuard } from "./missing-main-guard.ts";
import type { Rule } from "./rule.ts";
import { staleGlobal } from "./stale-global.ts";
import { staleMutation } from "./stale-mutation.ts";
import { startMethodMisuse } from "./start-method-misuse.ts";

export const RULES: readonly Rule[] = [
  missingMainGuard,
  guardOnlyGlobal,
  staleGlobal,
  staleMutation,
  importSideEffect,
  forkOnlyApi,
  defaultMethodChange,
  startMethodMisuse,
  interactiveMain,
];
