import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { type ConsumptionDefinition, type LineSelector, UNSAID } from '../vocabulary/consumption-definition.ts';
import { compareConsumption } from './compare-consumption.ts';
import { compareReliance } from './compare-reliance.ts';
import { formulaWords } from './consumption.ts';
import type { GovernmentStock } from './government-stock.ts';
import {
  byEdition,
  type EditionGroup,
  editionName,
  formName,
  type MaterialView,
  periodsOf,
  wordsOf,
} from './material-view.ts';
import type { Compared, PublishedYear } from './published-year.ts';
import { isUsAnnual } from './series.ts';
import { lineIn, type UsLines, usLines } from './us-lines.ts';

/** Published apparent consumption and net import reliance beside what their definition gives (F-01, F-02). */
export interface RelianceCheck {
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  /** Form or sub-heading of the consumption line in words; empty where it names none. */
  readonly series: string;
  readonly line: LineSelector;
  readonly publishedConsumption: Figure | null;
  readonly computedConsumption: Figure | null;
  readonly publishedReliance: Figure | null;
  readonly computedReliance: Figure | null;
  /** Computed against published consumption, relative; null where one of them is missing. */
  readonly difference: number | null;
  readonly verdict: Compared['verdict'];
  readonly reason: string;
  /** Computed less published reliance, percentage points; null where one of them is no single number. */
  readonly relianceDifference: number | null;
  readonly relianceVerdict: Compared['verdict'];
  readonly relianceReason: string;
  /** Null where the definition has no Government stock in it. */
  readonly government: GovernmentStock | null;
}

/** A definition as a reader sees it. */
export interface StatedDefinition {
  readonly source: string;
  readonly series: string;
  readonly editions: readonly string[] | null;
  readonly scope: string | null;
  /** The terms in words; empty where none can be computed. */
  readonly formula: string;
  readonly notComputed: string | null;
  readonly statedIn: ConsumptionDefinition['statedIn'];
}

const NOT_READ = 'how USGS defines it is not stated in the editions at hand';

/** How the material's consumption and reliance are defined. */
export function statedDefinitions(view: MaterialView): readonly StatedDefinition[] {
  return view.vocabulary.consumption
    .filter(({ material }) => material === view.material)
    .map((definition) => ({
      source: definition.source,
      series: seriesName(definition, view),
      editions: definition.editions,
      scope: definition.scope,
      formula: formulaWords(definition.terms, view),
      notComputed: definition.notComputed,
      statedIn: definition.statedIn,
    }));
}

/** Recomputes what is published, for every edition and year; the published number always stands. */
export function relianceChecks(view: MaterialView): readonly RelianceCheck[] {
  return byEdition(view.statements.filter(isLine), view).flatMap((group) => {
    const lines = usLines(group.statements.filter((s) => s.stance === 'official'));
    return definitionsFor(group, view).flatMap((definition) => checksOf(definition, group, lines, view));
  });
}

/** US lines, and what Government stockpiles shipped: the holder is the subject there. */
const isLine = (s: Statement): boolean =>
  isUsAnnual(s) || (s.subject.kind === 'stockpile' && s.subject.id === 'nds' && /^\d{4}$/.test(s.period));

/** Definitions for an edition: those that name it, else those that hold for all. */
export function definitionsFor(group: EditionGroup, view: MaterialView): readonly ConsumptionDefinition[] {
  const own = view.vocabulary.consumption.filter(
    ({ material, source }) => material === view.material && source === group.source,
  );
  const naming = own.filter(({ editions }) => editions?.includes(group.edition) ?? false);
  const general = own.filter(({ editions }) => editions === null);
  const chosen = naming.length > 0 ? naming : general;
  const unread = { ...UNSAID, source: group.source, material: view.material, notComputed: NOT_READ };
  return chosen.length > 0 || group.source !== UNSAID.source ? chosen : [unread];
}

function checksOf(
  definition: ConsumptionDefinition,
  group: EditionGroup,
  lines: UsLines,
  view: MaterialView,
): readonly RelianceCheck[] {
  const published = group.statements.filter((s) => s.property === 'consumption-apparent' || s.property === RELIANCE);
  return periodsOf(published).flatMap((period) => {
    if (!covers(definition, period)) return [];
    const consumption = lineIn(lines, 'consumption-apparent', definition.consumption, period);
    const reliance = definition.reliance === null ? undefined : lineIn(lines, RELIANCE, definition.reliance, period);
    if (consumption === undefined && reliance === undefined) return [];
    return [check({ definition, group, lines, period, consumption, reliance }, view)];
  });
}

/** What a series outside the summaries was found not to follow stands as published, without a row for every year. */
const covers = ({ years, source, notComputed }: ConsumptionDefinition, period: Period): boolean =>
  (years === null || (Number(period) >= years[0] && Number(period) <= years[1])) &&
  (source === UNSAID.source || notComputed === null);

const RELIANCE = 'net-import-reliance';

function check(year: PublishedYear, view: MaterialView): RelianceCheck {
  const { definition, group, period, consumption, reliance } = year;
  const printed = (s: Statement | undefined): Figure | null =>
    s === undefined ? null : figureOf(s, view.asOf, `${editionName(group, view)} as printed`);
  const ofConsumption = compareConsumption(year, view);
  const ofReliance = compareReliance(year, view);
  return {
    period,
    source: group.source,
    edition: group.edition,
    series: seriesName(definition, view),
    line: definition.consumption,
    publishedConsumption: printed(consumption),
    computedConsumption: ofConsumption.computed,
    publishedReliance: printed(reliance),
    computedReliance: ofReliance.computed,
    difference: ofConsumption.difference,
    verdict: ofConsumption.verdict,
    reason: ofConsumption.reason,
    relianceDifference: ofReliance.difference,
    relianceVerdict: ofReliance.verdict,
    relianceReason: ofReliance.reason,
    government: ofConsumption.government,
  };
}

function seriesName({ consumption, material }: ConsumptionDefinition, view: MaterialView): string {
  return [
    consumption.form === null ? '' : formName(consumption.form, material, view.vocabulary).toLowerCase(),
    consumption.detail === null ? '' : wordsOf(consumption.detail),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
