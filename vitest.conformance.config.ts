import { defineConfig } from 'vitest/config';

/** Agreement with the official files and the reference tables; needs BALLAST_REFERENCE (default ../shared). */
export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    globalSetup: ['tests/support/shared-folder.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 120_000,
  },
});
