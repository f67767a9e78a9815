import type { Figure } from '../ledger/figure.ts';
import type { Factor, FactorClass } from '../shortfall/factor.ts';
import type { IsoDate } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import type {
  Cell,
  FactorLabel,
  NodeLabel,
  NotModelled,
  PeriodLabel,
  ShockLabel,
  SourceKind,
  UseLabel,
} from './assembly.ts';
import type { Calendar } from './case-calendar.ts';
import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import type { Mistake } from './case-shape.ts';
import type { DraftLength } from './draft-lengths.ts';
import { ALL_LEFT, type Left } from './left.ts';

/** A factor by its name, and how far it counts. */
export type Pair = readonly [factor: string, weight: number];

/** What one of the engine's groups wants of a node: demand of a group of the case that moves as one. */
export interface DraftLot {
  /** [period], tonnes. */
  readonly cells: Float64Array;
  /** Factors it is times. */
  readonly factors: readonly Pair[];
  /** Factors that move its part of a whole: times 1 - sum of w (1 - f). */
  readonly splits: readonly Pair[];
}

/** The lever of a range of demand, at the mean it has when nothing is drawn. */
export interface RangeLever {
  readonly id: string;
  readonly words: string;
  readonly unit: '×' | 'share';
  readonly base: number;
}

/** A source on its way into the arrays; what it delivers and what may take it. */
export interface DraftSource {
  readonly name: string;
  readonly node: number;
  readonly kind: SourceKind;
  readonly place: string;
  readonly words: string;
  /** [period], tonnes. */
  output: Float64Array;
  share: Float64Array;
  need: Float64Array;
  lag: number;
  /** Factors it is times, as they are, with their weights: errors and spreads of its numbers. */
  readonly direct: Pair[];
  /** Factors that move the part of its material's supply that is of its form: times 1 - sum of w (1 - f). */
  readonly splits: readonly Pair[];
  left: Left;
  /** What its feed leaves, apart so that a case can say it anew. */
  feed: Left;
}

/** A factor with its label. */
export interface DraftFactor {
  readonly factor: Factor;
  readonly label: FactorLabel;
  /** Name of the event its chance hangs on. */
  readonly parent?: { readonly name: string; readonly chance: number };
}

/** A stock on its way into the arrays. */
export interface DraftStock {
  readonly holder: string;
  readonly node: number;
  readonly from: number;
  amount: number;
  readonly released: boolean;
}

/** A case half way between words and arrays. The functions that build it change it; nothing outlives the assembling. */
export interface Draft {
  readonly data: CaseData;
  readonly knownOn: IsoDate;
  readonly calendar: Calendar;
  readonly periods: readonly PeriodLabel[];
  readonly groups: readonly string[];
  readonly nodes: NodeLabel[];
  /** [node][group of the case][lot]: one lot but where parts of a group's demand are drawn apart. */
  readonly demand: DraftLot[][][];
  readonly demandFactors: Pair[][];
  /** Factors that move the part of its material that a node is, where there are several: 1 - sum of w (1 - f). */
  readonly formSplits: Pair[][];
  readonly uses: UseLabel[];
  readonly sources: Map<string, DraftSource>;
  readonly factors: Map<string, DraftFactor>;
  readonly stocks: DraftStock[];
  readonly routes: {
    readonly from: number;
    readonly to: number;
    readonly yield: number;
    readonly capacity: number;
    readonly lag: number;
  }[];
  readonly industry: { start: number; cap: number; refill: number }[];
  readonly price: ({ supply: number; demand: number; backstop: number } | null)[];
  readonly contracts: { readonly source: string; readonly stock: number; readonly amount: Float64Array }[];
  readonly correlated: { readonly factors: readonly string[]; readonly rho: number }[];
  readonly cells: Cell[];
  readonly shocks: ShockLabel[];
  readonly lengths: DraftLength[];
  readonly notModelled: NotModelled[];
  readonly mistakes: Mistake[];
  /** By name of their factor: levers of ranges of demand, that have words of their own. */
  readonly rangeLevers: Map<string, RangeLever>;
  /** Whether what comes from a place may serve a group of the case; all may but where the case says less. */
  readonly mayServe: (group: number, place: string) => boolean;
  /** False for the model without growth that is only supposed. */
  readonly assuming: boolean;
  /** Name of a country code. */
  readonly placeName: (place: string) => string;
}

