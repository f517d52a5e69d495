/**
 * Start methods, and the targets (a platform and a Python version) that decide which of them is the default.
 * Source: https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
 */

export const START_METHODS = ["fork", "spawn", "forkserver"] as const;
export type StartMethod = (typeof START_METHODS)[number];

export function isStartMethod(text: string): text is StartMethod {
  return (START_METHODS as readonly string[]).includes(text);
}

/** The targets a finding can hold for; the names are those of `forkcast check --target` and of the settings. */
export const TARGET_NAMES = ["linux-3.13", "linux-3.14", "macos", "windows"] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

export interface Target {
  readonly name: TargetName;
  /** What a person reads in a hover or a report. */
  readonly label: string;
  /** The method that `multiprocessing` uses there when the script names none. */
  readonly defaultMethod: StartMethod;
  /** The methods that exist there. */
  readonly methods: readonly StartMethod[];
}

/**
 * `linux-3.13` stands for Linux up to 3.13; `linux-3.14` for 3.14 and later, where forkserver became the default
 * (https://github.com/python/cpython/issues/84559). macOS has defaulted to spawn since 3.8
 * (https://github.com/python/cpython/issues/77906).
 */
export const TARGETS: Readonly<Record<TargetName, Target>> = {
  "linux-3.13": {
    name: "linux-3.13",
    label: "Linux, Python ≤ 3.13",
    defaultMethod: "fork",
    methods: ["fork", "spawn", "forkserver"],
  },
  "linux-3.14": {
    name: "linux-3.14",
    label: "Linux, Python ≥ 3.14",
    defaultMethod: "forkserver",
    methods: ["fork", "spawn", "forkserver"],
  },
  macos: { name: "macos", label: "macOS", defaultMethod: "spawn", methods: ["fork", "spawn", "forkserver"] },
  windows: { name: "windows", label: "Windows", defaultMethod: "spawn", methods: ["spawn"] },
};
