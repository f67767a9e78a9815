import { daysBetween, endOfDate, type IsoDate, latestDay } from '../../units/period.ts';
import { convert, isMass } from '../../units/quantity.ts';
import { quantityOf } from '../../units/value.ts';
import type { Contract } from '../contract-record.ts';
import type { ChainModel, PlantModel, RampModel, Readings } from './model.ts';
import { type Month, monthOf } from './month.ts';
import type { MoneyAsMass, OrderedMass } from './order-mass.ts';
import type { ResolvedChain, ResolvedPlant } from './resolved.ts';
import { type ProjectSlip, slipRecord } from './slips.ts';
import type { Term } from './term.ts';

/** What is known sold, by what the supplier booked: money as a mass, and the month it was booked by. */
export interface SoldMass extends MoneyAsMass {
  readonly period: string;
}

/** A chain in numbers, or what keeps it from being one. */
export interface ModelOrMissing {
  readonly model: ChainModel | null;
  /** What a probability would need, in words. */
  readonly missing: readonly string[];
}

/** What a model is made of beside the chain's own terms. */
export interface ModelInput {
  readonly resolved: ResolvedChain;
  readonly contract: Contract;
  readonly ordered: readonly OrderedMass[];
  readonly sold: readonly SoldMass[];
  readonly slips: readonly ProjectSlip[];
  readonly asOf: IsoDate;
}

const ONE: Readings = [{ low: 1, mode: null, high: 1 }];
const NOTHING: Readings = [{ low: 0, mode: null, high: 0 }];
const orElse = (term: Term | null, readings: Readings): Readings =>
  term === null || term.readings.length === 0 ? readings : term.readings;

/** The numbers of a chain; null with what is missing where a link is not known or nothing was signed. */
export function modelOf(input: ModelInput): ModelOrMissing {
  const { contract } = input;
  const missing = missingOf(input);
  const pace = paceOf(contract);
  const orders = ordersOf(input.ordered);
  if (pace === null && orders.length === 0)
    missing.push('a quantity ordered, or a quantity and a term of the contract');
  if (missing.length > 0 || contract.awarded === null) return { model: null, missing };
  const { resolved, sold } = input;
  const awarded = monthOf(contract.awarded.date);
  const lastSold = sold.map(({ period }) => monthOf(endOfDate(period))).reduce((a, b) => Math.max(a, b), awarded);
  const longest = Math.max(0, ...resolved.deliveryMonths.readings.map(({ high }) => Math.ceil(high)));
  const lastDue = orders.reduce((last, { month }) => Math.max(last, month + longest), lastSold + 1);
  const known = sold.flatMap(({ period, readings }) =>
    readings.length === 0 ? [] : [{ month: monthOf(endOfDate(period)), tonnes: readings }],
  );
  return {
    missing,
    model: {
      id: resolved.chain.id,
      start: lastSold + 1,
      end: Math.max(lastDue, pace === null ? 0 : pace.after + pace.months),
      plants: resolved.plants.map((plant) => plantModel(plant, input)),
      taken: resolved.commitments.flatMap(({ from, to, readings }) =>
        readings.length === 0 ? [] : [{ from, to, tonnes: readings }],
      ),
      left: resolved.left.readings,
      feed: resolved.feed.map(({ amount }) => scaled(amount.readings, 1 / resolved.content)),
      recovery: resolved.recovery.readings,
      accepted:
        known.length > 0
          ? { month: lastSold, after: null }
          : { month: awarded, after: resolved.qualification.readings },
      sold: known,
      orders,
      deliveryMonths: resolved.deliveryMonths.readings,
      pace,
    },
  };
}

/** Orders as masses; none where one of them has no mass, since the others are not all that was ordered. */
export const ordersOf = (ordered: readonly OrderedMass[]): ChainModel['orders'] =>
  ordered.some(({ readings }) => readings.length === 0)
    ? []
    : ordered.map(({ order, readings }) => ({ month: monthOf(order.surelyBy), tonnes: readings }));

const scaled = (readings: Readings, by: number): Readings =>
  readings.map(({ low, mode, high }) => ({ low: low * by, mode: mode === null ? null : mode * by, high: high * by }));

/** The whole quantity over the term, from the month after the award (F-23). */
export function paceOf({ procurement, awarded, termYears }: Contract): ChainModel['pace'] {
  const q = procurement.quantity === null ? null : quantityOf(procurement.quantity.value);
  if (q === null || !isMass(q) || awarded === null || termYears === null) return null;
  const months = Math.round(termYears.value * 12);
  return { after: monthOf(awarded.date), months, tonnesAMonth: convert(q, 't').amount / months };
}

function missingOf({ resolved, contract }: ModelInput): string[] {
  const named: readonly (readonly [string, Term | null])[] = [
    ...resolved.plants.flatMap(({ plant, now, target }) => [
      [`what ${plant.name} makes a month`, now] as const,
      [`what ${plant.name} aims at`, target] as const,
    ]),
    ...resolved.feed.map(({ feed, amount }) => [`feed: ${feed.grade}`, amount] as const),
    ['recovery from feed to the form asked for', resolved.recovery],
    ['what part of the plants is left for the contract', resolved.left],
    ['months from an order to its last tonne', resolved.deliveryMonths],
  ];
  const unknown = named.flatMap(([name, term]) =>
    term?.kind === 'not known' ? [term.needs ?? `${name}: nothing is known of it on the day`] : [],
  );
  const form = resolved.chain.form === null ? ['the form asked for'] : [];
  const plants = resolved.plants.length === 0 ? ['a plant that makes the form asked for'] : [];
  const award = contract.awarded === null ? ['a contract: nothing was signed'] : [];
  return [...award, ...form, ...plants, ...unknown];
}

function plantModel(resolved: ResolvedPlant, input: ModelInput): PlantModel {
  const { plant, now, contents, conversion } = resolved;
  return {
    name: plant.project,
    now: now.readings,
    contents: contents.map(({ factor }) => factor),
    own: contents.findIndex(({ form }) => form === input.resolved.chain.form || form === ''),
    conversion: orElse(conversion, ONE),
    ramp: rampOf(resolved, input),
  };
}

/** A plant ramps where it has a target and somebody gave a day for it. */
function rampOf({ project, plant, target, rampMonths }: ResolvedPlant, input: ModelInput): RampModel | null {
  const last = project?.guidance.at(-1);
  if (target === null || target.readings.length === 0 || project === null || last === undefined) return null;
  const ramp = { target: target.readings, months: orElse(rampMonths, NOTHING) };
  const { completion } = project;
  if (completion !== null) {
    return { ...ramp, month: after(latestDay(completion.date, completion.datePrecision)), wait: null };
  }
  const elapsed = Math.max(0, daysBetween(last.due, input.asOf));
  const record = slipRecord(input.slips, plant.project);
  return {
    ...ramp,
    month: after(last.due),
    wait: { record, elapsed, supposed: orElse(input.resolved.delayMonths, NOTHING) },
  };
}

/** The month in which a day has passed, with its part of the month. */
const after = (day: IsoDate): Month => monthOf(day) + Number(day.slice(8, 10)) / 31;
