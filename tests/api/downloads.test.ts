import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { ConflictDto, EventDto, StatementDto } from '../../src/api/contract.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger, TODAY } from '../support/ledger.ts';

const HEADERS = { host: '127.0.0.1:4700' } as const;
let ledger: TestLedger;
let app: App;

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  const origin = 'http://127.0.0.1:4700';
  app = await buildApp({ workbench: ledger.workbench, token: 't', origin, webFolder: null, now: NOW });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const ask = (url: string) => app.inject({ url: `/api/v1${url}`, headers: HEADERS });
const get = async <T>(url: string): Promise<T> => (await ask(url)).json<T>();

type Row = Readonly<Record<string, unknown>>;

/** A sheet's rows by the names of its header. */
function byName([header = [], ...rows]: readonly (readonly unknown[])[]): readonly Row[] {
  return rows.map((row) => Object.fromEntries(header.map((name, n) => [String(name), row[n] ?? null])));
}

async function workbook(url: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const reply = await ask(url);
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200);
  const sheets = await readExcelFile(reply.rawPayload, { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, byName(data)]));
}

const decoded = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('a list as a workbook', () => {
  it('holds the amounts, states, units and ids of the list, whatever its pages', async () => {
    const { Data = [] } = await workbook('/statements?material=antimony&format=xlsx&limit=1');
    const { items } = await get<PageDto<StatementDto>>('/statements?material=antimony&limit=1000');
    expect(Data.length).toBe(items.length);
    expect(Data.map((row) => [row.evidence, row.state, row.amount, row.low, row.high, row.unit, row.source])).toEqual(
      items.map(({ id, figure: f, source }) => [id, f.kind, f.amount, f.low, f.high, f.unit, source.id]),
    );
    expect(Data.map(({ original }) => original)).toEqual(items.map(({ original }) => decoded(original)));
  });

  it('numbers the notes it uses, once each, and lists every source it draws on', async () => {
    const { Data = [], Notes = [], Sources = [] } = await workbook('/statements?material=cobalt&format=xlsx');
    const numbers = Data.flatMap(({ footnote }) => (footnote === null ? [] : String(footnote).split(' ').map(Number)));
    expect(numbers.length).toBeGreaterThan(3);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Notes.map(({ footnote }) => footnote));
    expect(new Set(Notes.map(({ note }) => note)).size).toBe(Notes.length);
    expect([...new Set(Data.map(({ source }) => source))].sort()).toEqual(
      [...new Set(Sources.map((s) => s.source))].sort(),
    );
    expect(Sources.every((s) => s.producer && s.title && s.licence && s['read directly'])).toBe(true);
  });

  it('says how to have it again, of which day, and how it is marked; the file name says so too', async () => {
    const url = '/events?material=cobalt&format=xlsx&known_on=2025-12-01';
    const { Method = [] } = await workbook(url);
    const says = Object.fromEntries(Method.map(({ what, says: text }) => [String(what), text]));
    expect(says).toMatchObject({ 'As known on': '2025-12-01', Marking: 'public' });
    const again = await app.inject({ url: String(says.Permalink), headers: HEADERS });
    const { total } = again.json<PageDto<EventDto>>();
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan((await get<PageDto<EventDto>>('/events?material=cobalt')).total);
    const { headers } = await ask(url);
    expect(headers['content-disposition']).toBe('attachment; filename="ballast-events-cobalt-2025-12-01-public.xlsx"');
  });

  it('gives the sides of a conflict their numbers, one row each', async () => {
    const { Data = [] } = await workbook('/conflicts?material=antimony&format=xlsx');
    const { items } = await get<PageDto<ConflictDto>>('/conflicts?material=antimony');
    const sides = items.flatMap((conflict) => [...conflict.sides, ...conflict.earlier]);
    expect(Data.map(({ evidence }) => evidence)).toEqual(sides.map(({ evidence }) => evidence));
    const pounds = Data.find(({ amount, followed }) => amount === 6_685_871 && followed === 'yes');
    expect(pounds).toMatchObject({ unit: 'lb', resolvedBy: 'judgement' });
  });

  it.each(['revisions', 'claims', 'procurements', 'sources', 'materials', 'problems', 'situation'])(
    '%s can be taken away as well',
    async (list) => {
      const { Data = [], Method = [] } = await workbook(`/${list}?format=xlsx`);
      expect(Method.find(({ what }) => what === 'Rows')?.says).toBe(Data.length);
    },
  );
});

describe('the same as CSV', () => {
  it('has the columns of the sheet Data, and on every row where it is from', async () => {
    const { Data = [] } = await workbook('/claims?format=xlsx');
    const reply = await ask('/claims?format=csv');
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="ballast-claims-${TODAY}-public.csv"`);
    const rows: readonly Record<string, string>[] = parse(reply.body, { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...Object.keys(Data[0] ?? {}), 'known on', 'permalink']);
    expect(rows.map(({ evidence }) => evidence)).toEqual(Data.map(({ evidence }) => evidence ?? ''));
    expect(new Set(rows.map((row) => row.permalink))).toEqual(new Set([`/api/v1/claims?known_on=${TODAY}`]));
  });
});

it('an answer that is no table is not given as one, and no other format is taken', async () => {
  expect((await ask('/health?format=xlsx')).json().error.code).toBe('invalid-query');
  expect((await ask('/events?format=pdf')).json().error.code).toBe('invalid-query');
});

it('the entity tag of a file is its own, and 304 while nothing has changed', async () => {
  const [json, xlsx] = [await ask('/events'), await ask('/events?format=xlsx')];
  expect(xlsx.headers.etag).not.toBe(json.headers.etag);
  const again = await app.inject({
    url: '/api/v1/events?format=xlsx',
    headers: { ...HEADERS, 'if-none-match': String(xlsx.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
});
