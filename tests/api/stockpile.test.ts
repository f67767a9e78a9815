import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import { STOCK_REPORTS } from '../../src/api/contract-stock-reports.ts';
import type { StockEntryDto, StockPreviewDto, StockWrittenDto } from '../../src/api/contract-stock-writing.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

const TOKEN = 'token-of-this-test';
const HOST = '127.0.0.1:4700';
let ledger: TestLedger;
let app: App;

beforeAll(async () => {
  ledger = await openTestLedger({ filled: false });
  const report = (error: unknown): void => console.error(error);
  app = await buildApp({
    workbench: ledger.workbench,
    token: TOKEN,
    origin: `http://${HOST}`,
    webFolder: null,
    now: NOW,
    report,
  });
  const { outcome, refusals } = await written([...BOOK]);
  expect([outcome, refusals]).toEqual(['recorded', []]);
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

async function ask(path: string) {
  const reply = await app.inject({ url: `/api/v1${path}`, headers: { host: HOST } });
  return { status: reply.statusCode, json: reply.json() };
}

async function send(path: string, payload: object, headers: Readonly<Record<string, string>> = {}) {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { host: HOST, 'x-ballast-token': TOKEN, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  });
  return { status: reply.statusCode, json: reply.json() };
}

const entry = (kind: string, date: string, number: string, fields: Readonly<Record<string, string>>): StockEntryDto => {
  return { kind, date, number, fields };
};

async function previewed(records: readonly StockEntryDto[], holder?: string): Promise<StockPreviewDto> {
  return (await send('/stockpile/preview', { records, ...(holder === undefined ? {} : { holder }) })).json;
}

async function written(
  records: readonly StockEntryDto[],
  seen?: Readonly<Record<string, number>>,
): Promise<StockWrittenDto> {
  return (await send('/stockpile/records', { records, ...(seen === undefined ? {} : { seen }) })).json;
}

/** A site, a specification, an authority, and two lots of one material. */
const BOOK: readonly StockEntryDto[] = [
  entry('site', '2026-01-01', 'SITE-A', {
    ...{ site: 'A', name: 'Warehouse A', capacity: '40 t', outloadPerDay: '5 t', 'cost per tonne year': '$40' },
    ...{ latitude: '38.5', longitude: '-118.6', country: 'USA' },
  }),
  entry('specification', '2026-01-01', 'SPEC-1', {
    ...{ specification: 'SB-T', revision: '1', material: 'antimony', form: 'trioxide', limits: 'Sb >= 82; As <= 0.1' },
  }),
  entry('authority', '2026-01-01', 'AUTH-1', {
    ...{ authority: 'BOARD', rule: 'Decision 1', allows: 'sale', material: 'antimony', most: '6 t' },
  }),
  entry('lot', '2026-01-02', 'CARD-1', {
    ...{ lot: 'SB-1', material: 'antimony', form: 'trioxide', contentOf: 'Sb', specification: 'SB-T', revision: '1' },
  }),
  entry('receipt', '2026-01-10', 'R-1', {
    lot: 'SB-1',
    gross: '20,000 kg',
    content: '83 %',
    site: 'A',
    party: 'Smelter',
  }),
  entry('accept', '2026-01-20', 'A-1', { lot: 'SB-1', specification: 'SB-T', revision: '1' }),
];

describe('reading a book', () => {
  it('gives the four totals apart, each with its evidence', async () => {
    const { json } = await ask('/stockpile/inventory?on=2026-02-01');
    const [row] = json.rows;
    expect(row).toMatchObject({
      ...{ holder: 'own', holderName: 'Own stockpile', material: 'antimony', form: 'trioxide', contentOf: 'Sb' },
      onBooks: {
        gross: { text: '20,000 kg', basis: 'gross weight' },
        content: { text: '16,600 kg', basis: 'Sb content' },
      },
      accepted: { gross: { amount: 20_000 } },
      releasable: {
        state: 'authorised',
        mass: { gross: { text: '6,000 kg' } },
        authorities: [{ leftText: '6,000 kg' }],
      },
      outload: { days: { amount: 4 }, text: '4 days, site A the slowest' },
    });
    const [id] = row.onBooks.gross.evidence;
    expect((await ask(`/evidence/${id}`)).json).toMatchObject({ id, type: 'stock' });
    expect(bareNumbers(json)).toEqual([]);
  });

  it('lists lots as they stood on a day, by page and standing', async () => {
    const lots = async (query: string): Promise<readonly string[]> =>
      (await ask(`/stockpile/lots?${query}`)).json.items.map(
        (one: { lot: string; standing: string }) => `${one.lot} ${one.standing}`,
      );
    expect(await lots('material=antimony&limit=1000')).toEqual(['SB-1 accepted']);
    expect(await lots('on=2026-01-15')).toEqual(['SB-1 not accepted']);
    expect(await lots('on=2026-01-15&standing=accepted')).toEqual([]);
    expect(await lots('on=2025-12-31')).toEqual([]);
    expect((await ask('/stockpile/lots?cursor=nonsense')).json.error.code).toBe('invalid-cursor');
    expect((await ask('/stockpile/lots?holder=nobody')).json.error.code).toBe('unknown-holder');
  });

  it('shows the life of a lot with the mass before and after every record, and the verdict', async () => {
    const { json } = await ask('/stockpile/lots/own/SB-1?on=2026-02-01');
    expect(json.life.map(({ record, before, after }: never) => life(record, before, after))).toEqual([
      'lot CARD-1: 0 kg to 0 kg',
      'receipt R-1: 0 kg to 20,000 kg',
      'accept A-1: 20,000 kg to 20,000 kg',
    ]);
    expect(json.verdict).toMatchObject({ state: 'not assayed', specification: 'SB-T', revision: '1' });
    expect(json.state).toMatchObject({ standing: 'accepted', siteName: 'Warehouse A', turns: 3, barcode: 'SB-1' });
    expect(bareNumbers(json)).toEqual([]);
    expect((await ask('/stockpile/lots/own/SB-9')).json.error.code).toBe('unknown-lot');
  });

  it('lists movements newest first, sites with their use, and the fields of every kind', async () => {
    const { items } = (await ask('/stockpile/movements?lot=SB-1&limit=2')).json;
    expect(items.map(({ number }: { number: string }) => number)).toEqual(['A-1', 'R-1']);
    expect(items[1].fields).toContainEqual({ name: 'gross', label: 'Gross', text: '20,000 kg' });
    const [site] = (await ask('/stockpile/sites?on=2026-02-01')).json.sites;
    expect(site).toMatchObject({ used: { text: '20,000 kg' }, share: { text: '50 %' }, costPerYear: { text: '$800' } });
    const { kinds } = (await ask('/stockpile/kinds')).json;
    const sale = kinds.find(({ kind }: { kind: string }) => kind === 'sale');
    expect(
      sale.fields.filter((field: { required: boolean }) => field.required).map((field: { name: string }) => field.name),
    ).toEqual(['lot', 'gross']);
  });
});

const life = (
  record: { readonly kind: string; readonly number: string },
  before: { readonly gross: { readonly text: string } },
  after: { readonly gross: { readonly text: string } },
): string => `${record.kind} ${record.number}: ${before.gross.text} to ${after.gross.text}`;

describe('what is worked out from a book', () => {
  it('names what is due, what has no rule, and closes the span to the gram', async () => {
    const { items, withoutRule } = (await ask('/stockpile/due?within=400')).json;
    expect(items).toEqual([]);
    expect(withoutRule.map(({ lot, what }: Record<string, string>) => `${what} ${lot}`)).toEqual([
      'inspection SB-1',
      're-assay SB-1',
    ]);
    const [line] = (await ask('/stockpile/closing?from=2026-01-01&to=2026-02-01')).json.lines;
    expect([line.opening.gross.text, line.closing.content.text, line.closes]).toEqual(['0 kg', '16,600 kg', true]);
    expect(line.accounts.map(({ account }: { account: string }) => account)).toEqual(['received']);
    expect((await ask('/stockpile/closing?from=2026-02-01&to=2026-01-01')).json.error.code).toBe('invalid-query');
  });

  it('reports lots against the specification, storage by site, and says what is not known', async () => {
    const cells = async (report: string): Promise<readonly (readonly string[])[]> =>
      (await ask(`/stockpile/reports/${report}`)).json.tables[0].rows.map(
        ({ cells: row }: { cells: { text: string }[] }) => row.map(({ text }) => text),
      );
    expect((await cells('off-specification'))[0]?.slice(0, 5)).toEqual([
      'SB-1',
      'Antimony, Antimony trioxide',
      'A',
      '20,000 kg (16,600 kg Sb)',
      'not assayed',
    ]);
    expect((await cells('storage'))[0]).toEqual(['A', 'Warehouse A', '20 t', '40 t', '50 %', '']);
    expect(await cells('need')).toEqual([]);
    expect((await ask('/stockpile/reports/horoscope')).json.error.message).toContain('off-specification, need');
    expect((await ask('/stockpile/reports/cover?rule=none')).json.error.message).toContain('jogmec');
  });
});

describe('a proposed disposal', () => {
  const tested = async (mass: string): Promise<Record<string, string>> => {
    const { checks } = (
      await ask(`/stockpile/disposals?material=antimony&form=trioxide&mass=${encodeURIComponent(mass)}&on=2026-02-15`)
    ).json;
    return Object.fromEntries(checks.map(({ check, state }: Record<string, string>) => [check, state]));
  };

  it('is held against inventory, authority, plan and market, and writes nothing', async () => {
    expect(await tested('5 t')).toMatchObject({ inventory: 'holds', authority: 'holds', plan: 'not asked' });
    expect(await tested('7 t')).toMatchObject({ inventory: 'holds', authority: 'fails' });
    expect(await tested('21 t')).toMatchObject({ inventory: 'fails' });
    expect((await ask('/stockpile/disposals?material=antimony&form=trioxide&mass=5')).json.error.message).toContain(
      'unit',
    );
    expect((await ask('/stockpile/disposals?material=antimony&form=gas&mass=5%20t')).json.error.code).toBe(
      'invalid-query',
    );
  });
});

describe('a rotation', () => {
  const rotation = async (query: string) => {
    const asked = `/stockpile/disposals?material=antimony&form=trioxide&mass=5%20t&on=2026-02-15${query}`;
    return (await ask(asked)).json.rotation;
  };

  it('is a sale and its rebuy: no tonnes net, at a cost, and for a time', async () => {
    expect(await rotation('')).toBeNull();
    expect(await rotation('&rebuy=5%20t&proceeds=150000&price=180000&back_on=2026-08-14')).toMatchObject({
      ...{ isRotation: true, net: '0 t', cost: '$30,000', without: '180 days' },
      text: expect.stringContaining('frees no tonnes'),
    });
    expect(await rotation('&rebuy=4%20t')).toMatchObject({
      ...{ isRotation: false, cost: null, without: null },
      text: expect.stringContaining('which is a disposal'),
    });
  });

  it('refuses a mass to buy back that is none', async () => {
    const asked = '/stockpile/disposals?material=antimony&form=trioxide&mass=5%20t&rebuy=some';
    expect((await ask(asked)).json.error.message).toContain('rebuy: "some"');
  });
});

describe('every answer about a book', () => {
  it.each([
    ['/stockpile', '/stockpile'],
    ['/stockpile/books', '/stockpile/books'],
    ['/stockpile/inventory', '/stockpile/inventory'],
    ['/stockpile/lots', '/stockpile/lots'],
    ['/stockpile/lots/{holder}/{lot}', '/stockpile/lots/own/SB-1'],
    ['/stockpile/movements', '/stockpile/movements'],
    ['/stockpile/sites', '/stockpile/sites'],
    ['/stockpile/disposals', '/stockpile/disposals?material=antimony&form=trioxide&mass=5%20t'],
    ['/stockpile/due', '/stockpile/due?within=400'],
    ['/stockpile/closing', '/stockpile/closing'],
    ['/stockpile/closing', '/stockpile/closing?from=2026-02-01&to=2026-02-02'],
    ...STOCK_REPORTS.map((report): [string, string] => ['/stockpile/reports/{report}', `/stockpile/reports/${report}`]),
  ])('%s is as the contract says, and bears its evidence', async (pattern, path) => {
    const { paths, components } = (await ask('/openapi.json')).json;
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'doc', components });
    const { schema } = paths[`/api/v1${pattern}`].get.responses['200'].content['application/json'];
    const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"doc#/components')));
    const { json } = await ask(path);
    expect([check(json), check.errors]).toEqual([true, null]);
    expect(bareNumbers(json)).toEqual([]);
  });
});

