import { expect, test, vi } from 'vitest';
import { openJournal } from '../../src/archive/journal.ts';
import type { JournalDraft } from '../../src/archive/journal-line.ts';
import { hashOf, keepSnapshot, listSnapshots } from '../../src/archive/snapshots.ts';
import { freshPlace, openLedger } from './ledger.ts';
import { priceTable } from './small-data.ts';

// Real databases on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

const LONG = 'ab3'.repeat(7000);

/** A file of one statement, with some of its fields as given. */
function claims(fields: Readonly<Record<string, string>>): string {
  const { id, source, published, period, original } = {
    ...{ id: 'dla-x', source: 'uamy-k', published: '"2025-11"', period: '"2025"', original: 'x' },
    ...fields,
  };
  const reports = `{ source: ${source}, published: ${published}, stance: official, original: ${original}, locator: p, value: 5 lb }`;
  const subject = `{ kind: procurement, id: ${id}, material: antimony }`;
  return `statements:\n  - subject: ${subject}\n    property: contract-quantity\n    period: ${period}\n    basis: gross\n    reports:\n      - ${reports}\n`;
}

const EVENT = `- occurrence: x-1
  subject: { kind: procurement, id: dla-x, material: antimony }
  kind: cancellation
  title: T
  materials: [antimony]
  parties: []
  reports:
    - { source: uamy-k, published: "2025-11", date: "0000-02-28", stance: official, original: x, locator: y }
`;

/** Files that once closed the ledger for good, and the problem each gives now. */
const TRIGGERS: readonly (readonly [string, string | Buffer, string])[] = [
  ['emoji.yaml', `claims:\n  - "${'a'.repeat(76)}\u{1F600} and more text"\n`, 'not-a-mapping'],
  ['emoji-key.yaml', `claims:\n  - ${'a'.repeat(39)}\u{1F600}bcd: 5\n`, 'unknown-field'],
  ['nul-item.yaml', 'claims:\n  - "a\\0b"\n', 'not-a-mapping'],
  ['nul-key.yaml', 'claims:\n  - { "a\\0b": 5 }\n', 'unknown-field'],
  ['nul-original.yaml', claims({ original: '"a\\0b"' }), 'unstorable-text'],
  ['half-pair.yaml', claims({ original: '"a\\ud83d b"' }), 'unstorable-text'],
  ['year-0.yaml', claims({ published: '"0000-01"' }), 'not-a-period'],
  ['period-0.yaml', claims({ period: '"0000"' }), 'not-a-period'],
  ['event-0.yaml', EVENT, 'not-a-date'],
  ['long-id.yaml', claims({ id: LONG }), 'too-long'],
  ['long-source.yaml', claims({ source: LONG }), 'too-long'],
  ['long-original.yaml', claims({ original: LONG }), 'too-long'],
  ['claims-utf16.yaml', Buffer.from(claims({}), 'utf16le'), 'unreadable-file'],
  ['cycle.yaml', 'claims: &a\n  - *a\n', 'unreadable-file'],
  ['deep.jsonl', `${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, 'unreadable-file'],
  ['a\u0000.yaml', claims({}), 'bad-file-name'],
  [`${LONG}.yaml`, claims({}), 'bad-file-name'],
  ['data/events/antimony.yaml', EVENT, 'bad-file-name'],
];

test('no file closes the ledger: each is refused whole or taken in with its problem, and the next good one goes in', async () => {
  const place = await freshPlace();
  const first = await openLedger(place);
  for (const [name, content, code] of TRIGGERS) {
    const { files } = await first.ingestFile({ name, bytes: Buffer.from(content) });
    expect(
      files[0]?.problems.map((problem) => problem.code),
      name.slice(0, 40),
    ).toContain(code);
  }
  await first.close();
  const workbench = await openLedger(place);
  expect(workbench.recovery.notes).toEqual([]);
  const good = await workbench.ingestFile({ name: 'good.csv', bytes: Buffer.from(priceTable(1)) });
  expect(good).toMatchObject({ takenIn: 1, added: { statements: 5 } });
  expect((await workbench.verify()).findings).toEqual([]);
  expect(await workbench.rebuild()).toMatchObject({ unreadable: [], readDifferently: [] });
  expect((await workbench.doctor()).findings.filter(({ state }) => state === 'bad')).toEqual([]);
});

test('what the database itself refuses stands in no journal, and its bytes are not kept', async () => {
  const place = await freshPlace();
  const workbench = await openLedger(place);
  const long = { name: 'mine.csv', bytes: Buffer.from(priceTable(1)) };
  const refused = await workbench.ingestFile(long, { marking: 'a\u0000' });
  expect(refused).toMatchObject({ refused: 1, takenIn: 0 });
  expect(refused.files[0]?.problems[0]).toMatchObject({ code: 'not-storable' });
  expect(await listSnapshots(place.home)).toEqual([]);
  expect(await workbench.ingestFile(long)).toMatchObject({ takenIn: 1 });
  expect((await workbench.verify()).findings).toEqual([]);
});

test('a journal that already has a line no database can keep still opens, and says so', async () => {
  const place = await freshPlace();
  const bytes = Buffer.from(priceTable(7));
  await keepSnapshot(place.home, bytes);
  const journal = await openJournal(place.home);
  const line: JournalDraft = {
    ...{ recorded: '2026-01-15T00:00:00.000Z', principal: 'local', kind: 'intake', snapshot: hashOf(bytes) },
    ...{ name: 'a\u0000.csv', parser: 'prices', marking: 'public', counts: {}, evidenceDigest: '0'.repeat(64) },
  };
  await journal.append(line);
  await journal.append({ ...line, name: 'fine.csv' });
  await journal.close();

  const workbench = await openLedger(place);
  const listed = async () => (await workbench.store.problems()).map(({ code, name }) => [code, name]);
  expect(await listed()).toEqual([['not-storable', 'a\uFFFD.csv']]);
  expect(await workbench.store.counts()).toMatchObject({ intakes: 2, statements: 5 });
  const { findings } = await workbench.verify();
  expect(findings.find(({ where }) => where === 'journal line 1')?.what).toContain('cannot be stored');
  await workbench.rebuild();
  expect(await listed()).toEqual([['not-storable', 'a\uFFFD.csv']]);
  expect((await workbench.doctor()).ok).toBe(true);
  const good = await workbench.ingestFile({ name: 'good.csv', bytes: Buffer.from(priceTable(1)) });
  expect(good).toMatchObject({ takenIn: 1 });
});
