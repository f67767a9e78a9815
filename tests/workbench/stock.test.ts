import { expect, test, vi } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { inventoryOn } from '../../src/stockpile/stock-inventory.ts';
import type { Workbench } from '../../src/workbench/workbench.ts';
import { g, METAL, stock } from '../support/stock-records.ts';
import { openLedger } from './ledger.ts';
import { CARDS, draft, recordFile, stockPlace } from './stock-place.ts';

// Every test opens real databases, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

const receipt = (number: string, date = '2024-01-10') =>
  stock('receipt', date, { number, lot: 'A', site: 'hawthorne', ...g(1000, 996) });
const sale = (number: string, gross: number, date = '2024-03-01') =>
  stock('sale', date, { number, lot: 'A', ...g(gross, Math.ceil(gross * 0.996)) });

/** Totals by form as text: on books, accepted and uncommitted, gross. */
async function totals({ store }: Workbench, on: string, more: object = {}): Promise<readonly string[]> {
  const found = await store.stockTotals({ on, ...more });
  return found.map((t) => `${t.form} ${t.books.gross} ${t.accepted.gross} ${t.uncommitted.gross}`);
}

async function records({ store }: Workbench): Promise<readonly StockEvent[]> {
  return (await store.stockRecords({})).items;
}

async function bookWith(drafts: readonly StockEvent[]): Promise<Workbench> {
  const workbench = await openLedger(await stockPlace());
  expect(await workbench.recordStock(CARDS)).toMatchObject({ outcome: 'recorded' });
  for (const one of drafts) expect(await workbench.recordStock([draft(one)])).toMatchObject({ outcome: 'recorded' });
  return workbench;
}

test('what a movement would change is shown, and nothing is written', async () => {
  const workbench = await bookWith([receipt('R-1')]);
  const head = await workbench.store.head();
  const preview = await workbench.previewStock([draft(sale('S-1', 300))]);
  expect([preview.problems, preview.refusals]).toEqual([[], []]);
  expect(preview.lots).toMatchObject([
    { lot: 'A', before: { mass: g(1000, 996), turns: 2 }, after: { mass: g(700, 697), turns: 3 } },
  ]);
  const tooMuch = await workbench.previewStock([draft(sale('S-1', 1300))]);
  expect(tooMuch.refusals).toMatchObject([{ number: 'S-1' }]);
  const unread = await workbench.previewStock([
    draft(stock('sale', '2024-03-01', { number: 'S', lot: 'A', ...g(0.5) })),
  ]);
  expect(unread.problems).toMatchObject([{ code: 'not-a-count', locator: 'line 1, column 1' }]);
  expect(await workbench.store.head()).toBe(head);
});

test('a movement is an intake of its own, private, and is in no list of the ledger', async () => {
  const workbench = await bookWith([]);
  const report = await workbench.recordStock([draft(receipt('R/1 a'))], { by: 'keeper' });
  expect(report).toMatchObject({ outcome: 'recorded', records: [{ marking: 'internal', principal: 'keeper' }] });
  expect(await totals(workbench, '2024-01-10')).toEqual(['metal 1000 0 0']);
  expect(await totals(workbench, '2024-01-09')).toEqual([]);
  const { store } = workbench;
  expect([await store.statements({}), await store.events({}), await store.sources()]).toEqual([[], [], []]);
  const again = await workbench.recordStock([draft(receipt('R/1 a'))]);
  expect(again).toMatchObject({ outcome: 'already known', sequence: 2 });
  expect(await store.counts()).toMatchObject({ statements: 0, events: 0, intakes: 2 });
  expect(await store.stockHolders()).toEqual([
    { holder: 'own', records: 6, lots: 2, first: '2020-01-01', last: '2024-01-10', markings: ['internal'] },
  ]);
});

test('a number stands for one record; what is wrong is undone and written anew', async () => {
  const workbench = await bookWith([receipt('R-1')]);
  const other = await workbench.recordStock([draft(receipt('R-1', '2024-01-11'))]);
  expect(other).toMatchObject({ outcome: 'refused', refusals: [{ code: 'stock-number-used', number: 'R-1' }] });
  const undone = await workbench.recordStock([
    draft(stock('reversal', '2024-01-10', { number: 'X-1', reverses: 'R-1', reason: 'the scale was wrong' })),
    draft(stock('receipt', '2024-01-10', { number: 'R-2', lot: 'A', site: 'scotia', ...g(990, 986) })),
  ]);
  expect(undone).toMatchObject({ outcome: 'recorded' });
  expect(await totals(workbench, '2024-02-01')).toEqual(['metal 990 0 0']);
  expect(await totals(workbench, '2024-02-01', { site: 'hawthorne' })).toEqual(['metal 0 0 0']);
  const { items } = await workbench.store.stockLots({ site: 'scotia' }, { limit: 10 });
  expect(items).toMatchObject([{ lot: 'A', mass: g(990, 986), turns: 4, standing: 'not accepted' }]);
});

