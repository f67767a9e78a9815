import { fixedBy, type Held, luckOf } from './draw.ts';
import type { ChainModel } from './model.ts';
import { lastMonthOf, quarterOf } from './month.ts';
import { hasSchedule, isLevel, keptWhole, monthPath, SCHEDULES, type ScheduleId } from './walk.ts';

/** How often and from which seed a chain is drawn, and what is not left to chance. */
export interface RunOptions {
  readonly draws: number;
  readonly seed: number;
  readonly held?: Held;
}

/** Chances alone: of each quarter, in order, and of the whole; null of a schedule there is not. */
export interface Chances {
  readonly draws: number;
  readonly seed: number;
  readonly kept: Readonly<Record<ScheduleId, readonly number[] | null>>;
  readonly whole: Readonly<Record<ScheduleId, number | null>>;
}

/** Draws a chain for its chances only: what the ends of a band cost. */
export function chancesOf(model: ChainModel, { draws, seed, held }: RunOptions): Chances {
  const first = quarterOf(model.start);
  const quarters = quarterOf(model.end) - first + 1;
  const kept = { orders: new Float64Array(quarters), pace: new Float64Array(quarters) };
  const whole = { orders: 0, pace: 0 };
  const luck = luckOf(model.id, seed, held ?? null);
  for (let draw = 0; draw < draws; draw++) {
    const path = monthPath(model, fixedBy(model, luck(draw)));
    for (const step of path) {
      const quarter = quarterOf(step.month);
      if (step.month !== lastMonthOf(quarter) && step.month !== model.end) continue;
      for (const id of SCHEDULES) {
        if (isLevel(step, id)) kept[id][quarter - first] = (kept[id][quarter - first] ?? 0) + 1;
      }
    }
    for (const id of SCHEDULES) if (keptWhole(path, id)) whole[id] += 1;
  }
  const each = <T>(of: (id: ScheduleId) => T): Readonly<Record<ScheduleId, T | null>> => ({
    orders: hasSchedule('orders', model) ? of('orders') : null,
    pace: hasSchedule('pace', model) ? of('pace') : null,
  });
  return {
    ...{ draws, seed },
    kept: each((id) => [...kept[id]].map((n) => n / draws)),
    whole: each((id) => whole[id] / draws),
  };
}
