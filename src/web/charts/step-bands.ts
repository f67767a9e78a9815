import type { FigureDto } from '../../api/contract.ts';

/** An amount that holds over a stretch, with the ends of its band; either may be missing. */
export interface StepBand {
  /** Name of its series, and its number, which gives colour and dash. */
  readonly name: string;
  readonly series: number;
  /** Ends of the stretch: milliseconds of a day, or a count of days. */
  readonly from: number;
  readonly to: number;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly figure: FigureDto;
}

/** The largest amount or upper end, at least a hair above zero so that a scale exists. */
export function topOf(bands: readonly StepBand[]): number {
  return Math.max(1e-9, ...bands.flatMap(({ amount, high }) => [amount ?? 0, high ?? 0]));
}

/** Stretches of one series that follow each other without a break, each run drawn as one line. */
export function runsOf(bands: readonly StepBand[]): readonly (readonly StepBand[])[] {
  const runs: StepBand[][] = [];
  for (const band of bands) {
    const last = runs.at(-1)?.at(-1);
    const joins = last !== undefined && last.series === band.series && last.amount !== null && band.amount !== null;
    if (joins) runs.at(-1)?.push(band);
    else runs.push([band]);
  }
  return runs.filter(([first]) => first !== undefined && first.amount !== null);
}
