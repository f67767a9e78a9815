import { defineConfig } from 'vitest/config';

/** Rooms that only compute: nothing of one file's run can reach another's, so modules are loaded once for all. */
const PURE =
  'tests/{numeric,shortfall,units,vocabulary,ledger,sources,market,policy,stockpile,procurement,brief}/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/shared-folder.ts'],
    pool: 'threads',
    // More than the two cores that are counted on: tests with a database, a server or a browser wait much of their time.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: 'computing', include: [PURE], isolate: false } },
      {
        extends: true,
        test: { name: 'world', include: ['tests/**/*.test.ts'], exclude: [PURE, 'tests/conformance/**'] },
      },
    ],
  },
});
