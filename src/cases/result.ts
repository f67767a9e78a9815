import type { Figure } from '../ledger/figure.ts';
import type { FactorClass } from '../shortfall/factor.ts';
import type { Band } from '../shortfall/fan.ts';
import type { Sampling } from '../shortfall/sampling.ts';
import type { IsoDate } from '../units/period.ts';
import type { Assumption, Cell, NodeLabel, NotModelled, PeriodLabel, ShockLabel } from './assembly.ts';
import type { LeverValues } from './move-levers.ts';

/** What a sample of shortfalls over the whole horizon amounts to, in tonnes; `chance` is of any at all, 0 to 1. */
export interface Distribution {
  readonly chance: number;
  readonly mean: number;
  /** Of the mean: sd / sqrt(draws). */
  readonly standardError: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  /** Mean of the worst twentieth. */
  readonly cvar95: number;
}

/** All that decides a run's numbers: with the same manifest anybody gets the same bytes. */
export interface Manifest {
  readonly case: string;
  readonly caseSha256: string;
  readonly caseText: string;
  /** Number of the last evidence the run could see. */
  readonly evidenceHead: number;
  readonly evidenceDigest: string;
  /** SHA-256 of the assembled case: its arrays, labels and lineage. */
  readonly inputs: string;
  readonly knownOn: IsoDate;
  readonly edition: string | null;
  readonly seed: number;
  /** Drawn. */
  readonly draws: number;
  /** Asked for; the most where `until` says when to stop. */
  readonly mostDraws: number;
  /** Standard error of the mean to stop at, as a share of it; null where all draws were asked for. */
  readonly until: number | null;
  readonly sampling: Sampling;
  readonly kernel: 'typescript' | 'simd';
  /** Version of the engine. */
  readonly engine: string;
  readonly tables: { readonly primary: string; readonly alternative: string | null };
  readonly materials: readonly string[];
  /** Levers put elsewhere for this run, by id; none where left out. */
  readonly set?: LeverValues;
}

/** Mean tonnes over the horizon that one source does not deliver; `share` is its part of all that is lost. */
export interface SourceLoss {
  readonly source: string;
  readonly place: string;
  readonly words: string;
  readonly tonnes: number;
  readonly share: number;
}

/** What a run says of one node. */
export interface NodeResult {
  readonly node: NodeLabel;
  /** Tonnes over the horizon, before any surge. */
  readonly demand: number;
  /** Tonnes over the horizon with every factor neutral. */
  readonly supplyWithoutCuts: number;
  /** After industry and pipeline stocks, before any release of a government stock. */
  readonly gross: Distribution;
  readonly net: Distribution;
  readonly alternative: { readonly gross: Distribution; readonly net: Distribution } | null;
  readonly byPeriod: readonly {
    readonly label: string;
    readonly demand: number;
    readonly gross: Band;
    readonly net: Band;
  }[];
  /**
   * Tonnes over the horizon: demand before any surge, ranges at their mean; `wanted`, the mean of all draws, which errors of
   * the edition move too, null where a price moves it; mean shortfalls. `share`: part of `wanted` that is short gross, 0 to 1;
   * null where nothing is wanted or a price moves it.
   */
  readonly byGroup: readonly {
    readonly group: string;
    readonly demand?: number;
    readonly wanted?: number | null;
    readonly share?: number | null;
    readonly gross: number;
    readonly net: number;
  }[];
  /** Tonnes of demand over the horizon by end use, where the case splits it so; a group's shortfall is not told by use. */
  readonly byUse?: readonly { readonly use: string; readonly group: string; readonly demand: number }[];
  /** Share of the mean gross shortfall that vanishes without assumptions, 0 to 1; null where there is no shortfall. */
  readonly restsOnAssumptions: number | null;
  /** Mean gross shortfall at a dated price; null without a price. */
  readonly worth: { readonly usd: number; readonly price: Figure } | null;
  /** Releasable or not, what is held and how many days of use it covers. */
  readonly daysOfCover: {
    readonly held: number | null;
    readonly days: number | null;
    readonly figure: Figure | null;
  };
  /** Largest first. */
  readonly losses: readonly SourceLoss[];
  /** Net shortfall after each mitigation and those before it (F-13). */
  readonly mitigations: readonly {
    readonly id: string;
    readonly words: string;
    readonly mean: number;
    readonly p90: number;
  }[];
}

/** What one execution of a case says; JSON-ready. */
export interface RunResult {
  /** SHA-256 of the manifest's deciding fields. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly title: string;
  readonly summary: string;
  readonly home: string;
  readonly periods: readonly PeriodLabel[];
  readonly groups: readonly string[];
  /** Words of at most two significant figures, and the share of the result that rests on assumptions, 0 to 1. */
  readonly headline: { readonly words: string; readonly restsOnAssumptions: number | null };
  /** Worst first: by mean gross shortfall over demand. */
  readonly nodes: readonly NodeResult[];
  readonly shocks: readonly ShockLabel[];
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
  /** What a reader must know before the numbers; none where left out. */
  readonly warnings?: readonly string[];
  readonly cells: readonly Cell[];
  readonly tables: { readonly primary: string; readonly alternative: string | null };
}

/** Why a node's shortfall is what it is. */
export interface Explanation {
  readonly run: string;
  readonly node: string;
  /** Draws of each re-run; a break-even, which takes many, is looked for with at most 512. */
  readonly draws: number;
  /** Mean gross shortfall where no factor cuts anything, tonnes: what the classes come on top of. */
  readonly withoutFactors: number;
  /** Tonnes of mean gross shortfall each class of factors makes (Shapley value); they add up to the whole. */
  readonly waterfall: readonly { readonly class: FactorClass; readonly words: string; readonly tonnes: number }[];
  /** Mean gross shortfall with each lever at its ends, widest first. */
  readonly tornado: readonly {
    readonly lever: string;
    readonly words: string;
    /** Unit of low, base and high; rests on an assumption rather than evidence. */
    readonly unit?: string;
    readonly assumed?: boolean;
    readonly low: number;
    readonly high: number;
    readonly base: number;
    readonly atLow: number;
    readonly atHigh: number;
  }[];
  /**
   * What each lever must be for nothing to be missing at P90, or, where noise alone leaves some, no more than without the
   * shocks (`level`, tonnes); null where not even its end will do.
   */
  readonly breakEven: readonly {
    readonly lever: string;
    readonly words: string;
    readonly value: number | null;
    readonly level: number | null;
    readonly unit: string;
    readonly why: string;
  }[];
  /** Tonnes in store at the beginning, free to release, with which nothing is missing: in 9 of 10 draws, on average. */
  readonly inventoryForZero: {
    readonly p90: number;
    readonly mean: number;
    /** The same for no more than is short at P90 (`level`) without the shocks or, where a case has none, what else cuts; null where nothing is then. */
    readonly calm: { readonly level: number; readonly tonnes: number; readonly without?: string } | null;
  };
}

/** Why two runs differ, node by node, in tonnes of mean gross shortfall; the four parts add up to b - a. */
export interface RunComparison {
  readonly a: string;
  readonly b: string;
  readonly nodes: readonly {
    readonly node: string;
    readonly a: number;
    readonly b: number;
    readonly evidence: number;
    readonly assumptions: number;
    readonly code: number;
    readonly luck: number;
  }[];
  readonly changed: { readonly evidence: readonly string[]; readonly assumptions: readonly string[] };
}
