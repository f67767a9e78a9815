import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey, surelyBy } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { type Contract, contractsOn } from '../procurement/contract-record.ts';
import { type DisclosedContract, sumOfOrders } from '../stockpile/since-last.ts';
import type { StockChange } from '../stockpile/stock-change.ts';
import { daysOf, type IsoDate, type Period } from '../units/period.ts';
import { isMass } from '../units/quantity.ts';
import type { StockpileHistoryInput } from './stockpile-history-input.ts';

/** Holders whose history is public: their name and the organisations that buy and sell for them. */
export const PUBLIC_HOLDERS: Readonly<Record<string, { readonly name: string; readonly offices: readonly string[] }>> =
  {
    nds: { name: 'National Defense Stockpile', offices: ['dla', 'dnsc'] },
  };

/** Requests and contracts of the holder's own office for the material, as of the day. */
export function ownContracts(
  { events, judgements, vocabulary, knownOn, holder, material, on }: StockpileHistoryInput,
  statements: readonly Statement[],
): readonly Contract[] {
  const offices = PUBLIC_HOLDERS[holder]?.offices ?? [];
  const parties = new Map(events.map(({ id, payload }) => [id, payload.parties]));
  return contractsOn(events, on, { statements, judgements, vocabulary, knownOn }).filter(
    ({ procurement }) =>
      procurement.material === material &&
      procurement.steps.some(({ evidence }) => parties.get(evidence)?.some((id) => offices.includes(id))),
  );
}

/** The most a contract may have brought by what is disclosed of it: its orders where each gives a quantity, else all of it. */
export function disclosedBy({ procurement, orders }: Contract, asOf: IsoDate): DisclosedContract {
  const { id, title, quantity, obligated, lastEvidence } = procurement;
  const base = { id, title, obligated, evidence: lastEvidence.evidence };
  const told = orders.length > 0 && orders.every((order) => order.quantity !== null && !order.several);
  const ordered = told
    ? sumOfOrders(
        orders.flatMap((order) => order.quantity ?? []),
        asOf,
      )
    : null;
  if (ordered !== null) return { ...base, most: ordered, how: 'sum of its orders' };
  if (quantity === null) return { ...base, most: null, how: 'no quantity disclosed' };
  return { ...base, most: quantity, how: 'quantity of the whole contract' };
}

/** Deliveries that give a mass, as changes of the stock; each once, however many report it. */
export function deliveriesOf(
  contracts: readonly Contract[],
  { events, on, judgements, knownOn }: StockpileHistoryInput,
): readonly StockChange[] {
  const ids = new Set(contracts.map(({ procurement }) => procurement.id));
  const told = events.filter((e) => e.kind === 'delivery' && ids.has(e.subject.id) && surelyBy(e) <= on);
  return [...groupBy(told, eventKey).values()]
    .flatMap((reports) => preferredReport(reports, judgements, knownOn) ?? [])
    .flatMap((e) => deliveryOf(e, on));
}

function deliveryOf(event: Event, on: IsoDate): readonly StockChange[] {
  if (event.kind !== 'delivery') return [];
  const { quantity, note } = event.payload;
  const period = periodOf(event);
  const days = daysOf(period);
  if (quantity === undefined || !isMass(quantity) || days === null) return [];
  const { id, marking } = event;
  const rule = 'delivered to the stockpile, as reported';
  const figure: Figure = { value: { kind: 'reported', quantity }, asOf: on, evidence: [id], rule, marking };
  return [{ kind: 'delivery', period, days, figure, statement: null, aspect: '', note: note ?? null }];
}

const DIGITS = { day: 10, month: 7, year: 4 } as const;

/** When an event was, as exactly as it is known. */
export function periodOf({ date, datePrecision }: Pick<Event, 'date' | 'datePrecision'>): Period {
  return date.slice(0, DIGITS[datePrecision]);
}
