import type { Figure } from '../../ledger/figure.ts';
import { readingsOf } from '../../market/impact/readings.ts';
import { adversariesListed, type SupplyLine, worldLinesOf } from '../../market/impact/supply-lines.ts';
import { type MaterialView, placeName } from '../../market/material-view.ts';
import { placeKind } from '../../market/production.ts';
import { measureOf, spanIn } from '../../market/us-lines.ts';
import { endOfDate } from '../../units/period.ts';
import { basisName } from '../../units/quantity.ts';
import type { ReliabilityTier } from '../../vocabulary/facts.ts';

/** A year's output that a purchase is a part of, in tonnes of what the node counts. */
export interface MarketPool {
  readonly tonnes: number;
  readonly scope: 'world' | 'without adversaries';
  readonly label: string;
  readonly figure: Figure;
  /** Output of the whole world by the same table; null where no total can be told. */
  readonly world: { readonly tonnes: number; readonly figure: Figure } | null;
  /** Names of the countries that make it and may be bought from, largest first; empty where the table does not tell. */
  readonly eligible: readonly string[];
  /** Names of countries in the table that law names as adversaries. */
  readonly adversaries: readonly string[];
  /** Whether one side does not say what its tonnes are tonnes of. */
  readonly basisSupposed: boolean;
}

/** Why a material has none. */
export interface NoPool {
  readonly why: string;
  readonly needs: readonly string[];
}

/** Latest stage first: what a buyer of metal competes for. */
const STAGES = [/refinery/, /smelter/, /plant/, /primary/, /^production$/, /mine/] as const;

/** The newest table of world output counted as the node is, without adversaries where it tells countries. */
export function marketPool(basis: string, view: MaterialView, tiers: readonly ReliabilityTier[]): MarketPool | NoPool {
  const known = tiers.filter(({ published }) => endOfDate(published) <= view.asOf);
  const lines = worldLinesOf(view, known).filter(({ property }) => !/secondary/.test(property));
  const needs = ['world production by year of what is traded, counted as demand is'];
  const told = lines.flatMap((line) => readingOf(line) ?? []);
  if (told.length === 0) return { why: 'no table of world production has numbers', needs };
  const alike = told.filter((one) => one.basis === basis || one.basis === UNSAID || basis === UNSAID);
  const [best] = STAGES.flatMap((stage) => alike.filter(({ line }) => stage.test(line.property)));
  if (best === undefined) {
    const bases = [...new Set(told.map((one) => one.basis))].join(' and ');
    return { why: `world production is told in ${bases}, demand in ${basis}`, needs };
  }
  const same = alike.filter(({ line }) => line.property === best.line.property && line.form === best.line.form);
  const friendly = same.find(({ line }) => line.scope === 'without adversaries');
  const world = same.find(({ line }) => line.scope === 'world') ?? null;
  const chosen = friendly ?? best;
  return {
    ...{ tonnes: chosen.tonnes, figure: chosen.figure, label: chosen.line.label },
    scope: friendly === undefined ? 'world' : 'without adversaries',
    world: world === null ? null : { tonnes: world.tonnes, figure: world.figure },
    eligible: friendly === undefined ? [] : makersOf(friendly.figure, view),
    adversaries: friendly === undefined ? [] : adversariesListed(view, known),
    basisSupposed: chosen.basis !== basis,
  };
}

const UNSAID = basisName('unstated');

interface Told {
  readonly line: SupplyLine;
  /** The lower end of a range: what is surely there. */
  readonly tonnes: number;
  readonly basis: string;
  readonly figure: Figure;
}

function readingOf(line: SupplyLine): Told | null {
  const [newest] = readingsOf(line.printed, null);
  const span = newest === undefined ? null : spanIn(newest.figure.value, 't');
  const measure = newest === undefined ? null : measureOf(newest.figure.value);
  if (newest === undefined || span === null || measure === null || span.low <= 0) return null;
  return { line, tonnes: span.low, basis: basisName(measure.basis), figure: newest.figure };
}

/** Countries whose output a sum counts, largest first. */
function makersOf({ evidence, period }: Figure, view: MaterialView): readonly string[] {
  const counted = new Set(evidence);
  const rows = view.statements.flatMap((s) => {
    const span = counted.has(s.id) && s.period === period ? spanIn(s.value, 't') : null;
    const place = s.subject.place ?? '';
    return span === null || span.low <= 0 || placeKind(place, view) !== 'country' ? [] : [{ place, tonnes: span.low }];
  });
  return rows.sort((a, b) => b.tonnes - a.tonnes).map(({ place }) => placeName(place, view.vocabulary));
}
