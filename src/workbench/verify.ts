import { inspectJournal } from '../archive/journal.ts';
import type { JournalEntry } from '../archive/journal-line.ts';
import { listSnapshots } from '../archive/snapshots.ts';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import { eventId, statementId } from '../ledger/id.ts';
import type { IntakeDigest } from '../store/ledger-store.ts';
import { whyUnstorable } from '../store/unstorable.ts';
import { evidenceIds, type NumberlessBatch } from './batch.ts';
import { type Bench, readAgain } from './bench.ts';
import { digestOf } from './digest.ts';
import { isReadAnew, lineName, readsTheSame } from './fill.ts';
import { standing } from './hand-kept.ts';
import type { Finding, VerifyReport } from './reports.ts';
import { alteredStock, driftedStock } from './verify-stock.ts';

/** An intake of the journal with what its bytes give today; null when they cannot be read. */
interface Checked {
  readonly entry: JournalEntry;
  readonly batch: NumberlessBatch | null;
}

/**
 * Checks the chain of the journal, the bytes of every snapshot, and that the database holds exactly the evidence that
 * reading them again gives. Changes nothing.
 */
export async function verifyLedger(bench: Bench): Promise<VerifyReport> {
  const { findings: ofJournal, entries } = await journalFindings(bench);
  const { findings: ofSnapshots, checked } = await snapshotFindings(bench, entries);
  const digests = await bench.store.digests();
  const findings = [
    ...ofJournal,
    ...ofSnapshots,
    ...databaseFindings(digests, checked, bench.journal.entries.length),
    ...(await alteredEvidence(bench)),
    ...(await driftedStock(bench.store)),
    ...(await alteredVersions(bench, checked)),
  ];
  return {
    ok: findings.length === 0,
    entries: entries.length,
    snapshots: (await listSnapshots(bench.home)).length,
    evidence: new Set(digests.flatMap(({ evidence }) => evidence)).size,
    first: findings[0] ?? null,
    findings,
  };
}

const RESTORE = 'Put the file back from a copy; do not edit it. What stands before it is sound.';
const REBUILD = 'Run `ballast rebuild`: snapshots and journal are the truth, the database is made from them.';

async function journalFindings(
  bench: Bench,
): Promise<{ readonly findings: readonly Finding[]; readonly entries: readonly JournalEntry[] }> {
  const { entries, fault, torn } = await inspectJournal(bench.home);
  const at = (line: number, what: string): Finding => ({ where: `journal line ${line}`, what, advice: RESTORE });
  if (fault !== null) return { entries, findings: [at(fault.line, `the line is altered: ${fault.reason}`)] };
  if (torn !== null) return { entries, findings: [at(entries.length + 1, 'the line is torn')] };
  const lost = bench.journal.entries[entries.length];
  const findings = lost === undefined ? [] : [at(lost.sequence, `the line is missing (${lost.name})`)];
  return { entries, findings };
}

async function snapshotFindings(
  bench: Bench,
  entries: readonly JournalEntry[],
): Promise<{ readonly findings: readonly Finding[]; readonly checked: readonly Checked[] }> {
  const findings: Finding[] = [];
  const checked: Checked[] = [];
  for (const entry of entries) {
    const { batch, finding } = await checkedIntake(bench, entry, entries);
    checked.push({ entry, batch });
    if (finding !== null) findings.push(finding);
  }
  return { findings, checked };
}

async function checkedIntake(
  { home, vocabulary }: Bench,
  entry: JournalEntry,
  entries: readonly JournalEntry[],
): Promise<{ readonly batch: NumberlessBatch | null; readonly finding: Finding | null }> {
  try {
    const batch = await readAgain(home, entry, vocabulary);
    const why = whyUnstorable(batch);
    if (why !== null) return { batch: null, finding: unstorableFinding(entry, why) };
    if (readsTheSame(entry, batch) || isReadAnew(entry, entries)) return { batch, finding: null };
    const what = 'this version of Ballast reads these bytes differently than when they were taken in';
    const advice = 'Take the file in again, so that the journal says so; then run `ballast rebuild`.';
    return { batch, finding: { where: lineName(entry), what, advice } };
  } catch (error) {
    const where = `snapshot ${entry.snapshot} (${lineName(entry)})`;
    return { batch: null, finding: { where, what: (error as Error).message, advice: mend(entry) } };
  }
}

