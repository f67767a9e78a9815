import { groupBy, preferred } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import type { Organisation } from '../vocabulary/vocabulary.ts';
import type { LedgerContents } from './material.ts';
import { dollarsIn } from './pot-scenarios.ts';

/** What one recipient was ordered from, or promised at the least, over all its contracts. */
export interface PotRecipient {
  readonly organisation: string;
  readonly name: string;
  /** What the money buys, as far as the recipient's business tells: research firms and the press sell data and services. */
  readonly buys: 'material or not stated' | 'data and services';
  readonly obligated: Figure | null;
  readonly guaranteedMinimum: Figure | null;
  /** What the source says of the federal spending record; null where it says nothing. */
  readonly record: string | null;
  /** What the count remarks on the amount: an order that stands twice, a minimum listed as an order. */
  readonly note: string | null;
}

/** Statements of the newest day on which somebody counted the orders by recipient. */
export function countOf(statements: readonly Statement[]): readonly Statement[] {
  const totals = statements.filter((s) => s.property === 'contract-obligated-total');
  const newest = totals
    .map((s) => s.period)
    .sort()
    .at(-1);
  return newest === undefined ? [] : statements.filter((s) => s.subject.kind === 'organisation' && s.period === newest);
}

/** Recipients of a count, largest first. */
export function recipientsOf(count: readonly Statement[], contents: LedgerContents): readonly PotRecipient[] {
  const counted = count.filter(
    (s) => s.property === 'contract-obligated' || s.property === 'contract-guaranteed-minimum',
  );
  const groups = groupBy(counted, (s) => s.subject.id);
  const size = ({ obligated, guaranteedMinimum }: PotRecipient): number => {
    const figure = obligated ?? guaranteedMinimum;
    return figure === null ? 0 : (dollarsIn(figure) ?? 0);
  };
  return [...groups]
    .map(([id, own]) => recipientOf(id, own, count, contents))
    .sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'en'));
}

function recipientOf(
  id: string,
  own: readonly Statement[],
  count: readonly Statement[],
  { vocabulary, judgements, knownOn }: LedgerContents,
): PotRecipient {
  const organisation = vocabulary.organisations.get(id);
  const followed = (property: string): Statement | null => {
    const answers = own.filter((s) => s.property === property);
    const [group = []] = groupBy(answers, statementKey).values();
    return preferred(group, judgements, knownOn);
  };
  const [ordered, minimum] = [followed('contract-obligated'), followed('contract-guaranteed-minimum')];
  const figure = (said: Statement | null): Figure | null =>
    said === null ? null : figureOf(said, knownOn, 'as listed');
  const record = count.find((s) => s.subject.id === id && s.property === 'spending-record');
  return {
    organisation: id,
    name: organisation?.name ?? id,
    buys: sellsServices(organisation) ? 'data and services' : 'material or not stated',
    obligated: figure(ordered),
    guaranteedMinimum: figure(minimum),
    record: record?.value.kind === 'described' ? record.value.text : null,
    note: ordered?.note ?? minimum?.note ?? null,
  };
}

/** Firms whose business is testing or instruments sell no metal; what others were ordered for is not told. */
const SERVICES = /\b(samples and tests|sells instruments)\b/;

function sellsServices(organisation: Organisation | undefined): boolean {
  if (organisation === undefined) return false;
  return ['research', 'press'].includes(organisation.kind) || SERVICES.test(organisation.interest ?? '');
}
