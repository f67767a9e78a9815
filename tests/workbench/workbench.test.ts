import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inspectJournal } from '../../src/archive/journal.ts';
import { listSnapshots } from '../../src/archive/snapshots.ts';
import { statementKey } from '../../src/ledger/statement.ts';
import { loadMaterialEvidence } from '../../src/workbench/reading.ts';
import type { Progress } from '../../src/workbench/reports.ts';
import { freshPlace, openLedger } from './ledger.ts';
import { priceTable, writePriceTables } from './small-data.ts';

// Every test opens real databases, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

test('built-in data is taken in once, in a stable order, with progress', async () => {
  const place = await freshPlace();
  const first = await openLedger(place);
  const steps: Progress[] = [];
  const report = await first.ingestBuiltIn((step) => steps.push(step));
  expect(report.files.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'data/materials.csv taken in',
    'data/prices/prices-901.csv taken in',
    'data/prices/prices-902.csv taken in',
  ]);
  expect(report.added).toEqual({ statements: 10, events: 0, stock: 0 });
  expect(steps.at(-1)).toEqual({ done: 3, total: 3, name: 'data/prices/prices-902.csv' });
  await first.close();

  const second = await openLedger(place);
  expect(second.recovery).toEqual({ notes: [], rebuilt: null, torn: null });
  const again = await second.ingestBuiltIn();
  expect([again.takenIn, again.alreadyKnown, again.added.statements]).toEqual([0, 3, 0]);
  expect(await second.store.counts()).toMatchObject({ statements: 10, intakes: 3, head: 3 });
});

test('a changed built-in file is a new snapshot, and its new evidence stands for the old', async () => {
  const place = await freshPlace();
  const workbench = await openLedger(place);
  await workbench.ingestBuiltIn();
  await writeFile(join(place.dataFolder, 'prices', 'prices-902.csv'), priceTable(903));
  const report = await workbench.ingestBuiltIn();
  expect([report.takenIn, report.alreadyKnown, report.added.statements]).toEqual([1, 2, 5]);
  expect(await workbench.store.counts()).toMatchObject({ statements: 10, intakes: 4 });
});

test('when a grown vocabulary reads a known file differently, it is read anew and nothing old stands beside it', async () => {
  const place = await freshPlace();
  const header = 'Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Other notes';
  const row = (country: string): string =>
    `World,Antimony,${country},Production,Mine production,metric tons,2024,"1,200",,`;
  await writeFile(join(place.dataFolder, 'release.csv'), [header, row('Tajikistan'), row('Bolivia'), ''].join('\n'));
  const countries = 'id,name,kind,labels\nTJK,Tajikistan,country,\n';
  await writeFile(join(place.dataFolder, 'countries.csv'), countries);
  const release = async (): Promise<unknown> => {
    const workbench = await openLedger(place);
    const { files } = await workbench.ingestBuiltIn();
    expect((await workbench.verify()).findings).toEqual([]);
    await workbench.close();
    const { outcome, counts } = files.find(({ name }) => name === 'data/release.csv') ?? {};
    return [outcome, counts?.statements, counts?.problems];
  };
  expect(await release()).toEqual(['taken in', 1, 1]);
  await writeFile(join(place.dataFolder, 'countries.csv'), `${countries}BOL,Bolivia,country,\n`);
  expect(await release()).toEqual(['read anew', 2, 0]);
  expect(await release()).toEqual(['already known', 2, 0]);
});

test('what no parser knows, or nobody can read, leaves no trace', async () => {
  const workbench = await openLedger(await freshPlace());
  const table = await workbench.ingestFile({ name: 'notes.csv', bytes: Buffer.from('a,b\n1,2\n') });
  expect(table.files[0]).toMatchObject({ outcome: 'not recognised', sequence: null });
  const tree = await workbench.ingestFile({ name: 'events.yaml', bytes: Buffer.from('- a: [1\n') });
  expect(tree.files[0]).toMatchObject({ outcome: 'unreadable', sequence: null });
  expect(tree.files[0]?.problems[0]?.locator).toMatch(/^line \d+/);
  expect(await listSnapshots(workbench.home)).toEqual([]);
  expect(await workbench.store.counts()).toMatchObject({ intakes: 0 });
});

