import type { Segment } from '../../planner/plan-model.ts';
import { costOf, fileTerm, meanOf } from './file-numbers.ts';
import { costTerm, type FileParts, type Made, massTerm, monthsTerm, spansOf, tonnes } from './file-option.ts';
import type { FileOption } from './plan-file.ts';
import { dollarsPerTonne } from './plan-mentions.ts';
import { arrivals, type Span } from './plan-years.ts';

/** An entry that brings tonnes from outside: they must be there when the case begins, or they would leave the pools it counts on. */
export type BoughtEntry = Extract<
  FileOption,
  { readonly kind: 'spot purchase' | 'contract' | 'offtake' | 'allied exchange' }
>;

/** Purchases, contracts, offtakes and exchanges of a plan file. */
export function boughtMade(entry: BoughtEntry, parts: FileParts): Made {
  const { time, chance, takenFrom } = parts;
  const lead = meanOf(entry.lead ?? 0).value;
  const cost = costOf(entry.unit_cost).value;
  const kept = entry.storage_cost === undefined ? 0 : (dollarsPerTonne(entry.storage_cost) ?? 0);
  const spans = spansOf(parts, time.begins - lead);
  const segments = spans.map((span) => (span === null ? [] : stepsIn(span, { entry, parts, cost, kept, lead })));
  const delivers = new Float64Array(time.years.length ** 2);
  spans.forEach((span, y) => {
    if (span === null) return;
    delivers.set(
      arrivals(time, span, lead).map((share) => share * chance.value),
      y * time.years.length,
    );
  });
  return {
    ...{ kind: 'stock', segments, delivers, usdPerTonne: cost },
    takes: entry.kind === 'allied exchange' && entry.rate > 0 ? { node: takenFrom, share: entry.rate } : null,
    least: tonnes(entry.least, 0),
    most: tonnes(entry.most, Number.POSITIVE_INFINITY),
    leastYearly: leastYearly(entry, spans),
    terms: termsOf(entry, parts),
  };
}

interface StepParts {
  readonly entry: BoughtEntry;
  readonly parts: FileParts;
  readonly cost: number;
  /** Dollars per tonne and year in store. */
  readonly kept: number;
  readonly lead: number;
}

/** What may be bought in the months of a year that are open, dearer by the store it needs until the case begins. */
function stepsIn(span: Span, { entry, parts, cost, kept, lead }: StepParts): readonly Segment[] {
  const open = (span.to - span.from) / 12;
  const arrives = (span.from + span.to) / 2 + lead;
  const store = (kept * Math.max(0, parts.time.begins - arrives)) / 12;
  const most = tonnes(entry.most_a_year, 0) * open;
  if (parts.steps === null) return [{ upTo: most, price: cost + store }];
  const moved = parts
    .steps(cost, open)
    .map(({ upTo, price }) => ({ upTo: Math.min(upTo, most), price: price + store }));
  return moved.filter(({ upTo }, n) => n === 0 || upTo > (moved[n - 1]?.upTo ?? 0));
}

function leastYearly({ least_a_year: least }: BoughtEntry, spans: readonly (Span | null)[]): Float64Array | null {
  if (least === undefined) return null;
  const amount = tonnes(least, 0);
  return amount === 0
    ? null
    : Float64Array.from(spans, (span) => (span === null ? 0 : (amount * (span.to - span.from)) / 12));
}

function termsOf(entry: BoughtEntry, parts: FileParts): Made['terms'] {
  const { founded } = parts;
  return [
    costTerm('price', entry.unit_cost, parts),
    massTerm('most a year', tonnes(entry.most_a_year, 0), 't/year', parts),
    ...(entry.least === undefined ? [] : [massTerm('guaranteed minimum', tonnes(entry.least, 0), 't', parts)]),
    ...(entry.most === undefined ? [] : [massTerm('ceiling', tonnes(entry.most, 0), 't', parts)]),
    ...(entry.least_a_year === undefined
      ? []
      : [massTerm('least a year', tonnes(entry.least_a_year, 0), 't/year', parts)]),
    ...(entry.lead === undefined ? [] : [monthsTerm('lead', entry.lead, parts)]),
    ...(entry.storage_cost === undefined
      ? []
      : [fileTerm('storage', `${entry.storage_cost} a year, paid with the purchase until the case begins`, founded)]),
    ...(parts.steps === null
      ? []
      : [fileTerm('price step', 'its price rises in steps as that of a purchase on the market does (F-17)', founded)]),
    ...(entry.kind === 'allied exchange'
      ? [fileTerm('gives', `${entry.rate} t of ${entry.gives} for each tonne`, founded)]
      : []),
  ];
}
