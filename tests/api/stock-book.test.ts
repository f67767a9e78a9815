import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { StockPrintPageDto, StockPrintsDto } from '../../src/api/contract-stock-prints.ts';
import type { App } from '../../src/api/route.ts';
import { decodeCsv } from '../../src/archive/decode.ts';
import { decodeXlsx } from '../../src/archive/decode-xlsx.ts';
import { stockId } from '../../src/ledger/id.ts';
import { TEMPLATE_SHEETS } from '../../src/sources/stock-book/example.ts';
import { readStockBook } from '../../src/sources/stock-book/parse.ts';
import { csvCells } from '../../src/sources/stock-book/write.ts';
import { csvRows } from '../../src/units/csv.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { builtInVocabulary } from '../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openTestLedger({ filled: false, role: 'command' });
  const { workbench } = ledger;
  app = await buildApp({ workbench, token: 't', origin: 'http://127.0.0.1:4700', webFolder: null, now: NOW });
  for (const sheet of TEMPLATE_SHEETS) {
    const bytes = Buffer.from(csvRows(csvCells(sheet)));
    await workbench.ingestFile({ name: `/x/${sheet.name}.csv`, bytes });
  }
  const note = { number: 'X-1', lot: 'W-101', condition: '=HYPERLINK("http://x")', sound: true };
  await workbench.recordStock([{ holder: 'example', kind: 'inspection', date: '2026-07-02', payload: note }]);
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const ask = (url: string) => app.inject({ url: `/api/v1${url}`, headers: { host: '127.0.0.1:4700' } });
const ids = async (): Promise<readonly string[]> =>
  (await ledger.workbench.store.stockRecords({ holder: 'example' })).items.map(({ id }) => id);

describe('GET /stockpile/book', () => {
  it('gives the whole book as a workbook that reads back to the same ids', async () => {
    const reply = await ask('/stockpile/book?holder=example');
    expect([reply.statusCode, reply.headers['x-ballast-marking']]).toEqual([200, 'internal']);
    expect(reply.headers['content-disposition']).toMatch(/ballast-stockpile-book-example-.*-internal\.xlsx/);
    const decoded = await decodeXlsx(reply.rawPayload);
    const { records, problems } = readStockBook(decoded.ok ? decoded.value : [], vocabulary);
    expect(problems).toEqual([]);
    expect(records.map(stockId).sort()).toEqual([...(await ids())].sort());
  });

  it('gives each sheet as CSV, formulas made harmless, with the same ids again', async () => {
    const sheets = await Promise.all(
      TEMPLATE_SHEETS.map(({ name }) => ask(`/stockpile/book?holder=example&format=csv&sheet=${name.toLowerCase()}`)),
    );
    const texts = sheets.map(({ body }) => body);
    expect(texts.join('\n')).toContain(`"'=HYPERLINK(""http://x"")"`);
    const tables = texts.flatMap((text) => {
      const decoded = decodeCsv(Buffer.from(text));
      return decoded.ok ? [{ name: null, table: decoded.value }] : [];
    });
    expect(readStockBook(tables, vocabulary).records.map(stockId).sort()).toEqual([...(await ids())].sort());
  });

  it('knows only what had been recorded by the day, and says what is asked wrongly', async () => {
    const early = await ask('/stockpile/book?holder=example&format=csv&known_on=2020-01-01');
    expect(early.body.split('\r\n').filter(Boolean)).toHaveLength(1);
    expect((await ask('/stockpile/book?holder=nobody')).json()).toMatchObject({ error: { code: 'unknown-holder' } });
    const wrong = await ask('/stockpile/book?holder=example&format=csv&sheet=poems');
    expect(wrong.json()).toMatchObject({ error: { code: 'invalid-query' } });
  });
});

describe('POST /ingest/preview', () => {
  it('says what a file would do, and writes nothing', async () => {
    const text = csvRows(csvCells(TEMPLATE_SHEETS[5] ?? { name: '', header: [], rows: [] }));
    const more = text.replaceAll('C-002', 'C-003').replaceAll('"7,995 kg"', '"7,990 kg"');
    const before = (await ids()).length;
    const reply = await app.inject({
      ...{ method: 'POST', url: '/api/v1/ingest/preview' },
      headers: { host: '127.0.0.1:4700', origin: 'http://127.0.0.1:4700', 'x-ballast-token': 't' },
      payload: { name: 'more.csv', contentBase64: Buffer.from(more).toString('base64') },
    });
    expect(reply.json()).toMatchObject({
      outcome: 'would be taken in',
      books: [{ holder: 'example', records: [{ kind: 'count', count: 1 }], lots: [{ lot: 'W-101' }] }],
    });
    expect(await ids()).toHaveLength(before);
  });
});

describe('GET /stockpile/prints', () => {
  const pages = async (url: string): Promise<readonly StockPrintPageDto[]> =>
    (await ask(`/stockpile/prints/${url}&holder=example&on=2026-07-01`)).json<StockPrintsDto>().pages;

  it('gives pages whose every row leads to records', async () => {
    const known = new Set(await ids());
    const all = [
      ...(await pages('pick-list?number=V-001,K-001')),
      ...(await pages('certificate?lot=SB-201')),
      ...(await pages('count?blind=no')),
      ...(await pages('labels?')),
    ];
    expect(all.map(({ title }) => title)).toEqual([
      ...['Pick list', 'Certificate of lot SB-201', 'Count sheet', 'Count sheet'],
      ...['CO-101', 'SB-101', 'SB-201', 'W-101', 'W-102'],
    ]);
    const cited = all.flatMap((page) => [
      ...page.evidence,
      ...page.tables.flatMap((t) => t.rows.flatMap((r) => r.evidence)),
    ]);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(all.every((page) => page.evidence.length > 0 && page.marking === 'internal')).toBe(true);
    expect(all.at(-1)?.barcode).toMatchObject({ text: 'W-102', width: 7 * 11 + 13 + 20 });
  });

  it('refuses what is not there with a reason', async () => {
    const code = async (url: string) => (await ask(`/stockpile/prints/${url}&holder=example`)).json().error.code;
    expect(await code('certificate?lot=NONE')).toBe('unknown-lot');
    expect(await code('pick-list?')).toBe('invalid-query');
    expect(await pages('pick-list?number=C-001')).toEqual([]);
    expect(await code('poster?')).toBe('invalid-query');
  });
});
