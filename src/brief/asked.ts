import type { Figure } from '../ledger/figure.ts';
import type { Procurement } from '../procurement/procurement.ts';
import { isSounding } from '../procurement/state.ts';

/** What is asked for of a material, what became of it, and its money by role. */
export interface Asked {
  /** Quantity of the procurement that counts most as of the day, else of the request it continues. */
  readonly asked: Figure | null;
  /** What became of that quantity: `contracted`, `asked, open`, `asked, cancelled`, `asked about, no demand`; null without one. */
  readonly askedText: string | null;
  /** State of the procurement that counts most, and of how many it is one: `ordering, 1 of 3`. */
  readonly askedState: string | null;
  readonly ceiling: Figure | null;
  readonly obligated: Figure | null;
  readonly delivered: Figure | null;
}

const FURTHEST: readonly string[] = [
  'delivering',
  'ordering',
  'awarded',
  'open (extended)',
  'open (re-issued)',
  'open',
  'announced',
];

const CONTRACTED: readonly string[] = ['awarded', 'ordering', 'delivering'];

/** What became of a procurement's quantity, in words a table has room for. */
function askedTextOf({ state }: Procurement): string {
  if (CONTRACTED.includes(state)) return 'contracted';
  if (isSounding(state)) return 'asked about, no demand';
  return `asked, ${state.replace(/ \(.*\)$/, '')}`;
}

/** The procurement whose quantity speaks: the one given, else the request it continues, which keeps its own state. */
function withQuantity(p: Procurement | undefined, all: readonly Procurement[]): Procurement | null {
  if (p === undefined || p.quantity !== null) return p ?? null;
  const others = all.filter((other) => other !== p);
  return withQuantity(
    others.find((other) => other.id === p.continues),
    others,
  );
}

/** Contracts before requests, the largest ceiling first: the one that counts most speaks, and says of how many. */
function weightiest(procurements: readonly Procurement[]): readonly Procurement[] {
  const rank = ({ state }: Procurement): number => {
    if (CONTRACTED.includes(state)) return 0;
    return FURTHEST.includes(state) ? FURTHEST.indexOf(state) : FURTHEST.length;
  };
  const size = ({ ceiling }: Procurement): number =>
    ceiling !== null && 'quantity' in ceiling.value ? ceiling.value.quantity.amount : 0;
  return [...procurements].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

function stateOf(first: Procurement | undefined, procurements: readonly Procurement[]): string | null {
  if (first === undefined) return null;
  const others = procurements.filter((p) => !p.state.startsWith('cancelled')).length;
  const state = first.noOutcomeSince === null ? first.state : `${first.state}, no outcome`;
  return others > 1 ? `${state}, 1 of ${others}` : state;
}

/** One procurement speaks for the material; a quantity it continues is shown as what became of that request. */
export function asked(procurements: readonly Procurement[]): Asked {
  const [first] = weightiest(procurements);
  const quantified = withQuantity(first, procurements);
  return {
    asked: quantified?.quantity ?? null,
    askedText: quantified === null ? null : askedTextOf(quantified),
    askedState: stateOf(first, procurements),
    ceiling: first?.ceiling ?? null,
    obligated: first?.obligated ?? null,
    delivered: first?.delivered ?? null,
  };
}
