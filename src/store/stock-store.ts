import type { EvidenceId, Marking } from '../ledger/evidence.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { LotStanding } from '../stockpile/lot-state.ts';
import type { StockEntry } from '../stockpile/stock-entries.ts';
import type { IsoDate } from '../units/period.ts';
import type { Mass, StockKind } from '../vocabulary/stock-record.ts';

/** One record of a lot, counted from 1 as they came: two people who move a lot from one state of it take the same turn. */
export interface StockTurn {
  readonly holder: string;
  readonly lot: string;
  readonly turn: number;
  readonly number: string;
}

/** A lot as its records leave it, for lists; masses in grams, what is lent out included. */
export interface StockLot {
  readonly holder: string;
  readonly lot: string;
  /** What its card says it is; null before it has one. */
  readonly material: string | null;
  readonly form: string | null;
  readonly grade: string | null;
  readonly contentOf: string | null;
  readonly site: string | null;
  readonly standing: LotStanding;
  readonly mass: Mass;
  /** Day of its latest record, and how many it has. */
  readonly date: IsoDate;
  readonly turns: number;
}

/** What the stock records of an intake change: whose turn they are, differences by day, and lots as they leave them. */
export interface StockChanges {
  readonly turns: readonly StockTurn[];
  readonly entries: readonly StockEntry[];
  readonly lots: readonly StockLot[];
}

/** Which totals; `on` is the day, `knownOn` leaves out what was recorded after that day (UTC). */
export interface StockTotalsFilter {
  readonly holder?: string;
  readonly material?: string;
  readonly site?: string;
  readonly on: IsoDate;
  readonly knownOn?: IsoDate;
  /** A line for each site too. */
  readonly bySite?: true;
}

/** Totals of one form of one holder on a day, in grams; what may be released is not added up here (stockpile/). */
export interface StockTotal {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
  readonly contentOf: string | null;
  /** Told only where asked by site; null where nothing says where the mass lies. */
  readonly site?: string | null;
  readonly books: Mass;
  readonly accepted: Mass;
  readonly uncommitted: Mass;
  /** What of the books is lent out. */
  readonly onLoan: Mass;
}

export interface StockLotFilter {
  readonly holder?: string;
  readonly material?: string;
  readonly form?: string;
  readonly site?: string;
  readonly standing?: LotStanding;
  /** Only lots of which something is on books. */
  readonly held?: true;
}

/** Conditions on records; `lots` needs a holder, since every holder numbers lots of their own. */
export interface StockRecordFilter {
  readonly holder?: string;
  readonly lots?: readonly string[];
  readonly numbers?: readonly string[];
  readonly kinds?: readonly StockKind[];
  /** Only records that touch no lot: sites, specifications, authorities, requirements and what undoes them. */
  readonly lotless?: true;
  /** Releases and sales under these authorities. */
  readonly leavingUnder?: readonly string[];
  /** Reversals of the records with these numbers. */
  readonly reversing?: readonly string[];
  /** Records that name one of these as their site or authority. */
  readonly naming?: readonly string[];
  /** First and last day. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly ids?: readonly EvidenceId[];
  /** First digits of an id, or all of them. */
  readonly idPrefix?: string;
}

/** Part of a list: at most `limit`, after the place where the part before ended. */
export interface StockPage {
  readonly limit: number;
  /** `next` of the part before. */
  readonly after?: string;
  /** From the latest day backwards; only records have such an order. */
  readonly newestFirst?: true;
}

/** A part of a list, and where the next part begins; null after the last. */
export interface StockPart<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What a number stands for, in few words: there may be many to ask about. */
export interface StockNumber {
  readonly id: EvidenceId;
  readonly kind: StockKind;
  readonly lots: readonly string[];
}

/** A holder with a stock book: how many records and lots it has, and the days they span. */
export interface StockHolder {
  readonly holder: string;
  readonly records: number;
  readonly lots: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Every marking a record of the book has. */
  readonly markings: readonly Marking[];
}

/** Reading stock books. */
export interface StockReads {
  /** Totals by holder, material, form, grade and content, sorted; from monthly sums, so that a million records cost no more. */
  stockTotals(filter: StockTotalsFilter): Promise<readonly StockTotal[]>;
  /** Lots by holder and name. */
  stockLots(filter: StockLotFilter, page: StockPage): Promise<StockPart<StockLot>>;
  /** Records by day, then as they came; all that meet the filter where no page is asked for. */
  stockRecords(filter: StockRecordFilter, page?: StockPage): Promise<StockPart<StockEvent>>;
  stockHolders(): Promise<readonly StockHolder[]>;
  /** How many records each of the lots has; lots that have none are left out. */
  stockTurns(holder: string, lots: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Records of a lot after its so many first ones, as they came. */
  stockSince(holder: string, lot: string, turn: number): Promise<readonly StockEvent[]>;
  /** Entries of lots, added up by day, place and what they are of. */
  stockSums(holder: string, lots: readonly string[]): Promise<readonly StockEntry[]>;
  /** Sums of months and lines of lots that are not what the entries give, in words; for `verify`. */
  stockDrift(): Promise<readonly string[]>;
  /** Lots somebody accepted under a specification at some time. */
  stockAcceptedUnder(holder: string, specification: string): Promise<readonly string[]>;
  /** What stands under numbers of a holder's documents; numbers never used are left out. */
  stockNumbers(holder: string, numbers: readonly string[]): Promise<ReadonlyMap<string, StockNumber>>;
}
