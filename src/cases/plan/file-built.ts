import { monthNumber } from '../case-calendar.ts';
import { costOf, fileTerm, meanOf } from './file-numbers.ts';
import { costTerm, type FileParts, type Made, massTerm, monthsTerm, spansOf, tonnes } from './file-option.ts';
import type { FileOption } from './plan-file.ts';
import { rateShares } from './rate-path.ts';

/** An entry that adds output or takes off demand, and runs on into the case. */
export type BuiltEntry = Extract<
  FileOption,
  { readonly kind: 'equity' | 'loan' | 'recycling' | 'extra buy' | 'substitution' }
>;

/** Projects, recycling, extra buys and substitution of a plan file, in tonnes a year; taken whole in the first year it may be. */
export function builtMade(entry: BuiltEntry, parts: FileParts): Made {
  const { time, chance } = parts;
  const first = spansOf(parts, time.begins).findIndex((span) => span !== null);
  const cost = entry.unit_cost === undefined ? 0 : costOf(entry.unit_cost).value;
  const most = tonnes(entry.most, 0);
  const from = monthNumber(entry.online) - monthOfPlan(time.years[0]?.label ?? '') + meanOf(entry.delay ?? 0).value;
  const shares = rateShares(time, { from: Math.max(from, 0), ramp: meanOf(entry.ramp ?? 0).value });
  const part = chance.value * meanOf(entry.yield ?? 1).value;
  const delivers = new Float64Array(time.years.length ** 2);
  if (first >= 0)
    shares.forEach((share, y) => {
      if (y >= first) delivers[first * time.years.length + y] = share * part;
    });
  return {
    ...{ kind: entry.kind === 'substitution' ? 'demand' : 'capacity', delivers, takes: null },
    segments: time.years.map((_, y) => (y === first ? [{ upTo: most, price: cost }] : [])),
    usdPerTonne: entry.unit_cost === undefined ? null : cost,
    ...{ least: tonnes(entry.least, 0), most, leastYearly: null },
    terms: termsOf(entry, parts),
  };
}

/** Month number of the first day of a fiscal year: October of the year before. */
export const monthOfPlan = (label: string): number => monthNumber(`${Number(label.slice(2)) - 1}-10`);

function termsOf(entry: BuiltEntry, parts: FileParts): Made['terms'] {
  const { founded } = parts;
  return [
    ...(entry.unit_cost === undefined ? [] : [costTerm('price', entry.unit_cost, parts)]),
    massTerm('most a year', tonnes(entry.most, 0), 't/year', parts),
    ...(entry.least === undefined ? [] : [massTerm('least a year', tonnes(entry.least, 0), 't/year', parts)]),
    fileTerm('online', entry.online, founded),
    ...(entry.delay === undefined ? [] : [monthsTerm('delay', entry.delay, parts)]),
    ...(entry.ramp === undefined ? [] : [monthsTerm('ramp', entry.ramp, parts)]),
    ...(entry.yield === undefined ? [] : [fileTerm('yield', meanOf(entry.yield).words, founded)]),
  ];
}
