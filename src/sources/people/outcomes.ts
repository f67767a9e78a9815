import type { Outcome } from '../../ledger/claim.ts';
import type { EvidenceId } from '../../ledger/evidence.ts';
import { type DatePrecision, endOfDate, type IsoDate } from '../../units/period.ts';
import { type Node, type Problems, type Reader, refuse } from './node.ts';
import { itemsUnder } from './provenance.ts';
import { mapping, oneOf, period, slug, text, wholeListOf } from './read.ts';

/** Evidence by the names its file gives it; a name several reports share stands for all of them. */
export type Refs = ReadonlyMap<string, readonly EvidenceId[]>;

/** Names of evidence, from pairs of name and evidence. */
export function refsOf(named: readonly (readonly [string, EvidenceId])[]): Refs {
  const refs = new Map<string, readonly EvidenceId[]>();
  for (const [ref, id] of named) refs.set(ref, [...(refs.get(ref) ?? []), id]);
  return refs;
}

/** What a name stands for: a `ref` of a statement or the id of a claim in the file, or an evidence id as it is. */
function evidenceOf(refs: Refs, name: string): readonly EvidenceId[] | undefined {
  return /^[0-9a-f]{64}$/.test(name) ? [name] : refs.get(name);
}

const VERDICTS: readonly Outcome['verdict'][] = [
  'met',
  'partly',
  'missed',
  'supported',
  'contradicted',
  'not verifiable',
];
interface Seen {
  readonly on: IsoDate;
  readonly onPrecision?: DatePrecision;
}

const PRECISIONS: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month' };

/** A day, or a month or year where no day is known, which counts from its end. */
const seen: Reader<Seen> = (node, problems) => {
  const written = String(node.data);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(written) || period({ ...node, data: written }, []) === undefined) {
    const advice = 'Write 2026-06-30, or 2026-06 or 2026 where no more is known.';
    return refuse(node, problems, 'not-a-date', 'expected a date', advice);
  }
  const onPrecision = PRECISIONS[written.length];
  return { on: endOfDate(written), ...(onPrecision === undefined ? {} : { onPrecision }) };
};

const outcome = mapping({ verdict: oneOf(VERDICTS), on: seen, reason: text, evidence: wholeListOf(slug) }, {});

function outcomeOf(refs: Refs): Reader<Outcome> {
  return (node, problems) => {
    const read = outcome(node, problems);
    if (read === undefined) return undefined;
    const unknown = read.evidence.filter((name) => evidenceOf(refs, name) === undefined);
    if (unknown.length === 0)
      return { ...read, ...read.on, evidence: read.evidence.flatMap((name) => evidenceOf(refs, name) ?? []) };
    const advice = 'Give the statement that shows it a `ref` in this file and name it here, or write its evidence id.';
    return refuse(node, problems, 'unknown-ref', `no evidence is called ${unknown.join(', ')} in this file`, advice);
  };
}

/** What became of a claim, in the order the file lists it. */
export function outcomesOf(claim: Node, refs: Refs, problems: Problems): readonly Outcome[] {
  return itemsUnder(claim, 'outcomes', outcomeOf(refs), problems);
}
