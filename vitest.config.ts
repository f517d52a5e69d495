import { defineConfig } from "vitest/config";

/** Every `*.test.ts` under test/ is a test: globbed, never listed by hand. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    globalSetup: ["test/support/build.ts"],
  },
});
