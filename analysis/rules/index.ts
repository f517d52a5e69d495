/** All rules, in the order of their codes. A test holds this list against the folder. */

import { guardOnlyGlobal } from "./guard-only-global.ts";
import { importSideEffect } from "./import-side-effect.ts";
import { missingMainGuard } from "./missing-main-guard.ts";
import type { Rule } from "./rule.ts";
import { staleGlobal } from "./stale-global.ts";
import { staleMutation } from "./stale-mutation.ts";

export const RULES: readonly Rule[] = [missingMainGuard, guardOnlyGlobal, staleGlobal, staleMutation, importSideEffect];
