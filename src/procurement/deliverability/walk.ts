import { type Fixed, fixedBy, type Luck } from './draw.ts';
import type { ChainModel } from './model.ts';
import type { Month } from './month.ts';
import { bindingLink, deliverable, type Link, type LinkRates, linkRates, ordersDue } from './path.ts';

/** What deliveries are held against: orders due, or the whole quantity at its even pace (hypothetical). */
export type ScheduleId = 'orders' | 'pace';
export const SCHEDULES: readonly ScheduleId[] = ['orders', 'pace'];

/** Tonnes below which a schedule counts as kept: rounding of sums and no more. */
export const ROUNDING = 1e-6;

/** Delivered and due month by month with every number fixed: the arithmetic that a simulation repeats. */
export interface MonthPath {
  readonly month: Month;
  readonly rate: number;
  readonly rates: LinkRates;
  readonly link: Link;
  readonly delivered: number;
  readonly due: Readonly<Record<ScheduleId, number>>;
}

/** Due by the end of a month under a schedule. */
function dueBy(schedule: ScheduleId, { pace }: ChainModel, fixed: Fixed, month: Month): number {
  if (schedule === 'orders') return ordersDue(fixed.orders, month);
  return pace === null ? 0 : pace.tonnesAMonth * Math.min(pace.months, Math.max(0, month - pace.after));
}

/** Whether a chain has anything to hold against a schedule. */
export function hasSchedule(schedule: ScheduleId, model: ChainModel): boolean {
  return schedule === 'orders' ? model.orders.length > 0 : model.pace !== null;
}

/** Walks a fixed chain from its first month to its last. */
export function monthPath(model: ChainModel, fixed: Fixed): readonly MonthPath[] {
  const path: MonthPath[] = [];
  let delivered = 0;
  for (const { tonnes } of fixed.sold) delivered += tonnes;
  for (let month = model.start; month <= model.end; month++) {
    const rates = linkRates(fixed.chain, month);
    const rate = deliverable(rates);
    delivered += rate;
    const due = { orders: dueBy('orders', model, fixed, month), pace: dueBy('pace', model, fixed, month) };
    path.push({ month, rate, rates, link: bindingLink(rates), delivered, due });
  }
  return path;
}

/** The path at one corner of all ranges. */
export function cornerPath(model: ChainModel, luck: Luck): readonly MonthPath[] {
  return monthPath(model, fixedBy(model, luck));
}

/** The step in which the last of a schedule falls due. */
export function lastDue(path: readonly MonthPath[], id: ScheduleId): MonthPath | undefined {
  const all = path.at(-1)?.due[id] ?? 0;
  return path.find(({ due }) => due[id] >= all - ROUNDING);
}

/** Whether deliveries are level with a schedule at a step. */
export function isLevel({ delivered, due }: Pick<MonthPath, 'delivered' | 'due'>, id: ScheduleId): boolean {
  return delivered >= due[id] - ROUNDING;
}

/** Whether all was delivered by the month in which the last of it falls due. */
export function keptWhole(path: readonly MonthPath[], id: ScheduleId): boolean {
  const end = lastDue(path, id);
  return end !== undefined && isLevel(end, id);
}
