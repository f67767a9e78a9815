import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RebuildReportDto, VerifyDto } from '../../src/api/contract-service.ts';
import { openTestLedger } from '../support/ledger.ts';
import { appOver, type TestApp } from '../support/test-app.ts';
import { everyId } from './every-id.ts';

// The one rebuild of the whole built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

let asked: TestApp;
beforeAll(async () => {
  asked = await appOver(await openTestLedger());
});
afterAll(() => asked?.close());

it('a rebuild of the whole built-in data gives the same ids, and nothing of it is altered', async () => {
  const before = await everyId(asked.ask, 'statements');
  const report = await asked.send<RebuildReportDto>('/api/v1/rebuild');
  expect([report.status, report.json.readDifferently]).toEqual([200, []]);
  expect(await everyId(asked.ask, 'statements')).toEqual(before);
  expect((await asked.ask<VerifyDto>('/api/v1/verify')).json.ok).toBe(true);
});
