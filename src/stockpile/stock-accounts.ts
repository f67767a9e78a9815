import type { StockEvent } from '../ledger/stock-event.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { minus, NOTHING } from './mass.ts';

/** Accounts every gram of a book is kept under; together they are what is on books. Our own list. */
export const STOCK_ACCOUNTS = [
  'received',
  'found',
  'assay difference',
  'sample',
  'transferred in',
  'transferred out',
  'upgraded in',
  'upgraded out',
  'processing loss',
  'taken up in processing',
  'released',
  'sold',
  'written off',
] as const;
export type StockAccount = (typeof STOCK_ACCOUNTS)[number];

/** What a record adds to an account of a lot; what leaves is negative. */
export interface Posting {
  readonly account: StockAccount;
  readonly mass: Mass;
}

/** What a record does to the books of one lot it names; a re-assay's difference depends on the state and is not told here. */
export function postingsOf(e: StockEvent, lot: string): readonly Posting[] {
  switch (e.kind) {
    case 'receipt':
      return [{ account: 'received', mass: massOf(e.payload) }];
    case 'found':
      return [{ account: 'found', mass: massOf(e.payload) }];
    case 'sampling':
      return [{ account: 'sample', mass: gone(e.payload) }];
    case 'release':
      return [{ account: 'released', mass: gone(e.payload) }];
    case 'sale':
      return [{ account: 'sold', mass: gone(e.payload) }];
    case 'write-off':
      return [{ account: 'written off', mass: gone(e.payload) }];
    case 'transfer':
      return transferPostings(e.payload, lot);
    case 'upgrade':
      return upgradePostings(e.payload, lot);
    default:
      return [];
  }
}

/** The mass of a payload, without what else it carries. */
export const massOf = ({ gross, content }: Mass): Mass => ({ gross, content });
const gone = (mass: Mass): Mass => minus(NOTHING, mass);

type PayloadOf<K extends StockEvent['kind']> = Extract<StockEvent, { readonly kind: K }>['payload'];

function transferPostings({ into, part }: PayloadOf<'transfer'>, lot: string): readonly Posting[] {
  if (into === undefined || part === undefined) return [];
  return lot === into
    ? [{ account: 'transferred in', mass: massOf(part) }]
    : [{ account: 'transferred out', mass: gone(part) }];
}

/** Gross mass may grow in processing (metal takes up oxygen): then the growth is an account of its own and no loss. */
function upgradePostings({ into, out, loss }: PayloadOf<'upgrade'>, lot: string): readonly Posting[] {
  if (lot === into) return [{ account: 'upgraded in', mass: massOf(out) }];
  const lost = { gross: Math.max(0, loss.gross), content: loss.content };
  const taken: Posting = {
    account: 'taken up in processing',
    mass: { gross: Math.max(0, 0 - loss.gross), content: null },
  };
  return [
    { account: 'upgraded out', mass: gone(out) },
    { account: 'processing loss', mass: gone(lost) },
    ...(taken.mass.gross > 0 ? [taken] : []),
  ];
}

/** Whether a record brings mass into a lot from outside it, by which the lot begins. */
export function isArrival(e: StockEvent, lot: string): boolean {
  return e.kind === 'receipt' || ((e.kind === 'transfer' || e.kind === 'upgrade') && e.payload.into === lot);
}
