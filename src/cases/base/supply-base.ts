import type { Statement } from '../../ledger/statement.ts';
import { editionName, type MaterialView, wordsOf } from '../../market/material-view.ts';
import { lineIn, spanIn } from '../../market/us-lines.ts';
import type { Quantity } from '../../units/quantity.ts';
import { type BaseNumber, baseNumber, basisIn, type Ends, middle } from './base-number.ts';
import type { ImportSplit, Origin } from './import-split.ts';
import type { UsBalance } from './us-balance.ts';

/** What a country, or those not named, sends in a year. */
export interface ForeignSupply {
  readonly place: string;
  readonly placeName: string;
  /** Share of imports, 0 to 1; the shares of a material add to 1. */
  readonly share: BaseNumber;
  /** Tonnes a year. */
  readonly tonnes: BaseNumber;
}

/**
 * Something printed as a range: over it the base scales together, so that supply without cuts equals demand at every value.
 * A weight w lets the value f through as 1 - w (1 - f); a weight below zero grows what the others lose.
 */
export interface Spread {
  readonly of: 'consumption' | 'reliance' | 'consumption withheld';
  readonly low: number;
  readonly high: number;
  readonly weights: { readonly demand: number; readonly foreign: number; readonly home: number };
  readonly words: string;
}

/** Demand and supply of a year that close: demand = foreign supply + secondary + home primary and stock changes. */
export interface SupplyBase {
  readonly demand: BaseNumber;
  readonly reliance: BaseNumber;
  readonly foreign: readonly ForeignSupply[];
  readonly secondary: BaseNumber | null;
  readonly primary: BaseNumber;
  readonly spreads: readonly Spread[];
}

/** The base of a balance; the split is null only for a net exporter. */
export function supplyBase(balance: UsBalance, split: ImportSplit | null, view: MaterialView): SupplyBase {
  const basis = basisIn(balance.net?.inputs[0] ?? balance.said);
  const own = (rule: string, inputs: readonly Statement[], method?: `F-${number}`) => ({
    ...{ unit: 't', basis, rule, inputs },
    ...(method === undefined ? {} : { method }),
  });
  const name = editionName(balance.group, view);
  const inputs = inputsOf(balance);
  const use = middle(balance.use);
  const demand = baseNumber(
    balance.use,
    own(ruleOfUse(balance, name), inputs.use, balance.net ? 'F-02' : undefined),
    view,
  );
  const abroad = foreignOf(balance, use);
  const foreign = (split?.origins ?? []).map((origin) =>
    foreignSupply(origin, split, { abroad, balance, basis }, view),
  );
  const came = foreign.reduce((sum, { tonnes }) => sum + tonnes.value, 0);
  const home = Math.abs(use - came) < use * DUST ? 0 : use - came;
  const secondary = secondaryOf(balance, home, basis, view);
  const primary = home - (secondary?.value ?? 0);
  const left = 'consumption less foreign supply and less secondary supply: home primary supply and stock changes';
  return {
    demand,
    reliance: relianceNumber(balance, use, abroad, view),
    foreign,
    secondary,
    primary: baseNumber(point(primary), own(left, inputs.all, 'F-02'), view),
    spreads: spreadsOf(balance, { use, abroad: came, home }),
  };
}

/** Shares of a hundred percent leave binary dust at home. */
const DUST = 1e-12;

const point = (value: number): Ends => ({ low: value, high: value });
const inputsOf = ({ said, relied, net }: UsBalance): { use: readonly Statement[]; all: readonly Statement[] } => {
  const use = net === null ? [said] : [said, relied, ...net.inputs];
  return { use, all: [...new Set([...use, relied])] };
};
/** Tonnes from abroad: known where net imports bound the use, else reliance times use at the middle of both. */
const foreignOf = ({ net, reliance }: UsBalance, use: number): number => net?.tonnes ?? use * middle(reliance);

function ruleOfUse({ kind, period, said }: UsBalance, name: string): string {
  const line = said.subject.detail ?? said.subject.form;
  const of = line === undefined ? '' : `, ${wordsOf(line)}`;
  if (kind !== 'bounded') return `${name} as printed: ${kind} consumption ${period}${of}`;
  return `consumption ${period} is withheld (${name}); net imports over the printed range of reliance, stock changes left out`;
}

