/** Shapes of the engine that its own room does not have yet; imports go there once it has. */

/** Why a factor cuts what it cuts. */
export type FactorClass =
  | 'ability'
  | 'willingness'
  | 'war damage'
  | 'shipping'
  | 'shock'
  | 'feed'
  | 'host'
  | 'edition error'
  | 'outturn'
  | 'demand'
  | 'dominator';

/** How draws get their luck. */
export type Sampling = 'plain' | 'stratified';

/** A number of a case that can be moved: a slider, a bar of the tornado, an unknown of the break-even. */
export interface Lever {
  readonly id: string;
  readonly words: string;
  readonly unit: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly nodes: readonly number[];
  readonly assumed: boolean;
  readonly targets: readonly {
    readonly array:
      | 'demand'
      | 'output'
      | 'share'
      | 'stock amount'
      | 'industry start'
      | 'factor level'
      | 'factor chance';
    readonly index: readonly number[];
    readonly how: 'scale' | 'set';
  }[];
}
