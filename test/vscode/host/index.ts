/**
 * What VS Code's extension host calls in a test run: `run()` makes every check in turn and throws if one failed. The
 * same file serves a desktop VS Code (`@vscode/test-electron`) and the server from the npm registry.
 */

import { CHECKS } from "./checks.ts";

/** No check waits longer than this for what it waits for, in milliseconds. */
const LIMIT = 30_000;

export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      await withinLimit(check());
      report(`passed: ${name}`);
    } catch (error) {
      failed.push(name);
      report(`FAILED: ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  report(`${Object.keys(CHECKS).length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) throw new Error(`Failed in the extension host: ${failed.join("; ")}`);
}

async function withinLimit(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${LIMIT} ms`)), LIMIT);
  });
  await Promise.race([check, limit]).finally(() => clearTimeout(timer));
}

function report(text: string): void {
  for (const line of text.split("\n")) console.log(`[forkcast] ${line}`);
}