function relianceNumber(balance: UsBalance, use: number, abroad: number, view: MaterialView): BaseNumber {
  const { relied, reliance, group, period } = balance;
  const rule = `${editionName(group, view)} as printed: net import reliance ${period}`;
  const by = { unit: 'ratio', basis: 'none', inputs: [relied], rule } as const;
  return baseNumber(reliance, by, view, abroad / use);
}

interface Abroad {
  readonly abroad: number;
  readonly balance: UsBalance;
  readonly basis: Quantity['basis'];
}

function foreignSupply(origin: Origin, split: ImportSplit | null, of: Abroad, view: MaterialView): ForeignSupply {
  const { place, placeName, printed, share, said } = origin;
  const form = split?.form === '' || split === null ? 'all forms' : split.form.toLowerCase();
  const scaled =
    Math.abs(printed - share) < 1e-9 ? '' : '; the printed shares do not add up to 100 and are scaled to it';
  const shareRule =
    split?.from === 'ranks'
      ? `${split.publication} prints only the order of import sources ${split.period}: mean shares of a stick broken at random, in that order (Ballast method)`
      : `${split?.publication} as printed: share of US imports, ${form}, ${split?.period}${scaled}`;
  const supposed = split?.from === 'ranks' ? ', supposed from the order of import sources (Ballast method)' : '';
  const imported = of.balance.net === null ? 'consumption × net import reliance' : 'net imports';
  const tonnesRule = `${imported} × share of imports${supposed}`;
  const inputs = [...inputsOf(of.balance).all, said];
  return {
    ...{ place, placeName },
    share: baseNumber(point(share), { unit: 'ratio', basis: 'none', inputs: [said], rule: shareRule }, view),
    tonnes: baseNumber(
      point(of.abroad * share),
      { unit: 't', basis: of.basis, inputs, rule: tonnesRule, method: 'F-02' },
      view,
    ),
  };
}

/** Secondary production the definition counts, up to what home supplies at all; null where none is printed as a number. */
function secondaryOf(
  { definition, lines, period, group }: UsBalance,
  home: number,
  basis: Quantity['basis'],
  view: MaterialView,
): BaseNumber | null {
  const terms = definition.terms.filter(({ property, domestic }) => domestic && property.includes('secondary'));
  const selectors = terms.length > 0 ? terms : [{ property: 'production-secondary', form: null, detail: null }];
  const said = selectors.flatMap((term) => lineIn(lines, term.property, term, period) ?? []);
  const spans = said.flatMap(({ value }) => spanIn(value, 't') ?? []);
  if (said.length === 0 || spans.length < said.length || home <= 0) return null;
  const printed = spans.reduce((sum, span) => sum + middle(span), 0);
  const value = Math.min(printed, home);
  const most = printed > home ? ', of which no more than home supply' : '';
  const rule = `${editionName(group, view)} as printed: secondary production ${period}${most}`;
  return baseNumber(point(value), { unit: 't', basis, inputs: said, rule }, view);
}

interface Middle {
  readonly use: number;
  readonly abroad: number;
  readonly home: number;
}

function spreadsOf({ use: ends, reliance, net }: UsBalance, { use, abroad, home }: Middle): readonly Spread[] {
  if (net !== null) return home > 0 && ends.low < ends.high ? [withheldSpread(ends, { use, abroad, home })] : [];
  const spreads: Spread[] = [];
  if (ends.low < ends.high) {
    const words = 'consumption is printed as a range';
    const weights = { demand: 1, foreign: 1, home: 1 };
    spreads.push({ of: 'consumption', low: ends.low / use, high: ends.high / use, weights, words });
  }
  if (reliance.low < reliance.high && abroad > 0) {
    const words = 'net import reliance is printed as a range';
    const weights = { demand: 0, foreign: 1, home: home > 0 ? -abroad / home : 0 };
    const mid = middle(reliance);
    spreads.push({ of: 'reliance', low: reliance.low / mid, high: reliance.high / mid, weights, words });
  }
  return spreads;
}

/** Net imports are known; what home supplies, and so the use, is not. */
function withheldSpread(ends: Ends, { use, abroad, home }: Middle): Spread {
  const [low, high] = [Math.max(0, (ends.low - abroad) / home), (ends.high - abroad) / home];
  const words = 'consumption is withheld and lies between bounds';
  return { of: 'consumption withheld', low, high, weights: { demand: home / use, foreign: 0, home: 1 }, words };
}
