import { randomBytes } from 'node:crypto';
import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../archive/files.ts';
import { inspectJournal } from '../archive/journal.ts';
import { holderOf } from '../archive/lock.ts';
import { listSnapshots } from '../archive/snapshots.ts';
import type { SourceId } from '../ledger/evidence.ts';
import type { Source } from '../ledger/source.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { DoctorFinding, DoctorReport } from './reports.ts';

const good = (check: string, what: string): DoctorFinding => ({ check, state: 'good', what, advice: '' });
const notice = (check: string, what: string, advice: string): DoctorFinding => ({
  check,
  state: 'notice',
  what,
  advice,
});
const bad = (check: string, what: string, advice: string): DoctorFinding => ({ check, state: 'bad', what, advice });

/** Findings as a report; it is well unless one of them is bad. */
export function doctorReport(findings: readonly DoctorFinding[]): DoctorReport {
  return { ok: findings.every(({ state }) => state !== 'bad'), findings };
}

/** What can be told about a ledger folder without opening it: for when it does not open. */
export async function examineHome(home: string, nodeVersion: string = process.versions.node): Promise<DoctorReport> {
  return doctorReport([
    nodeFinding(nodeVersion),
    await homeFinding(home),
    await diskFinding(home),
    await lockFinding(home),
    await journalFinding(home),
    await tornFinding(home),
    await orphanFinding(home),
  ]);
}

/** What can be told about an open store: schema, agreement with the journal, problems, unregistered sources. */
export async function examineStore(
  store: LedgerStore,
  entries: number,
  sources: ReadonlyMap<SourceId, Source>,
): Promise<readonly DoctorFinding[]> {
  return [
    ...(await schemaFindings(store)),
    await agreementFinding(store, entries),
    await problemsFinding(store),
    await sourcesFinding(store, sources),
  ];
}

const OLDEST_NODE = [20, 19] as const;

function nodeFinding(version: string): DoctorFinding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const newEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (newEnough) return good('node', `Node ${version}`);
  return bad('node', `Node ${version} is too old`, `Install Node ${OLDEST_NODE.join('.')} or newer.`);
}

async function homeFinding(home: string): Promise<DoctorFinding> {
  const probe = join(home, `.probe-${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(probe, '');
    await rm(probe);
    return good('home', `${home} can be written`);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return notice('home', `${home} does not exist yet`, 'Run `ballast init`.');
    const advice = 'Give yourself the right to write there, or set BALLAST_HOME to another folder.';
    return bad('home', `${home} cannot be written: ${(error as Error).message}`, advice);
  }
}

const LOW_DISK = 500 * 2 ** 20;

async function diskFinding(home: string): Promise<DoctorFinding> {
  try {
    const { bavail, bsize } = await statfs(home);
    const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
    if (bavail * bsize >= LOW_DISK) return good('disk', free);
    return bad('disk', free, 'Free some space: a rebuild needs room for a second database of about 100 MiB.');
  } catch {
    return notice('disk', 'free space cannot be told', 'Look at it with the tools of your system.');
  }
}

async function lockFinding(home: string): Promise<DoctorFinding> {
  const holder = await holderOf(home);
  if (holder === null) return good('lock', 'no process holds the ledger');
  if (holder.pid === process.pid) return good('lock', 'held by this process only');
  const where = holder.address === null ? '' : ` at ${holder.address}`;
  return good('lock', `held by a ${holder.role}, process ${holder.pid}${where}`);
}

async function journalFinding(home: string): Promise<DoctorFinding> {
  const { entries, fault } = await inspectJournal(home);
  if (fault === null) return good('journal', `${entries.length} lines, the chain is whole`);
  const advice = 'Put journal.jsonl back from a copy; do not edit it. `ballast verify` says more.';
  return bad('journal', `line ${fault.line} is altered: ${fault.reason}`, advice);
}

async function tornFinding(home: string): Promise<DoctorFinding> {
  const torn = (await namesIn(home)).filter((name) => name.startsWith('journal.torn-'));
  if (torn.length === 0) return good('torn lines', 'none');
  const advice = 'Nothing to do: what they were writing was not acknowledged. Take it in again, then delete them.';
  return notice('torn lines', `${torn.join(', ')}: left by writes cut short`, advice);
}

async function orphanFinding(home: string): Promise<DoctorFinding> {
  const { entries } = await inspectJournal(home);
  const named = new Set(entries.map(({ snapshot }) => snapshot));
  const orphans = (await listSnapshots(home)).filter((snapshot) => !named.has(snapshot));
  if (orphans.length === 0) return good('snapshots', 'every snapshot stands in the journal');
  const advice = 'Nothing to do: they were kept just before a stop and do no harm.';
  return notice('snapshots', `${orphans.length} snapshots stand in no line of the journal`, advice);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function schemaFindings(store: LedgerStore): Promise<readonly DoctorFinding[]> {
  const differences = await store.schemaDifferences();
  if (differences.length === 0) return [good('schema', 'as the migrations make it')];
  return differences.map((what) => bad('schema', what, 'Run `ballast rebuild`, which makes the schema anew.'));
}

async function agreementFinding(store: LedgerStore, entries: number): Promise<DoctorFinding> {
  const { intakes, head } = await store.counts();
  if (intakes === entries && head === entries) return good('database', `${intakes} intakes, as the journal has`);
  const what = `${intakes} intakes up to number ${head}, but the journal has ${entries} lines`;
  return bad('database', what, 'Run `ballast rebuild`.');
}

async function problemsFinding(store: LedgerStore): Promise<DoctorFinding> {
  const problems = await store.problems();
  if (problems.length === 0) return good('problems', 'every file was read without a problem');
  const names = [...new Set(problems.map(({ name }) => name))];
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ' and others' : '');
  const advice = 'Look at the problems with their advice; the rest of these files was read.';
  return notice('problems', `${problems.length} problems in ${names.length} files: ${shown}`, advice);
}

async function sourcesFinding(store: LedgerStore, sources: ReadonlyMap<SourceId, Source>): Promise<DoctorFinding> {
  const strange = (await store.sources()).filter((id) => !sources.has(id));
  if (strange.length === 0) return good('sources', `${sources.size} sources in the register`);
  const shown = strange.slice(0, 5).join(', ') + (strange.length > 5 ? ' and others' : '');
  return notice('sources', `not in the register: ${shown}`, 'Add them to data/sources.yaml with their licence.');
}
