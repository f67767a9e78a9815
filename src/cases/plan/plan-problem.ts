import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Account, Action, Goal, ShareCap } from '../../planner/plan-model.ts';
import type { Assumption, Cell } from '../assembly.ts';
import type { DemandSlice } from './demand-curve.ts';

/** A year money is spent in, or a period of the case, which begins when they end. */
export interface PlanYear {
  /** `FY2027`, or the label of the case's period. */
  readonly label: string;
  readonly kind: 'buying' | 'case';
  readonly days: number;
}

/** What kinds of thing a plan may take. */
export type OptionKind =
  | 'spot purchase'
  | 'contract'
  | 'offtake'
  | 'equity'
  | 'loan'
  | 'recycling'
  | 'substitution'
  | 'upgrade'
  | 'extra buy'
  | 'allied exchange'
  | 'rotation'
  | 'disposal';

/** The price an option is costed at, per tonne of content, before its own purchase moves it. */
export interface OptionPrice {
  readonly usdPerTonne: number;
  readonly figure: Figure;
  /** Why the word "recommended" may not be said of it: too old, of another grade, an average; empty where it may. */
  readonly blocked: readonly string[];
}

/** A number of an option in words, with what it rests on. */
export interface OptionTerm {
  /** `delivery`, `lead`, `yield`, `most a year`, `guaranteed minimum`, `ceiling`, `price step`, `annual materials plan`. */
  readonly of: string;
  readonly words: string;
  readonly figure: Figure | null;
  /** Ids of assumptions. */
  readonly assumptions: readonly string[];
}

/** What one of the planner's actions stands for. */
export interface PlanOption {
  /** `spot/antimony`, `contract/SP8000-25-D-0007/antimony`; stable from run to run. */
  readonly id: string;
  readonly kind: OptionKind;
  readonly words: string;
  /** Index of the node of the case it helps. */
  readonly node: number;
  /** From whom, as far as it is known: `any seller outside China and Russia`, `United States Antimony`. */
  readonly source: string;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly price: OptionPrice | null;
  readonly terms: readonly OptionTerm[];
  readonly evidence: readonly EvidenceId[];
  readonly assumptions: readonly string[];
}

/** Money of a plan. */
export interface PlanAccount {
  readonly id: string;
  readonly words: string;
  /** Labels of the years it may be spent in. */
  readonly from: string;
  readonly until: string;
  readonly figure: Figure | null;
  readonly evidence: readonly EvidenceId[];
}

/** What could not be planned, a whole material or one option of it, and why. */
export interface NotPlanned {
  readonly material: string;
  /** Null for the whole material. */
  readonly option: string | null;
  readonly why: string;
  readonly needs: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

/**
 * What a tonne unmet counts as: what it is worth to who goes without by the demand curve, its dated price, an equal share of a
 * year's demand, or the plan file's own figures.
 */
export type WorthRule = 'curve' | 'price' | 'share' | 'own';

/** Everything a plan may take and must keep to, as the planner's numbers beside what each index of them stands for. */
export interface PlanProblem {
  readonly years: readonly PlanYear[];
  /** Same order and length as `actions`. */
  readonly options: readonly PlanOption[];
  readonly actions: readonly Action[];
  readonly accounts: readonly PlanAccount[];
  /** Same order and length as `accounts`. */
  readonly money: readonly Account[];
  readonly yearly: Float64Array | null;
  readonly worthRule: WorthRule;
  /** [node, group of the case, year]; zero for a node that cannot be weighed. */
  readonly worth: Float64Array;
  /** Slices of demand whose tonnes count `times` the worth, the dearest first; null where every tonne counts alike. */
  readonly slices: readonly DemandSlice[] | null;
  readonly shareCaps: readonly ShareCap[];
  readonly storage: Float64Array | null;
  readonly release: Float64Array | null;
  readonly goals: readonly Goal[];
  /** [node, year], tonnes bought above which a line is marked: 2 % of world output, 10 % of use at home. */
  readonly guard: Float64Array | null;
  readonly notPlanned: readonly NotPlanned[];
  readonly assumptions: readonly Assumption[];
  readonly cells: readonly Cell[];
  readonly warnings: readonly string[];
}
