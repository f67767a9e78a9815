import type { StockEvent } from '../ledger/stock-event.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { atHand, type LotAssay, type LotState } from './lot-state.ts';
import { isNothing, minus, NOTHING, plus } from './mass.ts';
import { isArrival, massOf, type Posting, postingsOf } from './stock-accounts.ts';

/** The state of a lot after one more record of it. */
export function step(state: LotState, e: StockEvent): LotState {
  const posted = postingsOf(e, state.lot).reduce(post, state);
  return isArrival(e, state.lot) ? arrived(posted, state, e) : changed(posted, e);
}

function post(state: LotState, { account, mass }: Posting): LotState {
  const accounts = { ...state.accounts, [account]: plus(state.accounts[account], mass) };
  return { ...state, accounts, mass: plus(state.mass, mass) };
}

/** What comes in has yet to be accepted, so a lot that takes in more is no longer accepted as a whole. */
function arrived(state: LotState, before: LotState, e: StockEvent): LotState {
  const site = ('site' in e.payload ? e.payload.site : undefined) ?? state.site;
  const received = state.received ?? e.date;
  const stays = before.standing === 'rejected' && !isNothing(before.mass);
  if (stays) return { ...state, site, received };
  return { ...state, site, received, standing: 'not accepted', acceptedUnder: null, assaysSince: [] };
}

function changed(state: LotState, e: StockEvent): LotState {
  switch (e.kind) {
    case 'lot':
      return { ...state, card: e.payload };
    case 'accept':
      return accepted(state, e);
    case 'reject':
      return { ...state, standing: 'rejected', acceptedUnder: null };
    case 're-assay':
      return reassayed(state, e);
    case 'inspection':
      return inspected(state, e);
    case 'transfer':
      return e.payload.into === undefined ? { ...state, site: e.payload.site ?? state.site } : state;
    case 'loan':
      return { ...state, onLoan: plus(state.onLoan, massOf(e.payload)) };
    case 'return':
      return { ...state, onLoan: minus(state.onLoan, massOf(e.payload)) };
    case 'commit':
      return { ...state, committed: committedTo(state, e.payload.to, massOf(e.payload)) };
    case 'uncommit':
      return { ...state, committed: committedTo(state, e.payload.to, minus(NOTHING, massOf(e.payload))) };
    case 'write-off':
      return explained(state, (difference) => Math.max(difference, Math.min(0, difference + e.payload.gross)));
    case 'found':
      return explained(state, (difference) => Math.min(difference, Math.max(0, difference - e.payload.gross)));
    case 'count':
      return counted(state, e);
    default:
      return state;
  }
}

type Of<K extends StockEvent['kind']> = Extract<StockEvent, { readonly kind: K }>;

function accepted(state: LotState, { payload }: Of<'accept'>): LotState {
  const acceptedUnder = { specification: payload.specification ?? null, revision: payload.revision ?? null };
  return { ...state, standing: 'accepted', acceptedUnder, assaysSince: [] };
}

/** The content of the whole lot is what the new assay says; the difference is booked as such. */
function reassayed(state: LotState, e: Of<'re-assay'>): LotState {
  const { content, analytes = {}, laboratory = null } = e.payload;
  const difference = content === null ? null : content - (state.mass.content ?? 0);
  const posted =
    difference === null || difference === 0
      ? state
      : post(state, { account: 'assay difference', mass: { gross: 0, content: difference } });
  const assay: LotAssay = { date: e.date, analytes, laboratory, evidence: e.id };
  return { ...posted, assay, assayed: e.date, assaysSince: [...state.assaysSince, assay] };
}

function inspected(state: LotState, { date, payload }: Of<'inspection'>): LotState {
  return { ...state, inspected: date, condition: { date, words: payload.condition, sound: payload.sound } };
}

function committedTo({ committed }: LotState, to: string, mass: Mass): LotState['committed'] {
  const before = committed.find((c) => c.to === to)?.mass ?? NOTHING;
  const now = plus(before, mass);
  const others = committed.filter((c) => c.to !== to);
  return isNothing(now) ? others : [...others, { to, mass: now }];
}

function counted(state: LotState, { date, payload }: Of<'count'>): LotState {
  return { ...state, counted: { date, gross: payload.gross, difference: payload.gross - atHand(state).gross } };
}

/** What is written off or found after a count explains its difference, as far as it goes. */
function explained(state: LotState, rest: (difference: number) => number): LotState {
  const { counted: last } = state;
  return last === null ? state : { ...state, counted: { ...last, difference: rest(last.difference) } };
}
