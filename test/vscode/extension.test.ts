/** The extension inside a real extension host: the checks of host/ through VS Code's own API. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleHostTests } from "./host/bundle.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("in VS Code's extension host", () => {
  let workbench: Workbench;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "forkcast-host-"));
    workbench = await Workbench.start({ folder: "Beispiele für später" });
  });

  afterAll(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("diagnostics, hover, hints, lens and both commands do what they promise", { timeout: 300_000 }, async () => {
    const { code, log } = await workbench.runInHost(await bundleHostTests(folder));
    expect(log).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    expect(code).toBe(0);
  });
});
