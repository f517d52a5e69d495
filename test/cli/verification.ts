/** What `forkcast verify --format json` says, and what of it nobody wants to read. */

import { type Answer, forkcast } from "./forkcast.ts";

/** The form `json`, as far as it is looked at. */
export interface Verification {
  readonly version: number;
  readonly scripts: readonly {
    readonly script: string;
    readonly outcomes: Readonly<Record<string, string>>;
    readonly divergences: readonly { readonly kind: string; readonly name: string; readonly foreseen: boolean }[];
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly symbol: string;
    readonly standing: "confirmed" | "not-seen" | "not-reachable";
  }[];
  readonly totals: {
    readonly findings: Readonly<Record<string, number>>;
    readonly divergences: Readonly<Record<string, number>>;
  };
}

/** Rejects where there is no report. */
export async function verify(
  cwd: string,
  args: readonly string[],
): Promise<Pick<Answer, "status"> & { readonly report: Verification }> {
  const { status, stdout, stderr } = await forkcast(["verify", "--format", "json", ...args], cwd);
  if (stderr !== "") throw new Error(stderr);
  return { status, report: JSON.parse(stdout) as Verification };
}

/** What nobody foresaw, and findings that the runs refute: a line each. */
export function surprises({ scripts, findings }: Verification): string[] {
  const unforeseen = scripts.flatMap(({ script, divergences }) =>
    divergences.filter(({ foreseen }) => !foreseen).map(({ kind, name }) => `${script}: unforeseen ${kind} ${name}`),
  );
  const refuted = findings.filter(({ standing }) => standing === "not-seen");
  return [...unforeseen, ...refuted.map(({ file, rule, symbol }) => `${file}: not seen ${rule} ${symbol}`)].sort();
}