describe('writing into a book', () => {
  it('asks for the token', async () => {
    expect((await send('/stockpile/records', { records: BOOK }, { 'x-ballast-token': 'no' })).status).toBe(403);
    expect((await send('/stockpile/preview', { records: BOOK }, { 'x-ballast-token': 'no' })).status).toBe(403);
  });

  it('shows what would change and writes nothing', async () => {
    const shown = await previewed([
      entry('sale', '2026-03-01', 'S-0', { lot: 'SB-1', gross: '2 t', authority: 'BOARD' }),
    ]);
    expect(shown).toMatchObject({
      outcome: 'allowed',
      numbers: ['S-0'],
      titles: ['Sale of 2,000 kg under BOARD'],
      seen: { 'SB-1': 3 },
    });
    expect(shown.lots[0]?.changes).toEqual(['gross 20,000 kg → 18,000 kg', 'content 16,600 kg → 14,940 kg']);
    expect((await ask('/stockpile/movements?kind=sale')).json.items).toEqual([]);
  });

  it.each([
    ['a kind that is none', entry('gift', '2026-03-01', 'X', {}), 'kind', /no kind of record/],
    [
      'a field that is none',
      entry('count', '2026-03-01', 'X', { lot: 'SB-1', gross: '1 t', colour: 'red' }),
      'colour',
      /has no field/,
    ],
    ['a missing field', entry('reject', '2026-03-01', 'X', { lot: 'SB-1' }), 'reason', /empty/],
    ['a mass without unit', entry('count', '2026-03-01', 'X', { lot: 'SB-1', gross: '500' }), 'gross', /unit/],
    [
      'a ton that is not told',
      entry('count', '2026-03-01', 'X', { lot: 'SB-1', gross: '5 tons' }),
      'gross',
      /short tons/,
    ],
    ['a day that is none', entry('reject', '2026-02-30', 'X', { lot: 'SB-1', reason: 'wet' }), 'date', /calendar day/],
    ['a lot that is none', entry('reject', '2026-03-01', 'X', { lot: 'SB-9', reason: 'wet' }), 'lot', /SB-9/],
    ['a number that is used', entry('reject', '2026-03-01', 'R-1', { lot: 'SB-1', reason: 'wet' }), 'number', /R-1/],
    [
      'more than there is',
      entry('sale', '2026-03-01', 'X', { lot: 'SB-1', gross: '21 t', content: '17 t' }),
      'gross',
      /SB-1|21,000/,
    ],
    [
      'more than the authority lets go',
      entry('sale', '2026-03-01', 'X', { lot: 'SB-1', gross: '7 t', authority: 'BOARD' }),
      'authority|gross',
      /BOARD/,
    ],
  ])('refuses %s in one clear message', async (_what, record, field, message) => {
    const { outcome, refusals, lots } = await previewed([record]);
    expect([outcome, refusals.length]).toEqual(['refused', 1]);
    expect(refusals[0]?.field).toMatch(new RegExp(`^(${field})$`));
    expect(refusals[0]?.message).toMatch(message);
    expect(refusals[0]?.advice.length).toBeGreaterThan(10);
    expect(lots.every(({ after }) => after.turns >= 0)).toBe(true);
    expect((await written([record])).outcome).toBe('refused');
  });

  it('lets one of two writers through and tells the other who was quicker', async () => {
    const sale = (number: string) => [
      entry('sale', '2026-03-01', number, { lot: 'SB-1', gross: '1 t', authority: 'BOARD' }),
    ];
    const { seen } = await previewed(sale('S-1'));
    const both = await Promise.all([written(sale('S-1'), seen), written(sale('S-2'), seen)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['overtaken', 'recorded']);
    const late = both.find(({ outcome }) => outcome === 'overtaken');
    expect(late?.overtaken[0]).toMatchObject({ lot: 'SB-1', by: { kind: 'sale' } });
    expect(late?.overtaken[0]?.text).toMatch(/Lot SB-1 was moved meanwhile: S-[12] \(Sale of 1,000 kg under BOARD\)/);
    expect((await ask('/stockpile/movements?kind=sale')).json.items.length).toBe(1);
  });

  it('writes all records or none, and gives numbers where none are given', async () => {
    const good: StockEntryDto = {
      kind: 'inspection',
      date: '2026-03-02',
      fields: { lot: 'SB-1', condition: 'dry', sound: 'yes' },
    };
    const half = await written([good, { ...good, fields: { ...good.fields, sound: 'perhaps' } }]);
    expect([half.outcome, half.refusals.map(({ entry: place }) => place)]).toEqual(['refused', [1]]);
    const done = await written([good, good]);
    expect(done.records.map(({ number }) => number)).toEqual(['inspection-2026-03-02-1', 'inspection-2026-03-02-2']);
    const [first] = done.records;
    expect((await ask(`/evidence/${first?.id.slice(0, 10)}`)).json.stock).toMatchObject({
      number: first?.number,
      marking: 'internal',
    });
  });

  it('fills in what the book knows: all of a lot, the content of a part, the mass of a re-assayed lot', async () => {
    const assay = await previewed([entry('re-assay', '2026-03-05', 'X', { lot: 'SB-1', content: '80 %' })]);
    expect(assay.lots[0]?.after.mass.content?.text).toBe('15,200 kg');
    const loan = await previewed([entry('loan', '2026-03-05', 'X', { lot: 'SB-1', gross: 'all', party: 'Plant 2' })]);
    expect(loan.lots[0]?.changes).toContain('on loan gross 0 kg → 19,000 kg');
  });

  it('undoes a record, and does not undo it twice', async () => {
    const number = (await ask('/stockpile/movements?kind=sale')).json.items[0].number;
    const body = { reverses: number, reason: 'never left', date: '2026-03-10' };
    const undone = (await send('/stockpile/reversals', body)).json;
    expect([undone.outcome, undone.lots[0].changes[0]]).toEqual(['recorded', 'gross 19,000 kg → 20,000 kg']);
    expect((await send('/stockpile/reversals', body)).json).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'stock-reversed-already' }],
    });
    const { items } = (await ask('/stockpile/movements?kind=sale')).json;
    expect(items[0].reversedBy).toBe(undone.records[0].number);
    const left = async (on: string) => {
      const { rows } = (await ask(`/stockpile/inventory?on=${on}`)).json;
      return rows[0].releasable.authorities[0].leftText;
    };
    expect([await left('2026-03-09'), await left('2026-03-10')]).toEqual(['5,000 kg', '6,000 kg']);
  });
});
