import type { EvidenceId } from '../ledger/evidence.ts';
import { daysAfter, daysBetween, type IsoDate } from '../units/period.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { type BookDay, type BookLot, cardsOf, compare, ofKind } from './book-day.ts';
import { isNothing, massText, minus } from './mass.ts';
import { isArrival, massOf } from './stock-accounts.ts';
import type { StockEventOf } from './stock-book.ts';
import { idsOf } from './stock-figure.ts';

export type StockDueWhat = 'inspection' | 're-assay' | 'return of a loan' | 'end of an authority';

/** Something a stock book's own rules want done by a day. */
export interface StockDue {
  readonly what: StockDueWhat;
  readonly on: IsoDate;
  /** Days until it; negative when it has passed. */
  readonly days: number;
  readonly overdue: boolean;
  /** Null for what is no lot's: an authority. */
  readonly lot: string | null;
  readonly site: string | null;
  /** How the day came about: `every 180 days, last on 2026-01-05`. */
  readonly detail: string;
  /** What is lent and not yet back; null for what has no mass. */
  readonly mass: Mass | null;
  readonly evidence: readonly EvidenceId[];
}

/** What has no day because its book keeps no rule for it: told, and never taken for nothing due. */
export interface WithoutRule {
  readonly what: StockDueWhat;
  readonly lot: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What is overdue on a day and falls due within a horizon of it, soonest first. */
export interface StockDueList {
  readonly holder: string;
  readonly on: IsoDate;
  readonly until: IsoDate;
  readonly due: readonly StockDue[];
  readonly withoutRule: readonly WithoutRule[];
}

type Draft = Omit<StockDue, 'days' | 'overdue'>;
type Found = { readonly draft: Draft } | { readonly withoutRule: WithoutRule };

/** Inspections, re-assays, loans and authorities due or overdue, by the lots' own intervals and the records' own days. */
export function stockDueOn(book: BookDay, within: number): StockDueList {
  const until = daysAfter(book.on, within);
  const held = book.lots.filter(({ state }) => !isNothing(state.mass));
  const found = [
    ...held.flatMap((lot) => [...repeated(lot, INSPECTION), ...repeated(lot, ASSAY)]),
    ...loansDue(book),
    ...authoritiesDue(book),
  ];
  const due = found
    .flatMap((one) => ('draft' in one ? [one.draft] : []))
    .filter(({ on }) => on <= until)
    .map((draft) => ({ ...draft, days: daysBetween(book.on, draft.on), overdue: draft.on < book.on }))
    .sort((a, b) => compare(a.on, b.on) || compare(a.lot ?? '', b.lot ?? '') || compare(a.what, b.what));
  const withoutRule = found.flatMap((one) => ('withoutRule' in one ? [one.withoutRule] : []));
  return { holder: book.holder, on: book.on, until, due, withoutRule };
}

interface Repeated {
  readonly what: StockDueWhat;
  readonly kind: 'inspection' | 're-assay';
  readonly every: 'inspectEvery' | 'assayEvery';
}

const INSPECTION: Repeated = { what: 'inspection', kind: 'inspection', every: 'inspectEvery' };
const ASSAY: Repeated = { what: 're-assay', kind: 're-assay', every: 'assayEvery' };

/** The interval counts from the last time it was done, else from the day the lot came in. */
function repeated({ state, records }: BookLot, { what, kind, every }: Repeated): readonly Found[] {
  const { lot, site, card, received } = state;
  const done = ofKind(records, kind).at(-1);
  const arrival = records.find((e) => isArrival(e, lot));
  const evidence = idsOf([...ofKind(records, 'lot').slice(-1), ...[done ?? arrival].flatMap((e) => e ?? [])]);
  const days = card?.[every];
  if (days === undefined) return [{ withoutRule: { what, lot, evidence } }];
  const from = done?.date ?? received;
  if (from === null) return [];
  const detail = `every ${days} days, ${done === undefined ? `never done, in since ${from}` : `last on ${from}`}`;
  return [{ draft: { what, on: daysAfter(from, days), lot, site, detail, mass: null, evidence } }];
}

interface OpenLoan {
  readonly loan: StockEventOf<'loan'>;
  readonly left: Mass;
  readonly returns: readonly StockEventOf<'return'>[];
}

/** What comes back settles the oldest loan of the same lot and party first: our own rule, where the book does not say. */
function openLoans(book: BookDay): readonly OpenLoan[] {
  const loans: OpenLoan[] = ofKind(book.live, 'loan').map((loan) => ({
    loan,
    left: massOf(loan.payload),
    returns: [],
  }));
  return ofKind(book.live, 'return').reduce<readonly OpenLoan[]>((open, back) => {
    let rest = massOf(back.payload);
    return open.map((one) => {
      const same = one.loan.payload.lot === back.payload.lot && one.loan.payload.party === back.payload.party;
      if (!same || isNothing(rest) || isNothing(one.left)) return one;
      const settled = atMost(rest, one.left);
      rest = minus(rest, settled);
      return { ...one, left: minus(one.left, settled), returns: [...one.returns, back] };
    });
  }, loans);
}

/** The part of a mass that another still takes up, gross and content apart. */
function atMost(mass: Mass, limit: Mass): Mass {
  const content = mass.content === null || limit.content === null ? null : Math.min(mass.content, limit.content);
  return { gross: Math.min(mass.gross, limit.gross), content };
}

function loansDue(book: BookDay): readonly Found[] {
  const sites = new Map(book.lots.map(({ state }) => [state.lot, state.site]));
  return openLoans(book).flatMap(({ loan, left, returns }): readonly Found[] => {
    const { lot, party, due } = loan.payload;
    if (isNothing(left)) return [];
    const evidence = idsOf([loan, ...returns]);
    if (due === undefined) return [{ withoutRule: { what: 'return of a loan', lot, evidence } }];
    const detail = `${massText(left)} lent${party === undefined ? '' : ` to ${party}`} on ${loan.date}`;
    return [
      { draft: { what: 'return of a loan', on: due, lot, site: sites.get(lot) ?? null, detail, mass: left, evidence } },
    ];
  });
}

/** An authority that ended before the day is no longer overdue: it is over, and another report says what it allowed. */
function authoritiesDue(book: BookDay): readonly Found[] {
  const cards = [...cardsOf(book, 'authority', ({ payload }) => payload.authority).values()];
  return cards.flatMap((card): readonly Found[] => {
    const { authority, rule, until } = card.payload;
    if (until === undefined || until < book.on) return [];
    const detail = `${authority}: ${rule}`;
    return [
      {
        draft: {
          what: 'end of an authority',
          on: until,
          lot: null,
          site: null,
          detail,
          mass: null,
          evidence: [card.id],
        },
      },
    ];
  });
}
