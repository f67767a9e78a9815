import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import { conflictsAmong } from '../../src/brief/conflicts.ts';
import { statementKey } from '../../src/ledger/statement.ts';
import { replacesEarlier } from '../../src/workbench/hand-kept.ts';
import type { Workbench } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { freshPlace, openLedger } from './ledger.ts';
import { priceTable } from './small-data.ts';

// Real databases, with all built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

const NOW = (): Date => new Date('2026-11-23T12:00:00Z');

/** All that readers of a ledger see, and why what they do not see is gone. */
async function visible({ store }: Workbench): Promise<unknown> {
  const every = [...(await store.statements({ withdrawnToo: true })), ...(await store.events({ withdrawnToo: true }))];
  const withdrawals = await Promise.all(every.map(async ({ id }) => [id, await store.withdrawal(id)]));
  const evidence = [await store.statements({}), await store.events({})];
  const rest = [await store.claims(), await store.corrections(), await store.judgements(), await store.problems()];
  return { evidence, rest, withdrawals, counts: await store.counts() };
}

async function conflictsIn({ store, vocabulary }: Workbench, withdrawnToo: boolean): Promise<number> {
  const filter = withdrawnToo ? ({ withdrawnToo } as const) : {};
  const [statements, events] = [await store.statements(filter), await store.events(filter)];
  const judgements = await store.judgements();
  return conflictsAmong({ vocabulary, statements, events, judgements, knownOn: '2026-11-23' }).length;
}

/** A copy of the built-in data, and how to change a file of it. */
async function copyOfData() {
  const folder = await temporaryFolder();
  const dataFolder = join(folder, 'data');
  // The tables are tens of thousands of statements that play no part here.
  await cp(builtInFolder(), dataFolder, { recursive: true, filter: (path) => !/\/(usgs-mcs|tables)\//.test(path) });
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const path = join(dataFolder, name);
    const text = await readFile(path, 'utf8');
    expect(edit(text), name).not.toBe(text);
    await writeFile(path, edit(text));
  };
  return { place: { home: join(folder, 'home'), dataFolder }, change };
}

test('a quantity mended in a built-in file leaves nothing behind but what is found by id', async () => {
  const { place, change } = await copyOfData();
  const workbench = await openLedger(place, { now: NOW });
  await workbench.ingestBuiltIn();
  const [first, conflicts] = [await visible(workbench), await conflictsIn(workbench, false)];
  const written = { property: 'inventory', source: 'mt-evans' };
  const [old] = await workbench.store.statements(written);
  if (old === undefined) throw new Error('the built-in data has no such statement any more: choose another');

  await change('claims/antimony.yaml', (text) => text.replace('value: 1,100 t\n', 'value: 1,900 t\n'));
  const report = await workbench.ingestBuiltIn();
  expect([report.takenIn, report.added.statements, report.withdrawn]).toEqual([1, 1, 1]);
  const [mended, ...others] = await workbench.store.statements(written);
  expect([mended?.value, others]).toEqual([
    expect.objectContaining({ quantity: { ...amountOf(old), amount: 1900 } }),
    [],
  ]);
  expect(await workbench.store.statements({ ids: [old.id] })).toEqual([old]);
  const withdrawal = { name: 'data/claims/antimony.yaml', recorded: '2026-11-23T12:00:00.000Z' };
  expect(await workbench.store.withdrawal(old.id)).toEqual(withdrawal);
  const judged = { key: statementKey(old), kind: 'follow', follow: old.id, reason: 'As first read.' } as const;
  expect(await workbench.judge({ ...judged, by: 'analyst', on: '2026-11-23' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'unknown-evidence', message: 'withdrawn: data/claims/antimony.yaml states it no longer' }],
  });
  expect(await conflictsIn(workbench, false)).toBe(conflicts);
  expect(await conflictsIn(workbench, true)).toBe(conflicts + 1);

  const before = await visible(workbench);
  expect((await workbench.verify()).findings).toEqual([]);
  expect(await workbench.rebuild()).toMatchObject({ readDifferently: [], unreadable: [] });
  expect(await visible(workbench)).toEqual(before);
  expect((await workbench.verify()).findings).toEqual([]);

  await change('claims/antimony.yaml', (text) => text.replace('value: 1,900 t\n', 'value: 1,100 t\n'));
  expect(await workbench.ingestBuiltIn()).toMatchObject({ takenIn: 1, withdrawn: 1, added: { statements: 0 } });
  expect(await workbench.ingestBuiltIn()).toMatchObject({ takenIn: 0 });
  expect(await visible(workbench)).toMatchObject({
    evidence: (first as { readonly evidence: unknown }).evidence,
    rest: (first as { readonly rest: unknown }).rest,
  });
});

function amountOf({ value }: { readonly value: object }): object {
  return 'quantity' in value ? (value.quantity as object) : {};
}

