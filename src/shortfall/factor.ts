/** What sorts of decrement a shortfall is explained by, in the order they are shown in. */
export const FACTOR_CLASSES = [
  'ability',
  'willingness',
  'war damage',
  'shipping',
  'shock',
  'feed',
  'host',
  'dominator',
  'demand',
  'demand range',
  'edition error',
  'outturn',
] as const;

/** The sort of decrement a factor belongs to. */
export type FactorClass = (typeof FACTOR_CLASSES)[number];

interface Named {
  /** Stable name, `export-ban/CHN/antimony`: the luck of a factor hangs on it and on nothing else. */
  readonly name: string;
  readonly class?: FactorClass;
  /** Whether its level rests on an assumption, not on evidence. */
  readonly assumed?: boolean;
  /** Coordinate a stratified draw takes its luck from, the first being the most even; none: it is spread by itself. */
  readonly rank?: number;
}

/** Something that scales what sources deliver or nodes demand, by period: 1 leaves it as it is, 0 stops it. */
export type Factor = Named &
  (
    | { readonly kind: 'known'; readonly path: Float64Array }
    /** Happens or not, once a draw; with a parent, its chance depends on whether that happened. */
    | {
        readonly kind: 'event';
        readonly chance: number;
        readonly path: Float64Array;
        readonly parent?: { readonly factor: number; readonly chance: number };
      }
    /** Goes on and off from period to period (a two-state Markov chain); `when` is what is left while it is on. */
    | {
        readonly kind: 'ban';
        readonly begins: number;
        readonly ends: number;
        readonly on: boolean;
        readonly when: number;
      }
    /** An expert's range, drawn once a draw. */
    | {
        readonly kind: 'range';
        readonly shape: 'PERT' | 'triangular' | 'uniform';
        readonly low: number;
        readonly mode: number;
        readonly high: number;
      }
    /** Error with median 1: of an edition once a draw, or of the outturn in each period. */
    | { readonly kind: 'error'; readonly sigma: number; readonly every: 'draw' | 'period' }
    /**
     * Growth a year g, above -1, drawn once a draw: ((1 + g) / (1 + base))^years in each period. `base` is the growth that
     * the numbers it scales already hold, the mode where it is not said (of a uniform one its middle).
     */
    | {
        readonly kind: 'growth';
        readonly shape: 'PERT' | 'triangular' | 'uniform';
        readonly low: number;
        readonly mode: number;
        readonly high: number;
        readonly base?: number;
        /** [period], years since the numbers stood where growth begins. */
        readonly years: Float64Array;
      }
  );

/** How much more the mode of a range counts in its mean than an end. */
const MODES = { PERT: 4, triangular: 1, uniform: 0 } as const;

/** The mean of an expert's range as it is drawn. */
export function meanOfRange({
  shape,
  low,
  mode,
  high,
}: Pick<Extract<Factor, { readonly kind: 'range' }>, 'shape' | 'low' | 'mode' | 'high'>): number {
  return low === high ? low : (low + MODES[shape] * mode + high) / (2 + MODES[shape]);
}
