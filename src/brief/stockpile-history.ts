import type { Statement } from '../ledger/statement.ts';
import type { MaterialView } from '../market/material-view.ts';
import { isSigned } from '../procurement/contract-record.ts';
import { runsOf } from '../stockpile/explained.ts';
import { intervalsOf, type StockInterval } from '../stockpile/intervals.ts';
import { conditionsOf, type PublicTotals, totalsOf } from '../stockpile/public-totals.ts';
import { newestWhole, publishedLines, type StockLine } from '../stockpile/published-stock.ts';
import { type SinceLast, sinceLast } from '../stockpile/since-last.ts';
import { type StockContext, statedChanges } from '../stockpile/stock-change.ts';
import { daysOf, type IsoDate, type Period } from '../units/period.ts';
import { materialView } from './material.ts';
import { deliveriesOf, disclosedBy, ownContracts, PUBLIC_HOLDERS } from './stockpile-contracts.ts';
import type { HistoryEntry } from './stockpile-entry.ts';
import type { StockpileHistoryInput } from './stockpile-history-input.ts';
import { timelineOf } from './stockpile-timeline.ts';
import { materialName } from './words.ts';

/** A line of published stocks with what lies between them. */
export interface HistoryLine extends StockLine {
  readonly intervals: readonly StockInterval[];
}

/** What is publicly known of a holder's stock of one material, since when and from whom. */
export interface StockpileHistory {
  readonly holder: string;
  readonly holderName: string;
  readonly material: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly totals: PublicTotals;
  readonly lines: readonly HistoryLine[];
  readonly since: SinceLast | null;
  /** State of the material in words, newest first. */
  readonly conditions: readonly Statement[];
  /** Oldest first. */
  readonly timeline: readonly HistoryEntry[];
  /** What no source at hand says, in plain sentences. */
  readonly notKnown: readonly string[];
}

/** The public history of a holder's stock of one material, from evidence known on the day. */
export function stockpileHistory(input: StockpileHistoryInput): StockpileHistory {
  const { holder, material, vocabulary, judgements, knownOn, on } = input;
  const context: StockContext = { holder, judgements, knownOn };
  const view = viewOn(input);
  const contracts = ownContracts(input, view.statements);
  const changes = [...statedChanges(view, context), ...deliveriesOf(contracts, input)];
  const lines = publishedLines(view, context).map((line) => ({ ...line, intervals: intervalsOf(line, changes, view) }));
  const since = sinceLast(
    lines,
    changes,
    contracts.filter(isSigned).map((contract) => disclosedBy(contract, on)),
    view,
  );
  const conditions = conditionsOf(view.statements, holder);
  return {
    ...{ holder, material, on, lines, since, conditions },
    holderName: PUBLIC_HOLDERS[holder]?.name ?? vocabulary.organisations.get(holder)?.name ?? holder,
    name: materialName(material, vocabulary),
    totals: totalsOf(lines),
    timeline: timelineOf({ ...input, statements: view.statements, lines, changes, conditions, contracts }),
    notKnown: notKnownOf(lines, since, view),
  };
}

/** The material's statements of the day and before, their age counted to it. */
function viewOn(input: StockpileHistoryInput): MaterialView {
  const view = materialView(input);
  const begun = view.statements.filter(({ period }) => (daysOf(period)?.start ?? '') <= input.on);
  return { ...view, statements: begun, asOf: input.on };
}

/** What no source at hand says of the stock. */
function notKnownOf(lines: readonly HistoryLine[], since: SinceLast | null, view: MaterialView): readonly string[] {
  const now =
    since === null
      ? 'No source at hand says how much is held or was ever held.'
      : `What is held today is not published: the newest figure is of ${since.point.period}, ${since.point.ageText}.`;
  const line = lines.find(({ id }) => id === newestWhole(lines)?.line.id);
  const years = (line?.intervals ?? []).flatMap(({ silent }) => silent.flatMap(yearsOf));
  const between =
    years.length === 0
      ? []
      : [`Between the published figures no evidence at hand tells all that moved in ${inWords(runsOf(years))}.`];
  const after =
    since === null || since.silent.length === 0
      ? []
      : [`Since the newest figure no evidence at hand tells all that moved in ${inWords(since.silent)}.`];
  const dropped = view.statements.some(({ note }) => /government stock changes? no longer/i.test(note ?? ''));
  return [now, ...between, ...after, ...(dropped ? [NO_GOVERNMENT_CHANGES] : [])];
}

const NO_GOVERNMENT_CHANGES = 'USGS publishes no changes of Government stocks from 2023 on.';
const inWords = (periods: readonly Period[]): string => periods.map((p) => p.replace('/', ' to ')).join(', ');

/** The years of a run such as `1993/2021`. */
function yearsOf(run: Period): readonly number[] {
  const [first = 0, last = first] = run.split('/').map(Number);
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