function unstorableFinding(entry: JournalEntry, why: string): Finding {
  const advice = 'It was never acknowledged and stands without evidence; correct the file and take it in again.';
  return { where: `journal line ${entry.sequence}`, what: `the line cannot be stored: ${why}`, advice };
}

const mend = ({ name }: JournalEntry): string =>
  `Put the file back from a copy, or take in ${name} again from where it came.`;

/** Where the database holds other evidence than the bytes give, an intake too many or one too few. */
function databaseFindings(
  digests: readonly IntakeDigest[],
  checked: readonly Checked[],
  appended: number,
): readonly Finding[] {
  const held = new Map(digests.map((digest) => [digest.sequence, digest]));
  const differing = checked.flatMap(({ entry, batch }) => {
    const digest = held.get(entry.sequence);
    if (digest === undefined) return [inDatabase(entry, 'the intake is missing')];
    if (batch === null || digestOf(digest.evidence) === digestOf(evidenceIds(batch))) return [];
    return [inDatabase(entry, 'the evidence is not what its bytes give')];
  });
  const strange = digests.filter(({ sequence }) => sequence > appended);
  return [
    ...differing,
    ...strange.map(({ sequence }) => ({
      where: `database, intake ${sequence}`,
      what: 'the journal has no such line',
      advice: REBUILD,
    })),
  ];
}

const inDatabase = (entry: JournalEntry, what: string): Finding => ({
  where: `database, ${lineName(entry)}`,
  what,
  advice: REBUILD,
});

/** Evidence in the database whose content does not give its id any more. */
async function alteredEvidence({ store }: Bench): Promise<readonly Finding[]> {
  const [statements, events] = [
    await store.statements({ withdrawnToo: true }),
    await store.events({ withdrawnToo: true }),
  ];
  const altered = [
    ...statements.filter((s) => statementId(s) !== s.id),
    ...events.filter((event) => eventId(event) !== event.id),
  ];
  const present = new Set([...statements, ...events].map(({ id }) => id));
  const stock = await alteredStock(store, present);
  const gone = new Set((await store.digests()).flatMap(({ evidence }) => evidence.filter((id) => !present.has(id))));
  return [
    ...altered.map(({ id }) => ({
      where: `database, evidence ${id}`,
      what: 'its content is altered',
      advice: REBUILD,
    })),
    ...stock,
    ...[...gone].map((id) => ({ where: `database, evidence ${id}`, what: 'it is missing', advice: REBUILD })),
  ];
}

interface Identified {
  readonly id: string;
}

/** Claims, corrections, judgements and decisions in the database that are not what the bytes give. */
async function alteredVersions({ store }: Bench, checked: readonly Checked[]): Promise<readonly Finding[]> {
  if (checked.some(({ batch }) => batch === null)) return [];
  const all = standing(checked.flatMap(({ batch }) => (batch === null ? [] : [batch])));
  return [
    ...compared(
      'claim',
      await store.claims(),
      all.flatMap((batch) => batch.claims),
    ),
    ...compared(
      'correction',
      await store.corrections(),
      all.flatMap((batch) => batch.corrections),
    ),
    ...compared(
      'judgement',
      await store.judgements(),
      all.flatMap((batch) => batch.judgements),
    ),
    ...compared(
      'decision',
      await store.decisions(),
      all.flatMap((batch) => batch.decisions ?? []),
    ),
  ];
}

function compared(noun: string, held: readonly Identified[], given: readonly Identified[]): readonly Finding[] {
  const textOf = (item: Identified): string => canonicalJson(item as unknown as Json);
  const expected = new Map(given.map((item) => [item.id, textOf(item)]));
  const found = new Map(held.map((item) => [item.id, textOf(item)]));
  const ids = [...new Set([...expected.keys(), ...found.keys()])];
  return ids
    .filter((id) => expected.get(id) !== found.get(id))
    .map((id) => ({ where: `database, ${noun} ${id}`, what: 'it is not what its bytes give', advice: REBUILD }));
}