/** A draft with nothing in it. */
export function newDraft(
  data: CaseData,
  knownOn: IsoDate,
  calendar: Calendar,
  periods: readonly PeriodLabel[],
  assuming: boolean,
  placeName: Draft['placeName'],
  mayServe: Draft['mayServe'] = () => true,
): Draft {
  return {
    ...{ data, knownOn, calendar, periods, assuming, placeName, mayServe, uses: [], rangeLevers: new Map() },
    groups: (data.groups ?? [{ id: 'all' }]).map(({ id }) => id),
    ...{
      nodes: [],
      demand: [],
      demandFactors: [],
      formSplits: [],
      sources: new Map(),
      factors: new Map(),
      stocks: [],
      routes: [],
    },
    ...{ industry: [], price: [], contracts: [], correlated: [], cells: [], shocks: [], lengths: [] },
    ...{ notModelled: [], mistakes: [] },
  };
}

/** Adds a node that wants nothing yet; gives its index. */
export function addNode(draft: Draft, label: NodeLabel): number {
  draft.nodes.push(label);
  draft.demand.push(draft.groups.map(() => []));
  draft.demandFactors.push([]);
  draft.formSplits.push([]);
  draft.industry.push({ start: 0, cap: 0, refill: 0 });
  draft.price.push(null);
  return draft.nodes.length - 1;
}

/** Index of a node by its id, -1 where there is none. */
export const nodeIndex = ({ nodes }: Draft, id: string): number => nodes.findIndex((node) => node.id === id);

/** Every node a name stands for: itself, or all forms of a material. */
export function nodesNamed({ nodes }: Draft, id: string): readonly number[] {
  return nodes.flatMap((node, n) => (node.id === id || node.material === id ? [n] : []));
}

type NewSource = Pick<DraftSource, 'name' | 'node' | 'kind' | 'place' | 'words' | 'output'> & Partial<DraftSource>;

/** Adds a source, or puts it in the place of one of its name. */
export function addSource(draft: Draft, source: NewSource): DraftSource {
  const { periods } = draft.calendar;
  const made: DraftSource = {
    ...{ share: new Float64Array(periods).fill(1), need: new Float64Array(periods), lag: 0, direct: [], splits: [] },
    ...{ left: ALL_LEFT, feed: ALL_LEFT },
    ...source,
  };
  draft.sources.set(source.name, made);
  return made;
}

type Label = Omit<FactorLabel, 'name' | 'class'>;

/** Adds a factor unless there is one of its name; its luck hangs on the name. */
export function addFactor(
  draft: Draft,
  factor: Factor & { readonly class: FactorClass },
  label: Label,
  parent?: DraftFactor['parent'],
): string {
  const { name } = factor;
  const assumed = factor.assumed ?? label.assumption !== null;
  if (!draft.factors.has(name)) {
    draft.factors.set(name, {
      factor: { ...factor, assumed },
      label: { name, class: factor.class, ...label },
      ...(parent === undefined ? {} : { parent }),
    });
  }
  return name;
}

/** Keeps where a number of the arrays comes from. */
export function addCell(
  draft: Draft,
  cell: Omit<Cell, 'assumptions'> & { readonly assumptions?: readonly (string | undefined)[] },
): void {
  const assumptions = (cell.assumptions ?? []).filter((id) => id !== undefined);
  draft.cells.push({ ...cell, assumptions });
}

/** A number of the case file itself as a figure: it has no evidence but the file. */
export function caseFigure(
  draft: Draft,
  amount: number,
  unit: string,
  rule: string,
  basis: 'unstated' | 'none' = 'unstated',
): Figure {
  return {
    value: { kind: 'reported', quantity: quantity(amount, unit, unit === 't' ? basis : 'none') },
    ...{ asOf: draft.knownOn, evidence: [], rule, marking: 'public' },
  };
}

/** Says that something in the case file cannot be followed. */
export function mistaken(draft: Draft, path: CasePath, message: string, expected: string, todo: string): void {
  draft.mistakes.push({ path, message, expected, todo });
}
