import type { EvidenceId } from '../ledger/evidence.ts';
import { type Judgement, judgementFor } from '../ledger/judgement.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';
import { type JoinRelation, joinKey, judgedJoins } from './judged-joins.ts';
import { sameNumber } from './number.ts';
import type { Procurement } from './procurement.ts';
import { isAsking } from './state.ts';

/** Two procurements that may belong together, put to a person: never joined until somebody judges that they do. */
export interface JoinProposal {
  /** Key a judgement of kind 'join' (they do) or 'scope' (they do not) is given under. */
  readonly key: string;
  readonly relation: JoinRelation;
  /** The one begun first. */
  readonly first: string;
  readonly second: string;
  readonly reasons: readonly string[];
  readonly evidence: readonly EvidenceId[];
  readonly judgement: Judgement | null;
}

/** Days after a request within which a contract for the same material is proposed as its outcome: our own measure. */
export const OUTCOME_WITHIN_DAYS = 3 * 365;

/** Every proposal among the procurements of a day, those nobody has judged first; those judged to hold can be taken back. */
export function proposedJoins(
  procurements: readonly Procurement[],
  judgements: readonly Judgement[],
  asOf: IsoDate,
): readonly JoinProposal[] {
  const ordered = [...procurements].sort((a, b) => begun(a).localeCompare(begun(b)) || a.id.localeCompare(b.id));
  const found = ordered.flatMap((first, n) => ordered.slice(n + 1).flatMap((second) => proposal(first, second) ?? []));
  const held = joined(ordered, judgements, asOf).filter(({ key }) => found.every((item) => item.key !== key));
  return [...found, ...held]
    .map((item) => ({ ...item, judgement: judgementFor(judgements, item.key, asOf) }))
    .sort((a, b) => Number(a.judgement !== null) - Number(b.judgement !== null) || a.key.localeCompare(b.key));
}

const begun = ({ steps }: Procurement): IsoDate => steps[0]?.surelyBy ?? '';

type Unjudged = Omit<JoinProposal, 'judgement'>;

/** What was judged to belong together is proposed no longer, but stays listed under its key. */
function joined(
  procurements: readonly Procurement[],
  judgements: readonly Judgement[],
  asOf: IsoDate,
): readonly Unjudged[] {
  const known = new Map(procurements.map((p) => [p.id, p]));
  return judgedJoins(judgements, asOf).flatMap(({ first, relation, second }) => {
    const [earlier, later] = [known.get(first), known.get(second)];
    if (earlier === undefined) return [];
    const evidence = [earlier, later ?? earlier].map((p) => p.lastEvidence.evidence);
    return [
      { ...{ relation, first, second, evidence }, key: joinKey(first, relation, second), reasons: ['judged so'] },
    ];
  });
}

function proposal(first: Procurement, second: Procurement): Unjudged | null {
  if (first.continues === second.id || second.continues === first.id) return null;
  const relation = sharesNumber(first, second) ? 'same procurement' : maySupply(first, second) ? 'same need' : null;
  if (relation === null) return null;
  return {
    ...{ relation, first: first.id, second: second.id, key: joinKey(first.id, relation, second.id) },
    reasons: relation === 'same need' ? reasonsFor(first, second) : numberReasons(first, second),
    evidence: [first.issued ?? first.lastEvidence, second.awarded ?? second.lastEvidence].map((day) => day.evidence),
  };
}

const sharesNumber = (a: Procurement, b: Procurement): boolean =>
  a.numbers.some((one) => b.numbers.some((other) => sameNumber(one.number, other.number)));

/** A request without outcome, and a contract awarded after it for the same material in a form that may be the same. */
function maySupply(request: Procurement, contract: Procurement): boolean {
  if (request.awarded !== null || contract.awarded === null || request.issued === null) return false;
  if (!isAsking(request.state) && !request.state.startsWith('cancelled')) return false;
  if (request.material !== contract.material || request.material === '' || request.continuedBy !== null) return false;
  if (request.form !== null && contract.form !== null && request.form !== contract.form) return false;
  const days = daysBetween(begun(request), contract.awarded.date);
  return days >= 0 && days <= OUTCOME_WITHIN_DAYS;
}

function reasonsFor(request: Procurement, contract: Procurement): readonly string[] {
  const days = daysBetween(begun(request), contract.awarded?.date ?? begun(contract));
  const linked = request.links.some(({ id }) => id === contract.id);
  const form = request.form === null || contract.form === null ? 'form not told of both' : `same form: ${request.form}`;
  return [
    `same material: ${request.material}`,
    form,
    `award ${days} days after the request`,
    ...(linked ? ['named together in the data'] : []),
  ];
}

const numberReasons = (a: Procurement, b: Procurement): readonly string[] => [
  `same number: ${a.numbers.find((one) => b.numbers.some((other) => sameNumber(one.number, other.number)))?.number ?? ''}`,
  a.material === b.material
    ? 'written once without its office'
    : `different materials: ${a.material} and ${b.material}`,
];
