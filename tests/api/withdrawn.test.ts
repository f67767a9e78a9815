import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { EventDto, StatementDto } from '../../src/api/contract.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { EvidenceDto } from '../../src/api/contract-evidence.ts';
import type { IngestReportDto } from '../../src/api/contract-service.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

const TOKEN = 'token-of-this-test';
const HEADERS = { host: '127.0.0.1:4700', 'x-ballast-token': TOKEN } as const;
let ledger: TestLedger;
let app: App;

beforeAll(async () => {
  ledger = await openTestLedger({ filled: false });
  const origin = 'http://127.0.0.1:4700';
  app = await buildApp({ workbench: ledger.workbench, token: TOKEN, origin, webFolder: null, now: NOW });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const get = async <T>(url: string): Promise<T> =>
  (await app.inject({ url: `/api/v1${url}`, headers: HEADERS })).json<T>();

async function takeIn(name: string, text: string): Promise<IngestReportDto> {
  const payload = { name, contentBase64: Buffer.from(text).toString('base64') };
  const reply = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: HEADERS, payload });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<IngestReportDto>();
}

const stated = (value: string): string => `
statements:
  - subject: { kind: stockpile, id: nds, material: antimony }
    property: inventory
    period: 2024-09
    value: ${value}
    basis: unstated
    reports:
      - { source: mt-evans, published: 2024-09, stance: reported, original: "${value}", locator: text }
`;

it('evidence its file states no longer is in no list, and is told as withdrawn by id', async () => {
  await takeIn('mine/claims.yaml', stated('1,110 t'));
  const [old] = (await get<PageDto<StatementDto>>('/statements')).items;
  if (old === undefined) throw new Error('nothing was taken in');
  expect((await get<EvidenceDto>(`/evidence/${old.id}`)).withdrawn).toBeNull();

  expect(await takeIn('mine/claims.yaml', stated('1,100 t'))).toMatchObject({
    withdrawn: 1,
    files: [{ withdrawn: 1 }],
  });
  const { items, total } = await get<PageDto<StatementDto>>('/statements');
  expect([total, items[0]?.original]).toEqual([1, '1,100 t']);
  expect((await get<PageDto<EventDto>>('/events')).total).toBe(0);
  expect(await get('/health')).toMatchObject({ counts: { statements: 1 } });
  expect((await get<PageDto<object>>('/conflicts')).total).toBe(0);

  const withdrawn = { name: 'upload/mine/claims.yaml', recorded: NOW().toISOString() };
  for (const id of [old.id, old.id.slice(0, 10)]) {
    expect(await get(`/evidence/${id}`)).toMatchObject({ id: old.id, statement: old, withdrawn });
    expect(await get(`/statements/${id}`)).toEqual(old);
  }
  const unknown = await app.inject({ url: `/api/v1/evidence/${old.id}?known_on=2024-01-01`, headers: HEADERS });
  expect([unknown.statusCode, unknown.json().error.code]).toEqual([404, 'unknown-evidence']);
});
