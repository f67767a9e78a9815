import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Rooms that only compute: nothing of one file's run can reach another's, so modules are loaded once for all. */
const PURE =
  'tests/{numeric,shortfall,units,vocabulary,ledger,sources,market,policy,stockpile,procurement,brief,cases}/**/*.test.ts';

/** Rooms whose tests open what they need and keep nothing in their modules: those are loaded once for all too. */
const ANSWERS = 'tests/{api,docs,archive,store,workbench,cli,browser}/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/shared-folder.ts'],
    pool: 'threads',
    // More than the two cores that are counted on: tests with a database, a server or a browser wait much of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: 'computing', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'answering', include: [ANSWERS], isolate: false } },
      {
        extends: true,
        test: { name: 'world', include: ['tests/**/*.test.ts'], exclude: [PURE, ANSWERS, 'tests/conformance/**'] },
      },
    ],
  },
});
