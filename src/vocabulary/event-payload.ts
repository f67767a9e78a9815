import type { IsoDate, Period } from '../units/period.ts';
import type { Quantity } from '../units/quantity.ts';

/** What every event carries besides its kind: which happening it is (shared by all sources that report it) and its words. */
export interface Happening {
  /** Slug of the happening; two sources that report it with different dates share it, which is how a conflict shows. */
  readonly occurrence: string;
  readonly title: string;
  readonly materials: readonly string[];
  readonly parties: readonly string[];
  readonly note?: string;
  /** Occurrences this one continues, amends, cancels or fulfils. */
  readonly relatesTo?: readonly string[];
}

/** Money figures of a procurement step; a missing one is missing and never copied from another. */
export interface ProcurementMoney {
  readonly ceiling?: Quantity;
  readonly guaranteedMinimum?: Quantity;
  readonly obligated?: Quantity;
  readonly delivered?: Quantity;
  readonly paid?: Quantity;
}

/** What of a solicitation an amendment can change. */
export type Term = 'deadline' | 'quantity' | 'eligible sources' | 'specification' | 'ceiling' | 'set-aside' | 'place';

/** Every term, in the order screens list them. */
export const TERMS: readonly Term[] = [
  'deadline',
  'quantity',
  'eligible sources',
  'specification',
  'ceiling',
  'set-aside',
  'place',
];

/** How sure one may be of a step that nobody published and somebody inferred, such as a cancellation from silence. */
export type Confidence = 'low' | 'medium' | 'high';

export interface ProcurementStep extends Happening, ProcurementMoney {
  readonly quantity?: Quantity;
  readonly form?: string;
  readonly grade?: string;
  readonly number?: string;
  readonly competition?: 'competed' | 'not competed';
  readonly termYears?: number;
  /** Date offers close, as the step sets it. */
  readonly closes?: IsoDate;
  readonly reason?: string;
  /** Terms an amendment changes, as far as its source tells; what they became stands in the fields of each. */
  readonly amends?: readonly Term[];
  /** Sources, or their brands, that may be offered: the whole list as the step sets it. */
  readonly eligibleSources?: readonly string[];
  /** What a source not on the list must show. */
  readonly eligibility?: string;
  readonly specification?: string;
  readonly setAside?: string;
  /** Where it is to be made or delivered to. */
  readonly place?: string;
  /** Present where nobody published the step and somebody inferred it. */
  readonly inferred?: Confidence;
  /** How many deadline extensions or amendments this notice sums up, where the source counts them. */
  readonly extensionCount?: number;
  readonly amendmentCount?: number;
  /** Occurrence of an earlier procurement whose need this one continues. */
  readonly continues?: string;
}

/** Layers a US import duty is made of, in the order a customs entry lists them. */
export const DUTY_LAYERS = [
  'base',
  'section 301',
  'section 232',
  'reciprocal',
  'antidumping and countervailing',
  'other',
] as const;
export type DutyLayer = (typeof DUTY_LAYERS)[number];

export interface PolicyStep extends Happening {
  readonly effective?: IsoDate;
  readonly expires?: IsoDate;
  /** Last day of a delay the measure gives for something else to happen; it is no end of the measure. */
  readonly deadline?: IsoDate;
  /** Forms of the materials it covers; absent where the source speaks of the material. */
  readonly forms?: readonly string[];
  /** Countries whose goods it covers; absent where the source names none. */
  readonly origins?: readonly string[];
  /** Countries the goods may not go to, or only with a licence; absent where the source names none. */
  readonly destinations?: readonly string[];
  /** Customs codes it names, with or without points. */
  readonly codes?: readonly string[];
  /** Which layer of the US duty a tariff measure belongs to. */
  readonly duty?: DutyLayer;
  /** Whether it adds a duty, exempts from one, or was expected to set one and set none. */
  readonly dutyEffect?: 'adds' | 'exempts' | 'sets none';
  readonly jurisdiction?: string;
  /** Occurrences of earlier measures that this one suspends, in whole or in part, while it is in force. */
  readonly suspends?: readonly string[];
  /** Occurrences of earlier measures that this one ends for good. */
  readonly repeals?: readonly string[];
}