test('who looked at a lot before another moved it is told by which record, of what day, by whom', async () => {
  const workbench = await bookWith([receipt('R-1')]);
  const seen = Object.fromEntries(await workbench.store.stockTurns('own', ['A']));
  expect(seen).toEqual({ A: 2 });
  const both = await Promise.all([
    workbench.recordStock([draft(sale('S-1', 800))], { seen, by: 'ann' }),
    workbench.recordStock([draft(sale('S-2', 800))], { seen, by: 'ben' }),
  ]);
  expect(both.map(({ outcome }) => outcome)).toEqual(['recorded', 'overtaken']);
  expect(both[1]).toMatchObject({
    lots: [{ lot: 'A', seen: 2, turns: 3, by: [{ payload: { number: 'S-1' }, date: '2024-03-01', principal: 'ann' }] }],
  });
  expect(await workbench.recordStock([draft(sale('S-2', 150))], { seen: { A: 3 } })).toMatchObject({
    outcome: 'recorded',
  });
});

test('a file is refused whole with all that is wrong in it, or taken in whole in any order', async () => {
  const workbench = await bookWith([]);
  const head = await workbench.store.head();
  const wrong = recordFile('book.jsonl', [receipt('R-1'), sale('S-1', 1200), receipt('R-2'), sale('S-2', 1)]);
  const bad = {
    ...wrong,
    bytes: Buffer.concat([wrong.bytes, Buffer.from('{"holder":"own","kind":"sale","payload":1}\n')]),
  };
  const { files, refused } = await workbench.ingestFile(bad);
  expect([refused, files[0]?.outcome, files[0]?.sequence]).toEqual([1, 'refused', null]);
  expect(files[0]?.problems.map(({ code, locator }) => `${code} ${locator}`)).toContain(
    'missing-field line 5, column 1',
  );
  const short = await workbench.ingestFile({
    ...wrong,
    bytes: recordFile('', [sale('S-1', 1200), receipt('R-1')]).bytes,
  });
  expect(short.files[0]?.problems).toMatchObject([{ locator: expect.stringMatching(/^line 1/), original: 'S-1' }]);
  expect(await workbench.store.head()).toBe(head);

  const right = recordFile('book.jsonl', [sale('S-1', 600), receipt('R-1'), sale('S-2', 100, '2024-02-01')]);
  const { files: taken } = await workbench.ingestFile(right);
  expect(taken[0]).toMatchObject({ outcome: 'taken in', added: { stock: 3 }, counts: { stock: 3, cells: 3 } });
  expect(await totals(workbench, '2024-02-15')).toEqual(['metal 900 0 0']);
  expect((await workbench.ingestFile({ ...right, name: 'again.jsonl' })).alreadyKnown).toBe(1);
  const more = recordFile('more.jsonl', [sale('S-1', 600), receipt('R-2', '2024-04-01')]);
  expect((await workbench.ingestFile(more)).files[0]?.added.stock).toBe(1);
});

test('a rebuilt book is the same to the last entry, and verifies', async () => {
  const workbench = await bookWith([
    receipt('R-1'),
    stock('accept', '2024-01-20', { number: 'K-1', lot: 'A', specification: 'P-2A', revision: '1' }),
    stock('re-assay', '2024-02-01', { number: 'Q-1', lot: 'A', content: 990, analytes: { Sb: 99.7, As: 0.08 } }),
    sale('S-1', 100),
  ]);
  // Backdated, and a specification that changes what was accepted under it.
  await workbench.recordStock([
    draft(receipt('R-0', '2023-12-31')),
    draft({ ...METAL, date: '2023-12-01', payload: { ...METAL.payload, number: 'C-0' } } as StockEvent),
  ]);
  const stricter = { number: 'C-6', specification: 'P-2A', revision: '1', material: 'antimony', form: 'metal' };
  const limits = [{ analyte: 'As', max: 0.05 }];
  expect(
    await workbench.recordStock([draft(stock('specification', '2024-02-15', { ...stricter, limits }))]),
  ).toMatchObject({ outcome: 'recorded' });
  const days = ['2024-01-05', '2024-01-31', '2024-02-10', '2024-02-20', '2024-06-30'];
  const asIs = async () => ({
    totals: await Promise.all(days.map((on) => totals(workbench, on))),
    records: await records(workbench),
    lots: await workbench.store.stockLots({}, { limit: 10 }),
    turns: await workbench.store.stockTurns('own', ['A', 'B']),
  });
  const before = await asIs();
  expect(before.totals).toEqual([
    ['metal 1000 0 0'],
    ['metal 2000 2000 2000'],
    ['metal 2000 2000 2000'],
    ['metal 2000 0 0'],
    ['metal 1900 0 0'],
  ]);
  for (const on of days) {
    const pure = inventoryOn(before.records, on).filter((line) => line.totals.onBooks.gross > 0);
    const lines = pure.map(
      ({ form, totals: t }) => `${form} ${t.onBooks.gross} ${t.accepted.gross} ${t.uncommitted.gross}`,
    );
    expect(await totals(workbench, on)).toEqual(lines);
    expect(await totals(workbench, on, { knownOn: '2999-01-01' })).toEqual(lines);
    expect(await totals(workbench, on, { knownOn: '2020-01-01' })).toEqual([]);
  }
  expect((await workbench.verify()).findings).toEqual([]);
  const { readDifferently } = await workbench.rebuild();
  expect(readDifferently).toEqual([]);
  expect(await asIs()).toEqual(before);
  expect((await workbench.verify()).findings).toEqual([]);
  expect((await workbench.doctor()).findings.filter(({ state }) => state === 'bad')).toEqual([]);
});
