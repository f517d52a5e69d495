/** All rules, in the order of their codes. A test holds this list against the folder. */

import { childMutationLost } from "./child-mutation-lost.ts";
import { customPickling } from "./custom-pickling.ts";
import { defaultMethodChange } from "./default-method-change.ts";
import { forkOnlyApi } from "./fork-only-api.ts";
import { forkWithThreads } from "./fork-with-threads.ts";
import { guardOnlyGlobal } from "./guard-only-global.ts";
import { hashRandomization } from "./hash-randomization.ts";
import { importSideEffect } from "./import-side-effect.ts";
import { inheritedHandle } from "./inherited-handle.ts";
import { inheritedProcessState } from "./inherited-process-state.ts";
import { inheritedRng } from "./inherited-rng.ts";
import { interactiveMain } from "./interactive-main.ts";
import { largeArgument } from "./large-argument.ts";
import { missingMainGuard } from "./missing-main-guard.ts";
import { nondeterministicImport } from "./nondeterministic-import.ts";
import type { Rule } from "./rule.ts";
import { staleGlobal } from "./stale-global.ts";
import { staleMutation } from "./stale-mutation.ts";
import { startMethodMisuse } from "./start-method-misuse.ts";
import { unpicklableArgument } from "./unpicklable-argument.ts";
import { unpicklableProcessState } from "./unpicklable-process-state.ts";
import { unpicklableTarget } from "./unpicklable-target.ts";
import { unpicklableTask } from "./unpicklable-task.ts";
import { unshareablePoolArgument } from "./unshareable-pool-argument.ts";
import { unsharedPrimitive } from "./unshared-primitive.ts";

export const RULES: readonly Rule[] = [
  missingMainGuard,
  guardOnlyGlobal,
  staleGlobal,
  staleMutation,
  unpicklableTarget,
  unpicklableArgument,
  unpicklableProcessState,
  customPickling,
  importSideEffect,
  unsharedPrimitive,
  nondeterministicImport,
  inheritedRng,
  hashRandomization,
  inheritedProcessState,
  inheritedHandle,
  largeArgument,
  forkOnlyApi,
  forkWithThreads,
  defaultMethodChange,
  startMethodMisuse,
  interactiveMain,
  childMutationLost,
  unshareablePoolArgument,
  unpicklableTask,
];
