import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConflictDto } from '../../src/api/contract.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { IngestReportDto, JudgementReportDto } from '../../src/api/contract-service.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { appOver, type Reply, type TestApp } from '../support/test-app.ts';

let asked: TestApp;
const ask: TestApp['ask'] = (...args) => asked.ask(...args);
const send: TestApp['send'] = (...args) => asked.send(...args);
const conflicts = (): Promise<Reply<PageDto<ConflictDto>>> => ask('/api/v1/conflicts');

beforeAll(async () => {
  asked = await appOver(await openHandKeptLedger());
});
afterAll(() => asked?.close());

describe('writes', () => {
  it('take a file in once', async () => {
    const yaml = await readFile(new URL('../../data/claims/cobalt.yaml', import.meta.url));
    const body = { name: 'data/claims/cobalt.yaml', contentBase64: yaml.toString('base64') };
    const first = await send<IngestReportDto>('/api/v1/ingest', body);
    // A name of the built-in data does not make an upload one of them.
    expect([first.status, first.json.files[0]?.name]).toEqual([200, 'upload/data/claims/cobalt.yaml']);
    expect(first.json).toMatchObject({ takenIn: 1, added: { statements: 0, events: 0 }, withdrawn: 0 });
    const before = (await ask('/api/v1/health')).json;
    const report = await send<IngestReportDto>('/api/v1/ingest', body);
    expect([report.status, report.json.alreadyKnown, report.json.takenIn]).toEqual([200, 1, 0]);
    expect((await send<IngestReportDto>('/api/v1/ingest/built-in')).json.takenIn).toBe(0);
    expect((await ask('/api/v1/health')).json).toEqual(before);
  });

  it('record a judgement, which then counts, and change the entity tag', async () => {
    const before = await conflicts();
    const [conflict] = before.json.items;
    if (conflict === undefined) throw new Error('no conflict');
    const body = {
      key: conflict.key,
      kind: 'follow',
      follow: conflict.sides[0]?.evidence,
      reason: 'Recorded by the test of this route.',
    };
    const report = await send<JudgementReportDto>('/api/v1/judgements', body);
    expect([report.status, report.json.outcome]).toEqual([200, 'recorded']);
    const after = await conflicts();
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const judged = after.json.items.find(({ key }) => key === conflict.key);
    expect([judged?.resolvedBy, judged?.judgedBy, judged?.reason]).toEqual(['judgement', 'local', body.reason]);
  });
});
