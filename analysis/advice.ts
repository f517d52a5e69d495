/** How to mend what a rule has found, in one line; the rule's page says more. */

const ADVICE: Readonly<Record<string, string>> = {
  "missing-main-guard": 'put what happens once, the start of processes above all, under `if __name__ == "__main__":`.',
  "guard-only-global": "hand it over as an argument, or to a pool's workers through `initializer` and `initargs`.",
  "stale-global": "hand it over as an argument, or to a pool's workers through `initializer` and `initargs`.",
  "stale-mutation": "hand over what was changed, or make the change again in the child, in an `initializer` say.",
  "unpicklable-target": "make it a function of the module; what it takes from around it becomes arguments.",
  "unpicklable-argument": "hand over what it is made from, and make it in the child.",
  "unpicklable-process-state": "make it in `run()`, or leave it out in `__getstate__` and make it again in the child.",
  "custom-pickling": "hand over plain values and build the object in the child, or complete its pickling methods.",
  "import-side-effect": "put it under the main guard, or into a function that is called from there.",
  "unshared-primitive": "make it under the main guard and hand it over: as an argument, or through `initargs`.",
  "nondeterministic-import": "make the value once under the main guard and hand it over.",
  "inherited-rng": "seed a generator in each child, or one for each task.",
  "hash-randomization": "use `hashlib` where the hash matters, `sorted` where the order does.",
  "inherited-process-state": "set it in the child too, in its target or the pool's `initializer`.",
  "inherited-handle": "open it in the child.",
  "large-argument": "hand over what it is made from, or share it: `shared_memory`, or once for each worker.",
  "fork-only-api": 'ask for "spawn", which exists everywhere, or test the platform first.',
  "fork-with-threads": "start the processes before the threads, or use spawn.",
  "default-method-change": 'mend what the other finding names; until then name a method, `get_context("spawn")`.',
  "start-method-misuse": "call it once, under the main guard, before anything else of `multiprocessing`.",
  "interactive-main": "write the function into a module and import it.",
  "child-mutation-lost": "return the result, or send it through a queue that is handed over.",
  "unshareable-pool-argument": "hand it over through `initializer` and `initargs`, or take one of a `Manager`.",
  "unpicklable-task": "make it a function of the module; `functools.partial` binds what it takes from around it.",
};

/** `undefined` for what only tells of comments in the text. */
export function adviceFor(rule: string): string | undefined {
  return ADVICE[rule];
}
