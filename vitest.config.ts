import { defineConfig } from "vitest/config";

const limits = { testTimeout: 120_000, hookTimeout: 180_000 };

/** Every `*.test.ts` under test/ is a test: globbed, never listed by hand. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ["test/support/build.ts"],
    projects: [
      { test: { ...limits, name: "rooms", include: ["test/**/*.test.ts"], exclude: ["test/vscode/**"] } },
      {
        // A real VS Code wants the machine for itself: one file after the other, when all else is done.
        test: {
          ...limits,
          name: "vscode",
          include: ["test/vscode/**/*.test.ts"],
          globalSetup: ["test/vscode/setup.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
