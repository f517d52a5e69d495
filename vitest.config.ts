import { defineConfig } from "vitest/config";
import { IN_CI } from "./test/support/needs.ts";

const REMAINS = "test/preview/runaways.test.ts";
const limits = { testTimeout: 120_000, hookTimeout: 180_000 };

/** Every `*.test.ts` under test/ is a test: globbed, never listed by hand. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ["test/support/build.ts"],
    // The report is what `.ci/run` counts.
    reporters: IN_CI ? ["default", ["json", { outputFile: "test-results/vitest.json" }]] : ["default"],
    projects: [
      { test: { ...limits, name: "rooms", include: ["test/**/*.test.ts"], exclude: ["test/vscode/**", REMAINS] } },
      {
        // Whatever is left on the machine counts here, so nothing else may run that could leave something meanwhile.
        test: { ...limits, name: "remains", include: [REMAINS], sequence: { groupOrder: 1 } },
      },
      {
        // A real VS Code wants the machine for itself: one file after the other, when all else is done.
        test: {
          ...limits,
          name: "vscode",
          include: ["test/vscode/**/*.test.ts"],
          globalSetup: ["test/vscode/setup.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
