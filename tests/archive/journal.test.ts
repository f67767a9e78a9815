import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectJournal, journalPath, openJournal } from '../../src/archive/journal.ts';
import { chained, type JournalDraft, type JournalEntry, lineOf, readJournal } from '../../src/archive/journal-line.ts';
import { hashOf } from '../../src/archive/snapshots.ts';
import { temporaryFolder } from './temporary.ts';

const draft = (name: string): JournalDraft => ({
  recorded: '2026-02-06T10:00:00.000Z',
  principal: 'local',
  kind: 'intake',
  snapshot: hashOf(Buffer.from(name)),
  name,
  parser: 'events',
  marking: 'public',
  counts: { statements: 2, events: 1 },
  evidenceDigest: hashOf(Buffer.from(`${name} evidence`)),
});

function journalOf(names: readonly string[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const name of names) entries.push(chained(draft(name), entries.at(-1) ?? null));
  return entries;
}

const NAMES = ['data/events/cobalt.yaml', 'Erzpreise März.csv', 'data/judgements.jsonl'];
const ENTRIES = journalOf(NAMES);
const BYTES = Buffer.concat(ENTRIES.map(lineOf));
const lineAt = (position: number): number => BYTES.subarray(0, position).toString('latin1').split('\n').length;

test('entries come back as written, in a chain', () => {
  expect(readJournal(BYTES)).toEqual({ entries: ENTRIES, fault: null, torn: null, unended: false });
});

test('any single altered byte is found and its line named', () => {
  fc.assert(
    fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
      const altered = Buffer.from(BYTES);
      altered[position] = (altered[position] ?? 0) ^ change;
      expect(readJournal(altered).fault?.line).toBe(lineAt(position));
    }),
    { numRuns: 3000 },
  );
});

test('a line taken out, doubled or moved is found', () => {
  const [a, b, c] = ENTRIES.map(lineOf) as [Buffer, Buffer, Buffer];
  expect(readJournal(Buffer.concat([a, c])).fault).toMatchObject({ line: 2, reason: 'its number is 3, out of turn' });
  expect(readJournal(Buffer.concat([a, a, b])).fault?.line).toBe(2);
  expect(readJournal(Buffer.concat([b, a, c])).fault?.line).toBe(1);
});

test('a line forged with a fitting hash does not fit the line after it', () => {
  const forged = chained({ ...draft('other.yaml') }, null);
  const { fault } = readJournal(Buffer.concat([lineOf(forged), ...ENTRIES.slice(1).map(lineOf)]));
  expect(fault).toEqual({ line: 2, reason: 'it does not follow the line before it' });
});

test('cut anywhere in its last line, a journal is torn there and whole before', () => {
  const last = BYTES.length - lineOf(ENTRIES[2] as JournalEntry).length;
  fc.assert(
    fc.property(fc.integer({ min: last + 1, max: BYTES.length - 2 }), (cut) => {
      const reading = readJournal(BYTES.subarray(0, cut));
      expect(reading.fault).toBeNull();
      expect(reading.entries).toEqual(ENTRIES.slice(0, 2));
      expect(reading.torn).toEqual(BYTES.subarray(last, cut));
    }),
  );
});

test('appended entries survive closing and opening', async () => {
  const home = await temporaryFolder();
  const first = await openJournal(home);
  for (const name of NAMES.slice(0, 2)) await first.append(draft(name));
  await first.close();
  const second = await openJournal(home);
  await second.append(draft(NAMES[2] as string));
  expect(second.entries).toEqual(ENTRIES);
  await second.close();
  expect(await readFile(journalPath(home))).toEqual(BYTES);
});

test('a torn last line is set aside, kept and reported, and the chain goes on', async () => {
  const home = await temporaryFolder();
  await writeFile(journalPath(home), BYTES);
  for (const n of [1, 2]) {
    await appendFile(journalPath(home), '{"sequence":4,"prev');
    const journal = await openJournal(home);
    expect(journal.torn).toBe(`journal.torn-${n}`);
    expect(journal.entries).toHaveLength(3);
    await journal.close();
    expect(await readFile(join(home, `journal.torn-${n}`), 'utf8')).toBe('{"sequence":4,"prev');
  }
  const journal = await openJournal(home);
  expect(journal.torn).toBeNull();
  expect((await journal.append(draft('next.yaml'))).sequence).toBe(4);
  await journal.close();
  expect((await inspectJournal(home)).fault).toBeNull();
});

test('a last line that only lacks its end is kept and ended', async () => {
  const home = await temporaryFolder();
  await writeFile(journalPath(home), BYTES);
  await truncate(journalPath(home), BYTES.length - 1);
  const journal = await openJournal(home);
  expect(journal.entries).toEqual(ENTRIES);
  await journal.close();
  expect(await readFile(journalPath(home))).toEqual(BYTES);
  expect(await readdir(home)).toEqual(['journal.jsonl']);
});

test('an altered line refuses the journal by its number', async () => {
  const home = await temporaryFolder();
  await writeFile(journalPath(home), BYTES.toString('utf8').replace('März', 'Mars'));
  await expect(openJournal(home)).rejects.toThrow('line 2 is altered: its hash does not fit its content');
});
