import { meanOfRange } from '../shortfall/factor.ts';
import { isRange, type LevelEntry, numberPath, type RangeEntry } from './amounts.ts';
import { addFactor, type Draft, type Pair } from './draft.ts';

/** A share of a case: the number the arrays count with, and the factor it is times where it is a range. */
export interface DrawnShare {
  readonly share: number;
  readonly factor: string | null;
}

/** What a range of demand is called as a factor and as a lever, and what it rests on. */
export interface RangeOf {
  readonly name: string;
  readonly words: string;
  /** Unit and words of its lever, where they are not `×` and the words of the factor. */
  readonly lever: { readonly id: string; readonly words: string; readonly unit: '×' | 'share' };
  /** Assumption where the range itself names none; null where evidence says it. */
  readonly assumption: string | null;
  readonly evidence: Draft['cells'][number]['figure']['evidence'];
}

/** A share and, where it is a range, its factor: what is drawn over the mean, with which the arrays count. */
export function drawnShare(draft: Draft, value: LevelEntry, of: RangeOf): DrawnShare {
  const share = meanOf(value);
  if (!isRange(value) || value.low === value.high) return { share, factor: null };
  const { low, high, mode, shape } = shaped(value);
  const name = addFactor(
    draft,
    {
      ...{ kind: 'range', name: of.name, class: 'demand range', shape },
      ...{ low: low / share, mode: mode / share, high: high / share },
    },
    labelOf(of, value),
  );
  draft.rangeLevers.set(name, { ...of.lever, base: 1 });
  return { share, factor: name };
}

const shaped = ({ low, high, mode, shape }: RangeEntry) => ({
  ...{ low, high, mode: mode ?? (low + high) / 2 },
  shape: shape ?? (mode === undefined ? ('uniform' as const) : ('PERT' as const)),
});

/** The mean of a range as it is drawn, or the number. */
export function meanOf(value: LevelEntry): number {
  if (!isRange(value)) return value;
  return meanOfRange(shaped(value));
}

const labelOf = ({ words, assumption, evidence }: RangeOf, range: RangeEntry) => ({
  ...{ words, place: null, evidence },
  assumption: range.assumption ?? assumption,
});

/**
 * A yearly rate as a factor: ((1 + g) / (1 + mean))^years, since the arrays count with its mean. With years of 0 and 1 it is
 * also a part 1 + g of something that holds in some periods only.
 */
export function rateFactor(draft: Draft, range: RangeEntry, years: Float64Array, of: RangeOf): string {
  const name = addFactor(
    draft,
    { kind: 'growth', name: of.name, class: 'demand range', ...shaped(range), base: meanOf(range), years },
    labelOf(of, range),
  );
  draft.rangeLevers.set(name, { ...of.lever, base: meanOf(range) });
  return name;
}

type LevelPathEntry = LevelEntry | readonly number[] | Readonly<Record<string, LevelEntry>> | undefined;

/** What must be met in each period as the arrays count it, and the factors of what of it is drawn. */
export interface Essential {
  readonly met: Float64Array;
  readonly factors: readonly string[];
}

/** Part of a demand that must be met: 1 - austerity (F-11, equation 4). Without assumptions all of it. */
export function essentialOf(
  draft: Draft,
  id: string,
  of: { readonly words: string; readonly assumption: string | undefined },
  value: LevelPathEntry,
): Essential {
  const ranges = rangesIn(value);
  const supposed = of.assumption !== undefined || ranges.length > 0;
  if (value === undefined || (supposed && !draft.assuming)) return { met: numberPath(draft, 1, 1), factors: [] };
  const met = numberPath(draft, centred(value), 1);
  const named = new Set(isRange(value) || typeof value === 'number' ? [] : Object.keys(value));
  const factors = ranges.flatMap(([phase, range]) => {
    const within = draft.periods.map((one) => one.phase === phase || (phase === '*' && !named.has(one.phase)));
    if (range.low === range.high || !within.some(Boolean)) return [];
    const when = within.every(Boolean) ? '' : ` in ${phase === '*' ? 'other phases' : phase}`;
    const name = `essential/${id}${when === '' ? '' : `:${phase}`}`;
    return rateFactor(draft, lessOne(range), Float64Array.from(within, Number), {
      ...{ name, words: `Essential part of ${of.words}${when}`, assumption: of.assumption ?? null, evidence: [] },
      lever: { id: name, words: `Change of ${of.words} by austerity${when}`, unit: 'share' },
    });
  });
  return { met, factors };
}

const lessOne = ({ mode, ...range }: RangeEntry): RangeEntry => ({
  ...{ ...range, low: range.low - 1, high: range.high - 1 },
  ...(mode === undefined ? {} : { mode: mode - 1 }),
});

function rangesIn(value: LevelPathEntry): readonly (readonly [phase: string, range: RangeEntry])[] {
  if (isRange(value)) return [['*', value]];
  if (value === undefined || typeof value === 'number' || isList(value)) return [];
  return Object.entries(value).flatMap(([phase, level]) => (isRange(level) ? [[phase, level] as const] : []));
}

/** The same with every range at its mean. */
function centred(value: Exclude<LevelPathEntry, undefined>): Parameters<typeof numberPath>[1] {
  if (typeof value === 'number' || isList(value)) return value;
  if (isRange(value)) return meanOf(value);
  return Object.fromEntries(Object.entries(value).map(([phase, level]) => [phase, meanOf(level)]));
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);

/** One part of a whole: what it counts with and, of each factor, by how much of the whole it moves. */
export interface Part {
  readonly share: number;
  readonly moved: readonly Pair[];
}

/** Parts that are each drawn by themselves; the one that is null is what they leave, and moves against all of them. */
export function partsOf(shares: readonly (DrawnShare | null)[]): readonly Part[] {
  const drawn = shares.flatMap((one): Pair[] => (one?.factor == null ? [] : [[one.factor, one.share]]));
  const rest = 1 - shares.reduce((sum, one) => sum + (one?.share ?? 0), 0);
  return shares.map((one) => {
    if (one === null) return { share: Math.max(0, rest), moved: drawn.map(([name, by]): Pair => [name, -by]) };
    return { share: one.share, moved: one.factor === null ? [] : [[one.factor, one.share]] };
  });
}

/** Parts of the same whole as one. */
export function together(parts: readonly Part[]): Part {
  const moved = new Map<string, number>();
  for (const [name, by] of parts.flatMap((part) => part.moved)) moved.set(name, (moved.get(name) ?? 0) + by);
  const still = [...moved].filter(([, by]) => Math.abs(by) > 1e-12);
  return { share: parts.reduce((sum, { share }) => sum + share, 0), moved: still };
}

/** The factors of a part as weights: it is 1 - sum of w (1 - f) times what it counts with. */
export const weighted = ({ share, moved }: Part): readonly Pair[] =>
  share > 0 ? moved.map(([name, by]): Pair => [name, by / share]) : [];