test('what a built-in file leaves out goes; what somebody judged stays', async () => {
  const { place, change } = await copyOfData();
  const workbench = await openLedger(place, { now: NOW });
  await workbench.ingestBuiltIn();
  const [statement] = await workbench.store.statements({ property: 'contract-quantity' });
  if (statement === undefined) throw new Error('no contract quantity');
  const judged = { kind: 'open', follow: null, reason: 'To be asked.', by: 'analyst', on: '2026-11-23' } as const;
  await workbench.judge({ key: statementKey(statement), ...judged });
  const ids = async (): Promise<readonly (readonly string[])[]> => {
    const { store } = workbench;
    const all = [await store.claims(), await store.corrections(), await store.judgements()];
    return all.map((items) => items.map(({ id }) => id));
  };
  const [claims = [], corrections = [], judgements = []] = await ids();

  await change('claims/antimony.yaml', (text) => text.replace(/ {2}- id: market-antimony-not-needed\n(?:.+\n)+/, ''));
  await change('corrections/usgs-mcs.yaml', (text) =>
    text.replace(/- id: mcs-2026-manganese-price-unit\n(?:.+\n)+/, ''),
  );
  await change('judgements.jsonl', (text) => text.slice(text.indexOf('\n') + 1));
  expect(await workbench.ingestBuiltIn()).toMatchObject({ takenIn: 3, counts: { problems: 0 } });
  const left = [
    claims.filter((id) => id !== 'market-antimony-not-needed'),
    corrections.filter((id) => id !== 'mcs-2026-manganese-price-unit'),
    judgements.filter((id) => id !== 'J-0001'),
  ];
  expect(await ids()).toEqual(left);
  expect(left.map(({ length }) => length)).toEqual([claims, corrections, judgements].map(({ length }) => length - 1));
  expect((await workbench.verify()).findings).toEqual([]);
  await workbench.rebuild();
  expect(await ids()).toEqual(left);
});

test("a user's own table replaces that of its name only; the same bytes under two names are two files", async () => {
  const workbench = await openLedger(await freshPlace());
  const takeIn = (name: string, number: number) =>
    workbench.ingestFile({ name, bytes: Buffer.from(priceTable(number)) });
  await takeIn('mine.csv', 1);
  await takeIn('yours.csv', 1);
  expect(await takeIn('mine.csv', 2)).toMatchObject({ withdrawn: 0, added: { statements: 5 } });
  expect(await takeIn('yours.csv', 3)).toMatchObject({ withdrawn: 5 });
  expect(await workbench.store.counts()).toMatchObject({ statements: 10, intakes: 4 });
  expect((await workbench.verify()).findings).toEqual([]);
});

test('a version of which nothing could be read withdraws nothing, and its mended version does', async () => {
  const workbench = await openLedger(await freshPlace());
  const takeIn = (text: string) => workbench.ingestFile({ name: 'mine.csv', bytes: Buffer.from(text) });
  await takeIn(priceTable(1));
  const broken = await takeIn(priceTable(2).replaceAll('2026-01-15', 'lately'));
  expect(broken).toMatchObject({ withdrawn: 0, counts: { problems: 5, statements: 0 } });
  expect(await workbench.store.counts()).toMatchObject({ statements: 5, problems: 5 });
  expect((await workbench.verify()).findings).toEqual([]);
  expect(await takeIn(priceTable(2))).toMatchObject({ withdrawn: 5, added: { statements: 5 } });
  expect(await workbench.store.counts()).toMatchObject({ statements: 5, problems: 0 });
});

test('a file on disk is known by its absolute path: two folders, two files; names of built-in files are refused', async () => {
  const place = await freshPlace();
  const workbench = await openLedger(place);
  await workbench.ingestBuiltIn();
  const folders = [join(place.home, '..', 'mine'), join(place.home, '..', 'yours')];
  for (const [i, folder] of folders.entries()) {
    await mkdir(folder);
    await writeFile(join(folder, 'prices.csv'), priceTable(i + 1));
    const { files, withdrawn } = await workbench.ingestFile(relative(process.cwd(), join(folder, 'prices.csv')));
    expect([files[0]?.name, withdrawn]).toEqual([join(folder, 'prices.csv'), 0]);
  }
  const bytes = Buffer.from(priceTable(3));
  const refused = await workbench.ingestFile({ name: 'data/prices/prices-901.csv', bytes });
  expect(refused.files[0]).toMatchObject({ sequence: null, problems: [{ code: 'bad-file-name' }] });
  expect(await workbench.store.counts()).toMatchObject({ statements: 20 });
});

test('an official file is never replaced by another of its name', async () => {
  const header = 'Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Other notes';
  const release = (value: string): Buffer =>
    Buffer.from(`${header}\nWorld,Antimony,China,Production,Mine production,metric tons,2024,"${value}",,\n`);
  const countries = 'id,name,kind,labels\nCHN,China,country,\n';
  const place = await freshPlace();
  await writeFile(join(place.dataFolder, 'countries.csv'), countries);
  const workbench = await openLedger(place);
  await workbench.ingestFile({ name: 'release.csv', bytes: release('1,200') });
  const second = await workbench.ingestFile({ name: 'release.csv', bytes: release('1,300') });
  expect(second).toMatchObject({ withdrawn: 0, added: { statements: 1 } });
  expect(await workbench.store.counts()).toMatchObject({ statements: 2 });
});

test.each([
  ['data/events/cobalt.yaml', 'events', true],
  ['data/judgements.jsonl', 'judgements', true],
  ['data/materials.csv', 'materials', true],
  ['mine/claims.yaml', 'claims', true],
  ['table.csv', 'usgs-mcs-table', true],
  ['series.csv', 'statement-table', true],
  ['fixes.yaml', 'corrections', true],
  ['judgements/J-20260301.jsonl', 'judgements', false],
  ['MCS2026_Commodities_Data.csv', 'usgs-mcs-2026', false],
  ['data/release.csv', 'usgs-mcs-2026', false],
  ['world.csv', 'usgs-mcs-2025-world', false],
])('%s read as %s replaces its earlier version: %s', (name, parser, expected) => {
  expect(replacesEarlier(name, parser)).toBe(expected);
});
