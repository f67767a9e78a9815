import { eventKey } from '../ledger/event.ts';
import type { Problem } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { ProblemCode } from '../ledger/problem-codes.ts';
import { statementKey } from '../ledger/statement.ts';
import { type Bench, instant } from './bench.ts';
import { readIntake, takeIn } from './ingest.ts';
import { readFile } from './read-file.ts';
import type { JudgeReport } from './reports.ts';

/** A judgement before it has its id. */
export type NewJudgement = Omit<Judgement, 'id'>;

/** Records a judgement like a file of one line: as a snapshot with its journal entry, so that it can be rebuilt. */
export async function recordJudgement(bench: Bench, judgement: NewJudgement): Promise<JudgeReport> {
  const known = await sameAsBefore(bench, judgement);
  if (known !== null) return known;
  const refused = await whyNot(bench, judgement);
  if (refused !== null) return { outcome: 'refused', problems: [refused] };
  const id = newId(bench, await bench.store.judgements());
  const bytes = Buffer.from(`${JSON.stringify({ id, ...judgement })}\n`);
  const name = `judgements/${id}.jsonl`;
  const intake = { name, bytes, kind: 'judgement', marking: 'public', parser: 'judgements' } as const;
  // Read first: what is refused must not stand in the journal.
  const read = readFile(name, bytes, bench.vocabulary, 'judgements');
  if (read.outcome === 'read' && read.result.problems.length > 0)
    return { outcome: 'refused', problems: read.result.problems };
  const { sequence, problems } = await takeIn(bench, readIntake(bench, intake));
  return sequence === null || problems.length > 0
    ? { outcome: 'refused', problems }
    : { outcome: 'recorded', sequence, id };
}

/** Numbered by the instant, so that a judgement made here never takes the number of one that comes with a release. */
function newId({ now }: Bench, judgements: readonly Judgement[]): string {
  const taken = new Set(judgements.map(({ id }) => id));
  let number = BigInt(instant(now).replace(/\D/g, ''));
  while (taken.has(`J-${number}`)) number += 1n;
  return `J-${number}`;
}

async function sameAsBefore({ store, journal }: Bench, judgement: NewJudgement): Promise<JudgeReport | null> {
  const last = (await store.judgements()).filter(({ key }) => key === judgement.key).at(-1);
  const fields = ['kind', 'follow', 'reason', 'by', 'on'] as const;
  if (last === undefined || fields.some((field) => last[field] !== judgement[field])) return null;
  const sequence = journal.entries.findLast(({ name }) => name === `judgements/${last.id}.jsonl`)?.sequence ?? 0;
  return { outcome: 'already known', sequence, id: last.id };
}

async function whyNot({ store }: Bench, { kind, follow, key, reason }: NewJudgement): Promise<Problem | null> {
  const refuse = (code: ProblemCode, message: string, original: string, advice: string): Problem => {
    return { code, locator: 'judgement', message, original, advice };
  };
  if (reason.trim() === '') return refuse('judgement-without-reason', 'no reason is given', '', 'Say why.');
  if ((kind === 'follow') !== (follow !== null)) {
    const advice = 'Name the evidence to follow for kind "follow", and none for the others.';
    return refuse('judgement-without-side', `"${kind}" with ${follow ?? 'no evidence'}`, kind, advice);
  }
  if (follow === null) return null;
  const [statement] = await store.statements({ ids: [follow] });
  const [event] = statement === undefined ? await store.events({ ids: [follow] }) : [];
  const about = statement !== undefined ? statementKey(statement) : event === undefined ? null : eventKey(event);
  const advice = 'Copy key and evidence id of one side from `ballast conflicts --json`.';
  if (about === null) return refuse('unknown-evidence', 'the ledger has no such evidence', follow, advice);
  const by = await store.withdrawal(follow);
  if (by !== null) return refuse('unknown-evidence', `withdrawn: ${by.name} states it no longer`, follow, advice);
  return about === key ? null : refuse('judgement-of-another', `the evidence answers "${about}"`, key, advice);
}
