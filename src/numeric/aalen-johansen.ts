import { type Moment, momentsOf, riskCounter, type Stretch } from './counting.ts';

/** Chances of being in each state from a time on, until the next such time. */
export interface Occupation {
  readonly time: number;
  /** At risk in each state just before the time. */
  readonly atRisk: readonly number[];
  /** One for each state; they sum to 1. */
  readonly probability: readonly number[];
  /** Covariance of the probabilities, of Greenwood's type. */
  readonly covariance: readonly (readonly number[])[];
}

type Matrix = readonly (readonly number[])[];

/**
 * Chances of being in each state over time for one who was in `initial` at time 0: Aalen and Johansen (1978), the product of
 * I + dA over the times of moves; covariance by the recursion of Greenwood's type (Andersen, Borgan, Gill and Keiding 1993,
 * section IV.4.1) for the one row that is asked for, ties taken together as a multinomial draw from those at risk.
 */
export function aalenJohansen(stretches: readonly Stretch[], states: number, initial: number): readonly Occupation[] {
  let probability: readonly number[] = Array.from({ length: states }, (_, state) => (state === initial ? 1 : 0));
  let covariance: Matrix = probability.map(() => probability.map(() => 0));
  return momentsOf(stretches, states).map((moment) => {
    const kernel = kernelOf(moment, states);
    covariance = sumOf(carried(covariance, kernel), noise(moment, kernel, probability));
    probability = rowTimes(probability, kernel);
    return { time: moment.time, atRisk: moment.atRisk, probability, covariance };
  });
}

/** I + dA: the chance of each state after the moment for one in each state just before it. */
function kernelOf({ atRisk, moves }: Moment, states: number): Matrix {
  const kernel = Array.from({ length: states }, (_, from) =>
    Array.from({ length: states }, (__, to) => (from === to ? 1 : 0)),
  );
  for (const { from, to, count } of moves) {
    const row = kernel[from] as number[];
    const chance = count / (atRisk[from] as number);
    row[to] = (row[to] as number) + chance;
    row[from] = (row[from] as number) - chance;
  }
  return kernel;
}

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

const rowTimes = (row: readonly number[], kernel: Matrix): readonly number[] =>
  row.map((_, to) => row.reduce((sum, p, from) => sum + p * at(kernel, from, to), 0));

/** The uncertainty there was, moved on with everything else: kernel' C kernel. */
function carried(covariance: Matrix, kernel: Matrix): Matrix {
  const half = covariance.map((row) => rowTimes(row, kernel));
  return half.map((_, to) =>
    half.map((__, other) => half.reduce((sum, row, n) => sum + at(kernel, n, to) * (row[other] ?? 0), 0)),
  );
}

/** What the moment adds: of each state left, the multinomial covariance of where those at risk went. */
function noise({ atRisk, moves }: Moment, kernel: Matrix, probability: readonly number[]): Matrix {
  const left = [...new Set(moves.map(({ from }) => from))];
  return kernel.map((_, to) =>
    kernel.map((__, other) =>
      left.reduce((sum, from) => {
        const [p, q] = [at(kernel, from, to), at(kernel, from, other)];
        const spread = ((to === other ? p : 0) - p * q) / (atRisk[from] as number);
        return sum + (probability[from] as number) ** 2 * spread;
      }, 0),
    ),
  );
}

const sumOf = (a: Matrix, b: Matrix): Matrix => a.map((row, n) => row.map((value, m) => value + at(b, n, m)));

/**
 * The last time up to which the estimate is determined: until then somebody is at risk in every state that can be left and
 * may be occupied. Beyond it nobody was watched where the product would go on as if nobody moved.
 */
export function reachOf(
  stretches: readonly Stretch[],
  occupations: readonly Occupation[],
  states: number,
  initial: number,
): number {
  const leavable = [...new Set(stretches.map(({ from }) => from))];
  const times = [...new Set(stretches.flatMap(({ start, stop }) => [start, stop]))]
    .filter((t) => t > 0)
    .sort((a, b) => a - b);
  const atRisk = riskCounter(stretches, states);
  let [reach, next] = [0, 0];
  for (const time of times) {
    // Chances just before the time: those of the last move strictly before it.
    while ((occupations[next]?.time ?? time) < time) next += 1;
    const before = occupations[next - 1]?.probability;
    const counts = atRisk(time);
    const occupied = (state: number): boolean => (before === undefined ? state === initial : (before[state] ?? 0) > 0);
    if (leavable.some((state) => occupied(state) && counts[state] === 0)) return reach;
    reach = time;
  }
  return reach;
}