export interface CommitmentStep extends Happening {
  readonly instrument?: string;
  readonly amount?: Quantity;
  /** What the money has become: a letter of interest is not a commitment that closed. */
  readonly stage?: 'letter of interest' | 'conditional' | 'approved' | 'closed' | 'disbursed' | 'unknown';
  /** What of the amount has been paid out; a role of its own. */
  readonly paid?: Quantity;
  /** What is taken under it, in all or a year. */
  readonly quantity?: Quantity;
  /** Planned output of what it pays for; no tonnes of the commitment itself. */
  readonly output?: Quantity;
  /** Material the tonnes are of, where not of the subject's. */
  readonly quantityOf?: string;
  readonly form?: string;
  /** When the tonnes are to begin, as exactly as it is said. */
  readonly starts?: Period;
  readonly termYears?: number;
  /** Least price guaranteed, of a price floor. */
  readonly price?: Quantity;
}

export interface ProjectStep extends Happening {
  readonly capacity?: Quantity;
  readonly due?: IsoDate;
  readonly cost?: Quantity;
}

/** Event kinds and the payload of each (OCDS words where it has them). */
export interface EventPayloads {
  readonly 'request for information': ProcurementStep;
  readonly 'sources sought': ProcurementStep;
  readonly presolicitation: ProcurementStep;
  readonly solicitation: ProcurementStep;
  readonly amendment: ProcurementStep;
  readonly cancellation: ProcurementStep;
  readonly 'reissue promised': ProcurementStep;
  readonly paused: ProcurementStep;
  readonly award: ProcurementStep;
  readonly order: ProcurementStep;
  readonly delivery: ProcurementStep;
  readonly payment: ProcurementStep;
  /** A supplier books revenue under a contract: a sign that something was delivered, never the delivery. */
  readonly 'supplier revenue': ProcurementStep;
  readonly 'export control': PolicyStep;
  readonly tariff: PolicyStep;
  readonly law: PolicyStep;
  readonly enforcement: PolicyStep;
  readonly framework: PolicyStep;
  readonly programme: PolicyStep;
  readonly grant: CommitmentStep;
  readonly loan: CommitmentStep;
  readonly equity: CommitmentStep;
  readonly offtake: CommitmentStep;
  readonly warrant: CommitmentStep;
  readonly guarantee: CommitmentStep;
  readonly 'price floor': CommitmentStep;
  readonly fund: CommitmentStep;
  readonly capacity: ProjectStep;
  readonly project: ProjectStep;
  readonly guidance: ProjectStep;
  readonly publication: Happening;
}
export type EventKind = keyof EventPayloads;

/** Every event kind, in the order procurements, policy, commitments and projects list them. */
export const EVENT_KINDS: readonly EventKind[] = [
  'request for information',
  'sources sought',
  'presolicitation',
  'solicitation',
  'amendment',
  'cancellation',
  'reissue promised',
  'paused',
  'award',
  'order',
  'delivery',
  'payment',
  'supplier revenue',
  'export control',
  'tariff',
  'law',
  'enforcement',
  'framework',
  'programme',
  'grant',
  'loan',
  'equity',
  'offtake',
  'warrant',
  'guarantee',
  'price floor',
  'fund',
  'capacity',
  'project',
  'guidance',
  'publication',
];

/** Kinds that are steps of a procurement. */
export const PROCUREMENT_KINDS: readonly EventKind[] = EVENT_KINDS.slice(0, 13);

/** Kinds that are steps of a commitment: money or a promise behind a firm or project. */
export const COMMITMENT_KINDS = [
  'equity',
  'warrant',
  'loan',
  'guarantee',
  'grant',
  'price floor',
  'offtake',
  'fund',
] as const satisfies readonly EventKind[];
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