test('evidence carries who took it in, when, how marked, and from which bytes', async () => {
  const now = (): Date => new Date('2026-03-01T12:00:00Z');
  const workbench = await openLedger(await freshPlace(), { now, principal: 'analyst' });
  const bytes = Buffer.from(priceTable(1));
  const { files } = await workbench.ingestFile({ name: 'mine.csv', bytes }, { marking: 'internal' });
  const [statement] = await workbench.store.statements({ material: 'cobalt' });
  expect(statement).toMatchObject({
    recorded: '2026-03-01T12:00:00.000Z',
    principal: 'analyst',
    marking: 'internal',
    snapshot: files[0]?.snapshot,
  });
  const [entry] = (await inspectJournal(workbench.home)).entries;
  expect(entry).toMatchObject({ name: 'mine.csv', parser: 'prices', marking: 'internal', principal: 'analyst' });
});

test('a rebuild gives the same ids, in front of the same readers', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const before = await workbench.store.statements({});
  const report = await workbench.rebuild();
  expect(report).toMatchObject({
    reason: 'asked for',
    intakes: 3,
    statements: 10,
    readDifferently: [],
    unreadable: [],
  });
  expect(await workbench.store.statements({})).toEqual(before);
  expect((await workbench.verify()).ok).toBe(true);
});

test('requests at the same time are taken in one after another', async () => {
  const place = await freshPlace();
  const workbench = await openLedger(place, { role: 'server' });
  const paths = await writePriceTables(join(place.home, '..', 'many'), [1, 2, 3, 4, 5]);
  const reports = await Promise.all(paths.map((path) => workbench.ingestFile(path)));
  expect(reports.map(({ files }) => files[0]?.sequence).sort()).toEqual([1, 2, 3, 4, 5]);
  expect((await workbench.verify()).ok).toBe(true);
});

test('a judgement is recorded like evidence: kept, numbered, rebuilt', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const [statement] = await workbench.store.statements({ material: 'antimony' });
  if (statement === undefined) throw new Error('no statement');
  const judgement = { key: statementKey(statement), kind: 'follow', follow: statement.id } as const;
  const made = { ...judgement, reason: 'The later table.', by: 'analyst', on: '2026-03-01' };
  const report = await workbench.judge(made);
  expect(report).toMatchObject({ outcome: 'recorded', sequence: 4 });
  expect(await workbench.judge(made)).toMatchObject({ outcome: 'already known', sequence: 4 });
  expect(await workbench.judge({ ...made, key: 'another' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'judgement-of-another' }],
  });
  expect(await workbench.judge({ ...made, kind: 'scope' })).toMatchObject({ outcome: 'refused' });
  await workbench.rebuild();
  expect(await workbench.store.judgements()).toEqual([expect.objectContaining(made)]);
  expect((await workbench.verify()).ok).toBe(true);
});

test('the evidence of a material is read through the corrections', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const bytes = Buffer.from(`
- id: test-prices-per-kilogram
  source: test-prices
  published: 2026-01-15
  match: { material: antimony, property: price, period: 2025-01 }
  mistake: The price is per kilogram.
  read: { unit: USD/kg }
  reason: A test.
  evidence: The table's own footnote.
`);
  const { files } = await workbench.ingestFile({ name: 'corrections.yaml', bytes });
  expect(files[0]).toMatchObject({ outcome: 'taken in', problems: [] });
  const read = await loadMaterialEvidence(workbench, 'antimony', '2026-06-30');
  expect(read.corrected.map(({ correction }) => correction?.id)).toContain('test-prices-per-kilogram');
  const january = read.statements.filter(({ period }) => period === '2025-01');
  expect(january.map(({ stance, value }) => [stance, 'quantity' in value && value.quantity.unit])).toEqual([
    ['derived', 'USD/kg'],
    ['derived', 'USD/kg'],
  ]);
  expect((await loadMaterialEvidence(workbench, null, '2026-01-14')).statements).toEqual([]);
});

test('a closed ledger leaves no lock and takes in nothing', async () => {
  const place = await freshPlace();
  const workbench = await openLedger(place);
  await Promise.all([workbench.close(), workbench.close()]);
  await expect(access(join(place.home, 'ballast.lock'))).rejects.toThrow('ENOENT');
  expect(await readFile(join(place.home, 'db.clean'), 'utf8')).toMatch(/^0{64}\n[0-9a-f]{64}\n$/);
  await expect(workbench.ingestBuiltIn()).rejects.toThrow('the ledger is closed');
});

test('doctor finds a sound ledger sound and names what is missing in the register', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const { ok, findings } = await workbench.doctor();
  expect(ok).toBe(true);
  const remarks = findings.filter(({ state }) => state !== 'good');
  expect(remarks.map(({ check, what }) => `${check}: ${what}`)).toEqual(['sources: not in the register: test-prices']);
  expect(remarks.every(({ advice }) => advice !== '')).toBe(true);
});
