/** What a test needs and a machine may lack: a named skip on a person's machine, a failure in CI. */

/** Whether this is a continuous-integration run, where nothing may be skipped silently. */
export const IN_CI = !["", "0", "false"].includes((process.env["CI"] ?? "").toLowerCase());

/**
 * Whether `what` is lacking, for `describe.skipIf(lacks("Chromium", findChromium()))`. Says so on stderr.
 * Throws in CI.
 */
export function lacks(what: string, found: unknown): boolean {
  if (found !== undefined && found !== null && found !== false) return false;
  if (IN_CI) throw new Error(`${what} is missing on this machine, and in CI nothing may be skipped`);
  process.stderr.write(`skipped, since this machine lacks it: ${what}\n`);
  return true;
}
