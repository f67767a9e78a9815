import type { FirstStage } from './first-stage.ts';
import type { Master } from './master.ts';
import type { Measure, PlanModel } from './plan-model.ts';
import type { RowSheet } from './program.ts';
import { type PlanState, type Recourse, type Recourser, recourseOf, tailWeights } from './recourse.ts';

/** The measure at one state, with the slopes of the mean and of the tail where they have a part in it. */
export interface Judged {
  /** In units of consequence of the model itself. */
  readonly risk: number;
  readonly state: PlanState;
  readonly mean: Recourse;
  readonly tail: Recourse | null;
}

/** What a state leaves unmet in all scenarios, by the closed form where no other way to tell is given. */
export function judged(
  model: PlanModel,
  { tail, quantile }: Measure,
  state: PlanState,
  recourse: Recourser = (at, weight) => recourseOf(model, at, weight),
): Judged {
  const mean = recourse(state, model.chance);
  const worst = tail > 0 ? recourse(state, tailWeights(model.chance, mean.loss, quantile)) : null;
  const sum = ({ node }: Recourse) => node.reduce((total, loss) => total + loss, 0);
  return { risk: (1 - tail) * sum(mean) + (worst === null ? 0 : tail * sum(worst)), state, mean, tail: worst };
}

/**
 * Writes the cuts of a judged state: for each node its mean is at least its tangent there, and the tail is at least the tangent of
 * the mean over the scenarios that are worst there. Only those that x breaks by more than `slack` of the stage's unit of
 * consequence. Says how many.
 */
export function writeCuts(
  model: PlanModel,
  { stage, second, lines }: Pick<Master, 'stage' | 'second' | 'lines'>,
  { mean, tail, state }: Judged,
  x: Float64Array,
  sheet: RowSheet,
  slack: number,
): number {
  let written = 0;
  const room = new Float64Array(x.length);
  for (const [node, column] of second.node.entries()) {
    const part = second.parts[node] as readonly number[];
    if (part.length === 0) continue;
    const line = tangent(model, stage, mean, state, part, x);
    if (line.at - (x[column] as number) <= slack) continue;
    write(sheet, lines, line, column, node, room);
    written += 1;
  }
  if (tail === null) return written;
  const line = tangent(
    model,
    stage,
    tail,
    state,
    Array.from({ length: model.nodes }, (_, node) => node),
    x,
  );
  if (line.at - (x[second.tail] as number) <= slack) return written;
  write(sheet, lines, line, second.tail, -1, room);
  return written + 1;
}

/** A tangent by columns, in the stage's units: what it is at zero, its slopes, and what it is at x. */
interface Tangent {
  readonly zero: number;
  readonly at: number;
  readonly slopes: readonly { readonly column: number; readonly slope: number }[];
}

function tangent(
  { years }: PlanModel,
  { units, stock, capacity }: FirstStage,
  recourse: Recourse,
  state: PlanState,
  nodes: readonly number[],
  x: Float64Array,
): Tangent {
  let zero = 0;
  const slopes: { column: number; slope: number }[] = [];
  const lean = (column: number, slope: number, here: number, unit: number) => {
    if (slope === 0) return;
    zero -= (slope * here) / units.risk;
    slopes.push({ column, slope: (slope * unit) / units.risk });
  };
  for (const node of nodes) {
    const unit = units.tonnes[node] as number;
    zero += (recourse.node[node] as number) / units.risk;
    for (let at = node * years; at < (node + 1) * years; at++) {
      lean(stock[at] as number, recourse.stock[at] as number, state.stock[at] as number, unit);
      lean(capacity[at] as number, recourse.capacity[at] as number, state.capacity[at] as number, unit);
    }
  }
  return { zero, slopes, at: slopes.reduce((sum, { column, slope }) => sum + slope * (x[column] as number), zero) };
}

/** Writes a tangent by what was bought; `room` has a number for each column, all zero. */
function write(
  sheet: RowSheet,
  lines: Master['lines'],
  { zero, slopes }: Tangent,
  column: number,
  node: number,
  room: Float64Array,
): void {
  const bought: number[] = [];
  let bound = zero;
  sheet.put(column, 1);
  for (const { column: state, slope } of slopes) {
    const line = lines.get(state);
    if (line === undefined) {
      sheet.put(state, -slope);
      continue;
    }
    bound += slope * line.zero;
    for (let n = 0; n < line.columns.length; n++) {
      const part = line.columns[n] as number;
      if (room[part] === 0) bought.push(part);
      room[part] = (room[part] as number) + slope * (line.coefficients[n] as number);
    }
  }
  for (const part of bought) {
    sheet.put(part, -(room[part] as number));
    room[part] = 0;
  }
  sheet.end('cut', node, -1, bound, Number.POSITIVE_INFINITY);
}

/** What a point of the first stage has in place, in tonnes. */
export function stateAt(
  { nodes, years }: PlanModel,
  { units, stock, capacity }: FirstStage,
  x: Float64Array,
): PlanState {
  const read = (columns: Int32Array) =>
    Float64Array.from({ length: nodes * years }, (_, at) => {
      return Math.max(0, x[columns[at] as number] as number) * (units.tonnes[Math.floor(at / years)] as number);
    });
  return { stock: read(stock), capacity: read(capacity) };
}
