import type { EvidenceId } from '../ledger/evidence.ts';
import type { Contract, Told } from '../procurement/contract-record.ts';
import { isSigned } from '../procurement/contract-record.ts';
import { type KnownDay, type Procurement, stateText } from '../procurement/procurement.ts';
import type { DatePrecision, IsoDate } from '../units/period.ts';
import type { TitledConflict } from './conflicts.ts';
import type { LedgerContents } from './material.ts';
import { materialName } from './words.ts';

/** Why a cell is empty: nobody at hand publishes it, or there can be none. */
export type Absence = 'not published' | 'no solicitation yet' | 'not awarded' | 'not cancelled';

/** A day of a request's life with the report that gives it. */
export interface WantedDay {
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  readonly evidence: EvidenceId;
}

/** One thing the stockpile's buyer wants, or bought: each cell with its evidence, each empty one with its reason. */
export interface Wanted {
  readonly contract: Contract;
  readonly materialName: string;
  readonly standing: 'asked for' | 'under contract' | 'ended';
  /** State in words, told by the newest step. */
  readonly status: Told;
  readonly asked: WantedDay | null;
  readonly closes: WantedDay | null;
  readonly cancelled: WantedDay | null;
  readonly absent: Readonly<Record<WantedField, Absence | null>>;
  /** What sources disagree about, in words. */
  readonly disputed: readonly string[];
}

/** Cells that can be empty. */
export type WantedField =
  | 'form'
  | 'grade'
  | 'quantity'
  | 'ceiling'
  | 'guaranteedMinimum'
  | 'number'
  | 'asked'
  | 'closes'
  | 'cancelled'
  | 'awarded'
  | 'ordered';

/** Organisation that buys for the National Defense Stockpile. */
const BUYER = 'dla';

/** The key materials the stockpile's buyer wants, from every procurement of its own, by material and then newest first. */
export function wantedOn(
  contracts: readonly Contract[],
  contents: Pick<LedgerContents, 'events' | 'vocabulary'>,
  conflicts: readonly TitledConflict[],
): readonly Wanted[] {
  const buyers = new Map(contents.events.map(({ id, payload }) => [id, payload.parties]));
  return contracts
    .filter(({ procurement }) => procurement.steps.some(({ evidence }) => buyers.get(evidence)?.includes(BUYER)))
    .map((contract) => wantedFrom(contract, contents, conflicts))
    .sort((a, b) => a.materialName.localeCompare(b.materialName, 'en') || newest(b).localeCompare(newest(a)));
}

const newest = ({ contract }: Wanted): IsoDate => contract.procurement.stateSince;

function wantedFrom(
  contract: Contract,
  { vocabulary }: Pick<LedgerContents, 'vocabulary'>,
  conflicts: readonly TitledConflict[],
): Wanted {
  const { procurement } = contract;
  const cancelled = procurement.steps.findLast(({ kind }) => kind === 'cancellation') ?? null;
  const days = { asked: procurement.issued, closes: closingOf(procurement), cancelled };
  const prefix = `procurement:${procurement.id} `;
  return {
    contract,
    materialName: procurement.material === '' ? 'Material not named' : materialName(procurement.material, vocabulary),
    standing: standingOf(contract),
    status: { value: stateText(procurement), evidence: procurement.lastEvidence.evidence },
    asked: dayOf(days.asked),
    closes: days.closes,
    cancelled: dayOf(cancelled),
    absent: absencesOf(contract, days),
    disputed: conflicts.filter(({ conflict }) => conflict.key.startsWith(prefix)).map(({ title }) => title),
  };
}

function standingOf(contract: Contract): Wanted['standing'] {
  if (isSigned(contract)) return 'under contract';
  return contract.procurement.state.startsWith('cancelled') ? 'ended' : 'asked for';
}

const dayOf = (day: KnownDay | null): WantedDay | null =>
  day === null ? null : { date: day.date, datePrecision: day.datePrecision, evidence: day.evidence };

function closingOf({ terms }: Procurement): WantedDay | null {
  const deadline = terms.get('deadline');
  if (deadline?.value.kind !== 'day') return null;
  return { date: deadline.value.day, datePrecision: 'day', evidence: deadline.evidence };
}

/** Kinds of step before a solicitation: they set no ceiling and promise nothing. */
const BEFORE: readonly string[] = ['request for information', 'sources sought', 'presolicitation'];

interface Days {
  readonly asked: KnownDay | null;
  readonly closes: WantedDay | null;
  readonly cancelled: KnownDay | null;
}

function absencesOf(contract: Contract, days: Days): Wanted['absent'] {
  const { procurement, form, grade, numbers, awarded } = contract;
  const signed = isSigned(contract);
  const terms: Absence = !signed && BEFORE.includes(procurement.kind) ? 'no solicitation yet' : 'not published';
  const unless = (there: boolean, why: Absence): Absence | null => (there ? null : why);
  return {
    form: unless(form !== null, 'not published'),
    grade: unless(grade !== null, 'not published'),
    quantity: unless(procurement.quantity !== null, 'not published'),
    ceiling: unless(procurement.ceiling !== null, terms),
    guaranteedMinimum: unless(procurement.guaranteedMinimum !== null, terms),
    number: unless(numbers.length > 0, 'not published'),
    asked: unless(days.asked !== null, 'not published'),
    closes: unless(days.closes !== null, 'not published'),
    cancelled: unless(days.cancelled !== null, 'not cancelled'),
    awarded: unless(awarded !== null, signed ? 'not published' : 'not awarded'),
    ordered: unless(procurement.obligated !== null, signed ? 'not published' : 'not awarded'),
  };
}
