/** One mistake of a case file: where, what is wrong, what was expected, what to do. */
export interface CaseProblem {
  /** Counted from 1; 0 where the mistake stands in no place of the file. */
  readonly line: number;
  readonly column: number;
  /** `shocks[0].from`. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
}

/** A place in the text of a case file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Path of a value in a case file: `['shocks', 0, 'from']`. */
export type CasePath = readonly (string | number)[];

/** A path as people write it: `shocks[0].from`. */
export function pathText(path: CasePath): string {
  return path.map((step, n) => (typeof step === 'number' ? `[${step}]` : n === 0 ? step : `.${step}`)).join('');
}
