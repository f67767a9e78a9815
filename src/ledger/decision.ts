import type { IsoDate } from '../units/period.ts';
import type { PrincipalId } from './evidence.ts';

/** What may be missing of something over a case, tonnes: mean and the most in nine draws of ten. */
export interface DecidedShortfall {
  readonly mean: number;
  readonly p90: number;
}

/** One buy of an adopted plan, by fiscal year, with the shortfall it answers. */
export interface DecidedBuy {
  /** Id of the option of the plan: `spot/antimony`. */
  readonly option: string;
  readonly kind: string;
  readonly words: string;
  /** Id of the node of the case it helps, which may be a form or grade of the material. */
  readonly node: string;
  readonly material: string;
  readonly source: string;
  /** Years of commitment with their tonnes of content and constant dollars. */
  readonly byYear: readonly { readonly year: string; readonly tonnes: number; readonly usd: number }[];
  readonly tonnes: number;
  readonly usd: number;
  readonly word: 'recommended' | 'chosen, not recommended';
  readonly reason: string;
  /** Of its node, without the plan and with the whole of it. */
  readonly shortfall: { readonly before: DecidedShortfall; readonly after: DecidedShortfall } | null;
}

/** What an adopted plan could not plan, and why: it stays with the decision. */
export interface DecidedWithout {
  readonly material: string;
  readonly option: string | null;
  readonly why: string;
  readonly needs: readonly string[];
}

/** A plan as it was adopted: kept with the decision, so that no later version of a program changes what was decided. */
export interface DecidedPlan {
  /** SHA-256 of all that decides the plan. */
  readonly id: string;
  readonly case: string;
  readonly title: string;
  readonly headline: string;
  readonly knownOn: IsoDate;
  /** Constant dollars; null where only accounts limited it. */
  readonly budget: number | null;
  readonly spent: number;
  readonly objective: string;
  /** What a tonne unmet counted as: price, share or own. */
  readonly worth: string;
  /** Expected consequence and its P90, in `unit`. */
  readonly unit: string;
  readonly before: { readonly expected: number; readonly p90: number };
  readonly after: { readonly expected: number; readonly p90: number };
  readonly lines: readonly DecidedBuy[];
  readonly without: readonly DecidedWithout[];
  /** The request that makes the same plan again, as the API takes it, as JSON text. */
  readonly request: string;
}

interface Recorded {
  /** Numbered by its instant: `D-20261124020000000`. */
  readonly id: string;
  readonly by: PrincipalId;
  readonly reason: string;
  readonly on: IsoDate;
}

/** Somebody adopts a plan; it supersedes earlier decisions where it names them. */
export interface Adoption extends Recorded {
  readonly kind: 'adopted';
  readonly plan: DecidedPlan;
  /** Ids of decisions it takes the place of. */
  readonly supersedes: readonly string[];
}

/** A buy of a decision has become a procurement, or is told apart from one again. */
export interface DecisionLink extends Recorded {
  readonly kind: 'linked' | 'unlinked';
  readonly decision: string;
  readonly option: string;
  /** Fiscal year of the buy it stands for; null for all of its years. */
  readonly year: string | null;
  readonly procurement: string;
}

/** A decision is taken back without another in its place. */
export interface DecisionWithdrawal extends Recorded {
  readonly kind: 'withdrawn';
  readonly decision: string;
}

/** One line of the record of decisions: append-only; what was decided stays, and is superseded or taken back by a later line. */
export type DecisionRecord = Adoption | DecisionLink | DecisionWithdrawal;
