import type { IsoDate } from '../units/period.ts';

/** A mass in whole grams, so that books close exactly; a million tonnes is 1e12 g, far within a double. */
export type Grams = number;

/**
 * Mass of something in a lot, gross and content apart: `content` is the mass of the element (or oxide) the lot is valued
 * for; null where the lot's content is not kept (rayon, magnets).
 */
export interface Mass {
  readonly gross: Grams;
  readonly content: Grams | null;
}

/** What every record of a stock book carries. */
interface Recorded {
  /** Number of the document it was written from; unique in the holder's book, and what a reversal names. */
  readonly number: string;
  readonly note?: string;
}

/** What every movement names. */
interface OfLot extends Recorded {
  readonly lot: string;
}

/** A movement of mass from or to somebody outside the book. */
interface WithParty extends OfLot, Mass {
  readonly party?: string;
}

/** A place where lots are kept; a later record of the same site changes its card from its date on. */
export interface SiteRecord extends Recorded {
  readonly site: string;
  readonly name: string;
  readonly owner?: string;
  /** Country code of the vocabulary. */
  readonly country?: string;
  readonly address?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** What it can keep. */
  readonly capacity?: Grams;
  /** What it can load out in a day. */
  readonly outloadPerDay?: Grams;
  /** Cost of keeping a tonne for a year, in dollars of the record's date. */
  readonly costPerTonneYear?: number;
}

/** The card of a lot: what it is; how much is told by its movements. A later record changes the card from its date on. */
export interface LotRecord extends OfLot {
  /** Material and form of the vocabulary; they never change: another form is another lot, made by an upgrade. */
  readonly material: string;
  readonly form: string;
  /** What its content is the mass of: `Sb`, `WO3`; absent where content is not kept. */
  readonly contentOf?: string;
  readonly grade?: string;
  readonly brand?: string;
  readonly specification?: string;
  readonly revision?: string;
  readonly owner?: string;
  /** Country code of the vocabulary. */
  readonly origin?: string;
  readonly producer?: string;
  /** `40 drums`. */
  readonly packages?: string;
  /** Order or contract it was bought under. */
  readonly order?: string;
  /** What is written on the packages; the text of its barcode when no other is given. */
  readonly marks?: string;
  /** How often it is to be inspected and assayed, in days; absent where no rule is kept. */
  readonly inspectEvery?: number;
  readonly assayEvery?: number;
}

/** One revision of a specification: limits a lot's assay must keep, in force from the record's date. */
export interface SpecificationRecord extends Recorded {
  readonly specification: string;
  readonly revision: string;
  readonly material: string;
  readonly form: string;
  readonly grade?: string;
  readonly limits: readonly AssayLimit[];
}

/** Least and most mass percent of an analyte; one of them may be open. */
export interface AssayLimit {
  readonly analyte: string;
  readonly min?: number;
  readonly max?: number;
}

/** Who may release or sell what, by which rule: an input, and none is assumed (50 USC 98f for the US stockpile). */
export interface AuthorityRecord extends Recorded {
  readonly authority: string;
  /** Statute, plan or decision it rests on. */
  readonly rule: string;
  readonly allows: 'release' | 'sale' | 'release or sale';
  /** Absent: every material, form of it. */
  readonly material?: string;
  readonly form?: string;
  readonly grade?: string;
  /** Most that may leave under it, by gross mass; absent where it sets no amount. */
  readonly most?: Grams;
  readonly until?: IsoDate;
  /** Days between the notice it asks for and the day anything may leave. */
  readonly noticeDays?: number;
  /** Order among authorities: a lower one is used first. */
  readonly rank?: number;
}

/** What a holder must be able to supply: a target of mass, or days of a rate of use. */
export interface RequirementRecord extends Recorded {
  readonly requirement: string;
  readonly material: string;
  readonly form: string;
  readonly grade?: string;
  /** Mass of the form wanted. */
  readonly gross?: Grams;
  /** Days of use to be covered, of `usePerYear`; the rule's name is its own: `JOGMEC 60 days`. */
  readonly days?: number;
  readonly usePerYear?: Grams;
  readonly rule?: string;
}

/** Mass percent of each analyte, as a laboratory found it. */
export interface Assay {
  readonly laboratory?: string;
  readonly analytes?: Readonly<Record<string, number>>;
}

/** Kinds of record and what each carries. Every mass is what moves, never what is left. */
export interface StockRecords {
  readonly site: SiteRecord;
  readonly lot: LotRecord;
  readonly specification: SpecificationRecord;
  readonly authority: AuthorityRecord;
  readonly requirement: RequirementRecord;
  /** Comes in from outside, not yet accepted. */
  readonly receipt: WithParty & { readonly site: string; readonly order?: string; readonly cost?: number };
  /** Mass taken away for a laboratory; zero where the sample is returned. */
  readonly sampling: OfLot & Mass & { readonly laboratory?: string };
  /** All of the lot is found to meet its specification; names the revision it was held against. */
  readonly accept: OfLot & { readonly specification?: string; readonly revision?: string };
  readonly reject: OfLot & { readonly reason: string };
  /** A new assay: the content of the whole lot is what it says; the difference is an assay difference, named as such. */
  readonly 're-assay': OfLot & Assay & { readonly content: Grams | null };
  readonly inspection: OfLot & { readonly condition: string; readonly sound: boolean };
  /** The whole lot to another site, or, with a mass, that part of it into another lot of the same material and form. */
  readonly transfer: OfLot & { readonly site?: string; readonly into?: string; readonly part?: Mass };
  /** Mass of one lot becomes another lot, mostly of another form; what is lost is said, and both sides close. */
  readonly upgrade: OfLot &
    Mass & {
      readonly into: string;
      readonly site?: string;
      readonly out: Mass;
      readonly loss: Mass;
      readonly route?: string;
      readonly cost?: number;
    };
  /** Lent out: still on the books, not at hand. */
  readonly loan: WithParty & { readonly due?: IsoDate };
  readonly return: WithParty;
  /** Promised to somebody: still there, no longer uncommitted. */
  readonly commit: WithParty & { readonly to: string };
  readonly uncommit: OfLot & Mass & { readonly to: string };
  readonly release: WithParty & { readonly authority: string; readonly noticed?: IsoDate };
  readonly sale: WithParty & {
    readonly authority?: string;
    /** Proceeds in dollars of the day, and the account they go to. */
    readonly proceeds?: number;
    readonly account?: string;
    readonly planLine?: string;
    readonly noticed?: IsoDate;
  };
  readonly 'write-off': OfLot & Mass & { readonly reason: string };
  /** Mass that turned out to be there. */
  readonly found: OfLot & Mass & { readonly reason: string };
  /** What was counted; changes nothing by itself: a difference stays named until it is written off or found. */
  readonly count: OfLot & { readonly gross: Grams; readonly counter?: string };
  /** Undoes another record from its own date on. */
  readonly reversal: Recorded & { readonly reverses: string; readonly reason: string };
}

export type StockKind = keyof StockRecords;

/** Every kind, cards first, then movements in the order of a lot's life. */
export const STOCK_KINDS: readonly StockKind[] = [
  'site',
  'lot',
  'specification',
  'authority',
  'requirement',
  'receipt',
  'sampling',
  'accept',
  'reject',
  're-assay',
  'inspection',
  'transfer',
  'upgrade',
  'loan',
  'return',
  'commit',
  'uncommit',
  'release',
  'sale',
  'write-off',
  'found',
  'count',
  'reversal',
];
