import type { EvidenceId } from '../ledger/evidence.ts';
import type { IsoDate } from '../units/period.ts';
import type { AssayLimit, Grams, LotRecord, Mass } from '../vocabulary/stock-record.ts';
import { minus, NOTHING, total } from './mass.ts';
import { STOCK_ACCOUNTS, type StockAccount } from './stock-accounts.ts';

/** How a lot stands with its holder; off specification is told apart, since an accepted lot may fall out of it. */
export type LotStanding = 'not accepted' | 'accepted' | 'rejected';

/** Mass percent of each analyte as found on a day. */
export interface LotAssay {
  readonly date: IsoDate;
  readonly analytes: Readonly<Record<string, number>>;
  readonly laboratory: string | null;
  readonly evidence: EvidenceId;
}

/** A limit of a specification that an assay does not keep; in mass percent. */
export interface BrokenLimit extends AssayLimit {
  readonly found: number;
  readonly assayed: IsoDate;
  readonly evidence: EvidenceId;
}

/** State of a lot at the end of a day, by the records that count then; our own fold. Masses in grams. */
export interface LotState {
  readonly holder: string;
  readonly lot: string;
  /** Null before its card is written. */
  readonly card: LotRecord | null;
  readonly site: string | null;
  /** On books, what is lent out included. */
  readonly mass: Mass;
  readonly standing: LotStanding;
  readonly acceptedUnder: { readonly specification: string | null; readonly revision: string | null } | null;
  /** Limits of that revision which an assay since the acceptance breaks; none where limits or assays are not known. */
  readonly offSpecification: readonly BrokenLimit[];
  readonly onLoan: Mass;
  readonly committed: readonly { readonly to: string; readonly mass: Mass }[];
  readonly assay: LotAssay | null;
  /** Assays on and after the day of acceptance. */
  readonly assaysSince: readonly LotAssay[];
  readonly assayed: IsoDate | null;
  readonly inspected: IsoDate | null;
  readonly condition: { readonly date: IsoDate; readonly words: string; readonly sound: boolean } | null;
  /** The last count, and what of its difference is neither written off nor found since: counted less at hand, in grams. */
  readonly counted: { readonly date: IsoDate; readonly gross: Grams; readonly difference: Grams } | null;
  /** The day its first mass came in. */
  readonly received: IsoDate | null;
  /** Every gram of it by account; together they are `mass`. */
  readonly accounts: Readonly<Record<StockAccount, Mass>>;
  /** Records of this lot so far, whatever their date: what two people race for. */
  readonly turns: number;
  /** Records that count on the day. */
  readonly evidence: readonly EvidenceId[];
}

const NO_ACCOUNTS = Object.fromEntries(STOCK_ACCOUNTS.map((account) => [account, NOTHING])) as Readonly<
  Record<StockAccount, Mass>
>;

const EMPTY: Omit<LotState, 'holder' | 'lot'> = {
  ...{ card: null, site: null, mass: NOTHING, standing: 'not accepted', acceptedUnder: null, offSpecification: [] },
  ...{ onLoan: NOTHING, committed: [], assay: null, assaysSince: [], assayed: null, inspected: null, condition: null },
  ...{ counted: null, received: null, accounts: NO_ACCOUNTS, turns: 0, evidence: [] },
};

/** A lot of which nothing has been written. */
export const newLot = (holder: string, lot: string): LotState => ({ holder, lot, ...EMPTY });

/** What is at hand: on books and not lent out. */
export const atHand = ({ mass, onLoan }: LotState): Mass => minus(mass, onLoan);

/** What is at hand and promised to nobody, whatever its standing. */
export function free(state: LotState): Mass {
  return minus(atHand(state), total(state.committed.map(({ mass }) => mass)));
}

/** Whether the lot is accepted, and no assay since breaks the limits it was accepted under. */
export const inSpecification = ({ standing, offSpecification }: LotState): boolean =>
  standing === 'accepted' && offSpecification.length === 0;

/** What of the lot is accepted and in specification: all of it or nothing. */
export const acceptedOf = (state: LotState): Mass => (inSpecification(state) ? state.mass : none(state.mass));

/** What of that is neither lent nor committed. */
export const uncommittedOf = (state: LotState): Mass => (inSpecification(state) ? free(state) : none(state.mass));

const none = ({ content }: Mass): Mass => ({ gross: 0, content: content === null ? null : 0 });
