import { type CostEntry, costOf, fileTerm, meanOf } from './file-numbers.ts';
import { costTerm, type FileParts, type Made, massTerm, monthsTerm, spansOf, tonnes } from './file-option.ts';
import type { FileOption } from './plan-file.ts';
import { arrivals } from './plan-years.ts';

/** An entry that starts from what is held; it may run on into the case. */
export type HeldEntry = Extract<FileOption, { readonly kind: 'upgrade' | 'rotation' | 'disposal' }>;

/** Upgrades, rotations and disposals of a plan file: each tonne committed is set aside from the stock there is. */
export function heldMade(entry: HeldEntry, parts: FileParts): Made {
  const { time, chance, takenFrom } = parts;
  const lead = entry.kind === 'disposal' ? 0 : meanOf(entry.lead ?? 0).value;
  const spans = spansOf(parts, time.begins);
  const perYear = tonnes(entry.most_a_year, 0);
  const price = priceOf(entry);
  const share = yieldOf(entry) * chance.value;
  const delivers = new Float64Array(time.years.length ** 2);
  spans.forEach((span, y) => {
    if (span === null) return;
    delivers.set(
      arrivals(time, span, lead).map((part) => part * share),
      y * time.years.length,
    );
  });
  return {
    ...{ kind: 'stock', delivers, takes: { node: takenFrom, share: 1 } },
    segments: spans.map((span) => (span === null ? [] : [{ upTo: (perYear * (span.to - span.from)) / 12, price }])),
    usdPerTonne: entry.kind === 'disposal' ? costOf(entry.sale_price).value : costOf(entry.unit_cost).value,
    least: 'least' in entry ? tonnes(entry.least, 0) : 0,
    most: tonnes(entry.most, Number.POSITIVE_INFINITY),
    leastYearly: null,
    terms: termsOf(entry, parts),
  };
}

/** Dollars per tonne that is set aside: what is spent on it, less what it is sold for. */
function priceOf(entry: HeldEntry): number {
  if (entry.kind === 'disposal') return -costOf(entry.sale_price).value;
  const cost = costOf(entry.unit_cost).value;
  return entry.kind === 'upgrade' ? cost : cost * yieldOf(entry) - costOf(entry.sale_price).value;
}

function yieldOf(entry: HeldEntry): number {
  if (entry.kind === 'disposal') return 0;
  return meanOf(entry.yield ?? 1).value;
}

function termsOf(entry: HeldEntry, parts: FileParts): Made['terms'] {
  const { founded } = parts;
  const prices: readonly (readonly [string, CostEntry])[] = [
    ...('unit_cost' in entry ? [['price', entry.unit_cost] as const] : []),
    ...('sale_price' in entry ? [['sale price', entry.sale_price] as const] : []),
  ];
  return [
    ...prices.map(([of, cost]) => costTerm(of, cost, parts)),
    massTerm('most a year', tonnes(entry.most_a_year, 0), 't/year', parts),
    ...(entry.most === undefined ? [] : [massTerm('ceiling', tonnes(entry.most, 0), 't', parts)]),
    ...('yield' in entry && entry.yield !== undefined ? [fileTerm('yield', meanOf(entry.yield).words, founded)] : []),
    ...('lead' in entry && entry.lead !== undefined ? [monthsTerm('lead', entry.lead, parts)] : []),
    ...(entry.kind === 'disposal' ? [fileTerm('authority', entry.authority, founded)] : []),
  ];
}
