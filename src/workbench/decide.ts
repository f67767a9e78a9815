import type { Adoption, DecisionLink, DecisionRecord, DecisionWithdrawal } from '../ledger/decision.ts';
import type { Marking, Problem } from '../ledger/evidence.ts';
import { type Bench, instant } from './bench.ts';
import { readIntake, takeIn } from './ingest.ts';
import { readFile } from './read-file.ts';
import type { JudgeReport } from './reports.ts';

/** A record of decisions before it has its id, and how widely it may be shown. */
export type NewDecision = (Omit<Adoption, 'id'> | Omit<DecisionLink, 'id'> | Omit<DecisionWithdrawal, 'id'>) & {
  /** `public` when absent. */
  readonly marking?: Marking;
};

/** Records a decision like a file of one line: as a snapshot with its journal entry, so that it can be rebuilt. */
export async function recordDecision(
  bench: Bench,
  { marking = 'public', ...decision }: NewDecision,
): Promise<JudgeReport> {
  if (decision.reason.trim() === '') return { outcome: 'refused', problems: [WITHOUT_REASON] };
  const id = newId(bench, await bench.store.decisions());
  const bytes = Buffer.from(`${JSON.stringify({ id, ...decision })}\n`);
  const intake = { name: `decisions/${id}.jsonl`, bytes, kind: 'judgement', marking, parser: 'decisions' } as const;
  // Read first: what is refused must not stand in the journal.
  const read = readFile(intake.name, bytes, bench.vocabulary, 'decisions');
  if (read.outcome === 'read' && read.result.problems.length > 0) {
    return { outcome: 'refused', problems: read.result.problems };
  }
  const { sequence, problems } = await takeIn(bench, readIntake(bench, intake));
  return sequence === null || problems.length > 0
    ? { outcome: 'refused', problems }
    : { outcome: 'recorded', sequence, id };
}

const WITHOUT_REASON: Problem = {
  code: 'decision-without-reason',
  locator: 'decision',
  message: 'no reason is given',
  original: '',
  advice: 'Say why.',
};

/** Numbered by the instant, as judgements are. */
function newId({ now }: Bench, decisions: readonly DecisionRecord[]): string {
  const taken = new Set(decisions.map(({ id }) => id));
  let number = BigInt(instant(now).replace(/\D/g, ''));
  while (taken.has(`D-${number}`)) number += 1n;
  return `D-${number}`;
}
