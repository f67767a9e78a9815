import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { FactorClass } from '../shortfall/factor.ts';
import type { Lever } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import type { IsoDate } from '../units/period.ts';
import type { CaseProblem } from './case-problem.ts';

/** A period of the horizon: its year or month, the phase it lies in, and its length in days. */
export interface PeriodLabel {
  readonly label: string;
  readonly phase: string;
  readonly days: number;
}

/** A material, or a form and grade of it, as the engine's nodes stand for it. */
export interface NodeLabel {
  /** `cobalt/alloy-grade`, or `cobalt` where the case does not split it. */
  readonly id: string;
  readonly material: string;
  readonly name: string;
  /** What its tonnes are tonnes of: `Co content`. */
  readonly basis: string;
  readonly price: { readonly usdPerTonne: number; readonly figure: Figure } | null;
  /** Base-year use, before growth and shocks; null where the case gives demand by period alone. */
  readonly consumption: { readonly tonnesPerYear: number; readonly figure: Figure } | null;
  readonly refining: 'modelled' | 'not modelled';
}

/** Where a source's tonnes come from. `upstream` feeds other sources and supplies nobody itself. */
export type SourceKind = 'home primary' | 'home secondary' | 'import' | 'project' | 'upstream';

/** What one of the engine's sources stands for. */
export interface SourceLabel {
  /** `import/CHN/antimony`. */
  readonly name: string;
  /** Index of the node it supplies. */
  readonly node: number;
  readonly kind: SourceKind;
  readonly place: string;
  readonly words: string;
}

/** What one of the engine's factors stands for. */
export interface FactorLabel {
  readonly name: string;
  readonly words: string;
  readonly class: FactorClass;
  readonly place: string | null;
  /** Id of the assumption its level rests on. */
  readonly assumption: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** The lineage of one number that went into the arrays. */
export interface Cell {
  /** `demand/antimony/2027`. */
  readonly where: string;
  readonly words: string;
  readonly figure: Figure;
  /** Ids of the assumptions it rests on. */
  readonly assumptions: readonly string[];
}

/** What somebody supposes, since no evidence says it. */
export interface Assumption {
  readonly id: string;
  readonly words: string;
  readonly author: string;
  readonly reason: string;
  readonly kind: 'user' | 'illustrative' | 'method';
  /** The value supposed, as a text: `0.05 to 0.2 (PERT, mode 0.1)`. */
  readonly value: string;
}

/** Demand of one node for one end use. */
export interface UseLabel {
  /** Index of the node. */
  readonly node: number;
  readonly use: string;
  /** Group of demand it belongs to. */
  readonly group: string;
  /** Index of the lot of that group it is in: uses of one lot move alike. */
  readonly lot: number;
  /** Part of the lot it is in each period, 0 to 1. */
  readonly part: readonly number[];
}

/** One thing of the case that goes wrong, and how many cells of the model it changes. */
export interface ShockLabel {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly changes: number;
}

/** A material of the case that no model could be made of. */
export interface NotModelled {
  readonly material: string;
  readonly why: string;
  readonly needs: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

/** A case with its evidence as the engine's arrays, and what every index of them stands for. */
export interface Assembly {
  readonly case: { readonly id: string; readonly title: string; readonly summary: string; readonly sha256: string };
  readonly home: string;
  readonly knownOn: IsoDate;
  readonly edition: string | null;
  readonly periods: readonly PeriodLabel[];
  /** Ids of the demand groups, in the order in which they are served. */
  readonly groups: readonly string[];
  /** For each of the engine's groups, the index of the group it is part of; a group whose parts are drawn apart has several. */
  readonly lots: readonly number[];
  /** What the demand of nodes is for, where the case splits it by end use. */
  readonly uses: readonly UseLabel[];
  readonly nodes: readonly NodeLabel[];
  readonly sources: readonly SourceLabel[];
  readonly factors: readonly FactorLabel[];
  /** With the primary reliability table. */
  readonly model: Model;
  /** The same with the alternative table; null where the case brings all its numbers and names no table. */
  readonly alternative: Model | null;
  readonly tables: { readonly primary: string; readonly alternative: string | null };
  /** Cumulative, in the order of F-13: demand side, supply side, stockpile. */
  readonly mitigations: readonly { readonly id: string; readonly words: string; readonly model: Model }[];
  readonly levers: readonly Lever[];
  readonly cells: readonly Cell[];
  readonly assumptions: readonly Assumption[];
  readonly shocks: readonly ShockLabel[];
  readonly notModelled: readonly NotModelled[];
  /** What a reader must know before the result, in sentences: hindsight. */
  readonly warnings: readonly string[];
  /** Every assumed factor neutral and no assumed growth: for the share of a result that rests on assumptions. */
  readonly withoutAssumptions: Model;
}

/** A whole assembly, or everything that keeps the case from being assembled. */
export type Assembled =
  | { readonly assembly: Assembly; readonly problems: readonly [] }
  | { readonly assembly: null; readonly problems: readonly CaseProblem[] };
