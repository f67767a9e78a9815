import { type HistoryEntry, MEANINGS } from '../../brief/stockpile-entry.ts';
import type { StockpileHistory } from '../../brief/stockpile-history.ts';
import type { StockpileEntry } from '../../brief/stockpile-list.ts';
import { ceilingOf } from '../../brief/stockpile-timeline.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Explanation } from '../../stockpile/explained.ts';
import type { StockInterval } from '../../stockpile/intervals.ts';
import type { StockpileFact } from '../../stockpile/public-facts.ts';
import type { PublicTotals } from '../../stockpile/public-totals.ts';
import type { PublishedPoint } from '../../stockpile/published-stock.ts';
import type { SinceLast } from '../../stockpile/since-last.ts';
import { formatPeriod, formatValue } from '../../units/format.ts';
import type { FigureDto } from '../contract.ts';
import type {
  ConditionDto,
  HistoryEntryDto,
  PublicStockDto,
  SinceLastDto,
  StockIntervalDto,
  StockLineDto,
  StockPointDto,
  StockpileFactDto,
  StockpileHistoryDto,
  StockTotalDto,
  StockTotalsDto,
} from '../contract-stockpile-history.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { sourceRef } from './source.ts';

function pointDto(point: Omit<PublishedPoint, 'days'>, context: Context): StockPointDto {
  const { period, figure, ageDays, ageText, note, statement } = point;
  return { ...{ period, ageDays, ageText, note }, figure: figureDto(figure), source: sourceRef(statement, context) };
}

function totalDto(total: PublishedPoint | 'not published', context: Context): StockTotalDto {
  return total === 'not published'
    ? { state: total, point: null }
    : { state: 'published', point: pointDto(total, context) };
}

function totalsDto({ onBooks, accepted, uncommitted, releasable }: PublicTotals, context: Context): StockTotalsDto {
  return {
    onBooks: totalDto(onBooks, context),
    accepted: totalDto(accepted, context),
    uncommitted: totalDto(uncommitted, context),
    releasable: totalDto(releasable, context),
  };
}

function conditionDto(said: Statement, context: Context): ConditionDto {
  const { period, value, original, note = null, id } = said;
  const words = value.kind === 'described' ? value.text : original;
  return { ...{ period, words, note }, evidence: id, source: sourceRef(said, context) };
}

/** One material of a public stockpile. */
export function publicStockDto(entry: StockpileEntry, context: Context): PublicStockDto {
  const { material, name, scope, totals, parts, conditions, plan } = entry;
  return {
    ...{ material, name, scope },
    totals: totalsDto(totals, context),
    parts: parts.map(({ part, point }) => ({ part, point: pointDto(point, context) })),
    conditions: conditions.map((said) => conditionDto(said, context)),
    plan:
      plan === null
        ? null
        : {
            fiscalYear: plan.fiscalYear,
            ceilings: plan.lines.map((line) => ({
              ...{ action: line.action, note: line.note },
              what: ceilingOf(line, material, context.vocabulary),
              figure: figureDto(line.figure),
            })),
          },
  };
}

/** Something published of a whole stockpile. */
export function stockpileFactDto(fact: StockpileFact, context: Context): StockpileFactDto {
  const { property, name, dollars } = fact;
  return { property, name, dollars, point: pointDto(fact, context) };
}

/** A difference of stocks as it comes out: rounding would leave the reader unable to check it. */
function exactDto(figure: Figure | null): FigureDto | null {
  return figure === null ? null : { ...figureDto(figure), text: formatValue(figure.value) };
}

function explanationDto({
  explained,
  leftOut,
  spoken,
  silent,
}: Explanation): Pick<StockIntervalDto, 'explained' | 'leftOut' | 'spoken' | 'silent'> {
  return {
    explained: explained.map(({ kind, figure, changes }) => ({
      ...{ kind, periods: [...new Set(changes.map(({ period }) => period))] },
      figure: exactDto(figure) ?? figureDto(figure),
    })),
    leftOut: leftOut.map(({ change: { period, kind, aspect, figure }, why }) => ({
      ...{ period, why },
      what: [kind, aspect].filter((words) => words !== '').join(', '),
      figure: figureDto(figure),
    })),
    spoken: [...spoken],
    silent: [...silent],
  };
}

function intervalDto(interval: StockInterval, context: Context): StockIntervalDto {
  const { from, to, change, words, unexplained, verdict, assumption } = interval;
  return {
    ...{ words, verdict, assumption },
    from: pointDto(from, context),
    to: pointDto(to, context),
    change: exactDto(change),
    unexplained: exactDto(unexplained),
    ...explanationDto(interval),
  };
}

function sinceDto(since: SinceLast, context: Context): SinceLastDto {
  const { point, contracts, floor, atMost, words } = since;
  return {
    words,
    point: pointDto(point, context),
    contracts: contracts.map(({ most, obligated, ...rest }) => ({
      ...rest,
      most: figureOrNull(most),
      obligated: figureOrNull(obligated),
    })),
    floor: floor === null ? null : pointDto(floor, context),
    atMost: exactDto(atMost),
    ...explanationDto(since),
  };
}

function entryDto(entry: HistoryEntry, context: Context): HistoryEntryDto {
  const { kind, period, title, figure, money, note, evidence, said } = entry;
  return {
    ...{ kind, period, title, note },
    meaning: MEANINGS[kind],
    periodText: formatPeriod(period),
    figure: figureOrNull(figure),
    money: figureOrNull(money),
    evidence: [...evidence],
    source: said === null ? null : sourceRef(said, context),
  };
}

function lineDto(
  { id, scope, form, part, points, intervals }: StockpileHistory['lines'][number],
  context: Context,
): StockLineDto {
  return {
    ...{ id, scope, form, part },
    points: points.map((point) => pointDto(point, context)),
    intervals: intervals.map((interval) => intervalDto(interval, context)),
  };
}

/** The public history of a stock. */
export function stockpileHistoryDto(history: StockpileHistory, context: Context): StockpileHistoryDto {
  const { holder, holderName, material, name, on, totals, lines, since, conditions, timeline, notKnown } = history;
  return {
    ...{ holder, holderName, material, name, on },
    totals: totalsDto(totals, context),
    lines: lines.map((line) => lineDto(line, context)),
    since: since === null ? null : sinceDto(since, context),
    conditions: conditions.map((said) => conditionDto(said, context)),
    timeline: timeline.map((entry) => entryDto(entry, context)),
    notKnown: [...notKnown],
  };
}
