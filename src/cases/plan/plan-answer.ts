import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Assumption, NodeLabel } from '../assembly.ts';
import type { Distribution, Manifest } from '../result.ts';
import type { NotPlanned, OptionKind, OptionTerm, PlanYear, WorthRule } from './plan-problem.ts';

/** What is asked of a plan: least of a measure for the money, or the least money that brings P90 to a share of what it was. */
export type ObjectiveAsked =
  | { readonly kind: 'expected' }
  | { readonly kind: 'cvar'; readonly quantile: number }
  | { readonly kind: 'blend'; readonly tail: number; readonly quantile: number }
  | { readonly kind: 'cheapest'; readonly p90: number };

/** All that decides a plan: with the same manifest anybody gets the same plan. */
export interface PlanManifest {
  /** Of the run whose draws are planned for; `draws` are the scenarios. */
  readonly run: Manifest;
  readonly budget: number | null;
  readonly years: number;
  readonly objective: ObjectiveAsked;
  readonly worth: WorthRule;
  readonly planFile: { readonly name: string; readonly sha256: string; readonly text: string } | null;
  /** Digest of options, limits and lineage. */
  readonly inputs: string;
  readonly gap: number;
  readonly planner: string;
}

/** Consequence of what is unmet over the case, in dollars (worth `price`, `own`) or years of demand (`share`). */
export interface PlanRisk {
  readonly expected: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly cvar95: number;
}

/** One option taken. */
export interface PlanLine {
  readonly option: string;
  readonly kind: OptionKind;
  readonly words: string;
  readonly node: string;
  readonly material: string;
  readonly source: string;
  readonly place: string | null;
  /** By year of commitment, buying years only. */
  readonly byYear: readonly { readonly year: string; readonly tonnes: number; readonly usd: number }[];
  /** Content, in all; a yearly rate for output added and demand taken off. */
  readonly tonnes: number;
  readonly usd: number;
  /** Tonnes there to be released when the case begins, or a year's output running then. */
  readonly inPlace: number;
  readonly price: { readonly usdPerTonne: number; readonly figure: Figure } | null;
  readonly averageUsdPerTonne: number;
  readonly word: 'recommended' | 'chosen, not recommended';
  /** Why the word is not said. */
  readonly blocked: readonly string[];
  /** In words and numbers: what it saves, by the dollar, and what keeps it from being more. */
  readonly reason: string;
  readonly savesPerDollar: number | null;
  /** What would change it, as a sentence: the price at which its last tonne falls out, and the variations it does not survive. */
  readonly turns: string;
  readonly warnings: readonly string[];
  readonly robust: { readonly kept: number; readonly of: number; readonly lostIn: readonly string[] } | null;
  readonly terms: readonly OptionTerm[];
  readonly evidence: readonly EvidenceId[];
  readonly assumptions: readonly string[];
}

/** One option not taken, or not to its end. */
export interface PlanRefusal {
  readonly option: string;
  readonly kind: OptionKind;
  readonly words: string;
  readonly node: string;
  readonly reason: string;
  /** Price at which the first tonne would be taken; null where no price above zero would do. */
  readonly breakEvenUsdPerTonne: number | null;
  readonly usdPerTonne: number | null;
  /** What would change it, as a sentence: the price at which it comes in, and the variations that take it. */
  readonly turns: string;
  readonly evidence: readonly EvidenceId[];
}

/** One node with and without the plan, tonnes over the case, after release of what there is. */
export interface PlanNode {
  readonly node: NodeLabel;
  readonly before: Distribution;
  readonly after: Distribution;
  readonly worthBefore: number;
  readonly worthAfter: number;
  readonly method: 'closed form' | 'exact' | 'not planned';
}

/** Another way to spend the same money, on the same draws. */
export interface PlanRival {
  readonly id: 'scarcest' | 'even';
  readonly words: string;
  readonly spent: number;
  readonly after: PlanRisk;
  /** Of the objective, by which it does worse than the plan. */
  readonly worseBy: number;
  readonly lines: readonly { readonly option: string; readonly tonnes: number; readonly usd: number }[];
}

/** One point of the frontier: the best that can be done with a budget. */
export interface FrontierPoint {
  readonly budget: number;
  readonly spent: number;
  readonly after: PlanRisk;
  /** Of the objective, for one more dollar there. */
  readonly nextDollar: number;
  readonly knee: boolean;
}

/** The plan made again with one thing otherwise. */
export interface PlanVariation {
  readonly id: string;
  /** `the other reliability table`, `another seed`, `antimony: need at its 95th percentile`. */
  readonly words: string;
  /** Options of the plan that are taken here too, by at least half of their tonnes. */
  readonly kept: readonly string[];
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** What sticking to the plan costs there, in the objective, against the best plan there. */
  readonly regret: number;
  /** Of what the best plan there leaves; null where it leaves nothing. */
  readonly regretShare: number | null;
  /** Of the objective there. */
  readonly unit: string;
}

/** What one more of something is worth to the objective, at this plan. */
export interface PlanWorth {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  readonly how: 'planned again' | 'marginal';
}

/** A plan with everything its readers ask of it; JSON-ready. */
export interface PlanAnswer {
  readonly id: string;
  readonly manifest: PlanManifest;
  readonly title: string;
  readonly status: 'optimal' | 'feasible';
  /** Why it is not proved best. */
  readonly reason: string | null;
  readonly objective: {
    readonly words: string;
    readonly value: number;
    readonly bound: number;
    readonly gap: number;
    readonly unit: string;
  };
  readonly headline: string;
  readonly years: readonly PlanYear[];
  readonly accounts: readonly {
    readonly id: string;
    readonly words: string;
    /** Null without a limit, as of the cheapest plan. */
    readonly amount: number | null;
    readonly from: string;
    readonly until: string;
    readonly byYear: readonly { readonly year: string; readonly paid: number }[];
    readonly left: number | null;
    readonly evidence: readonly EvidenceId[];
  }[];
  readonly spent: number;
  readonly lines: readonly PlanLine[];
  readonly notTaken: readonly PlanRefusal[];
  readonly before: PlanRisk;
  readonly after: PlanRisk;
  /** Both on draws the plan was not made on. */
  readonly elsewhere: { readonly seed: number; readonly before: PlanRisk; readonly after: PlanRisk };
  readonly nodes: readonly PlanNode[];
  readonly rivals: readonly PlanRival[];
  readonly worth: readonly PlanWorth[];
  readonly frontier: readonly FrontierPoint[];
  readonly variations: readonly PlanVariation[];
  readonly notPlanned: readonly NotPlanned[];
  readonly assumptions: readonly Assumption[];
  /** Part of the consequence taken away that rests on assumptions, 0 to 1; null where nothing is taken away. */
  readonly restsOnAssumptions: number | null;
  readonly warnings: readonly string[];
}

/** The plan made again for another budget, all else as it was. */
export interface Replan {
  readonly budget: number;
  readonly spent: number;
  readonly after: PlanRisk;
  /** Of the objective. */
  readonly value: number;
  readonly bound: number;
  /** Of the objective, for one more dollar there. */
  readonly nextDollar: number;
  readonly lines: readonly Pick<PlanLine, 'option' | 'words' | 'node' | 'byYear' | 'tonnes' | 'usd'>[];
}

/** Why there is no plan, in words: what clashes. The one before it stays as it is. */
export interface NoPlan {
  readonly status: 'infeasible' | 'none';
  readonly reason: string;
  readonly clash: readonly { readonly words: string; readonly where: string | null }[];
}
