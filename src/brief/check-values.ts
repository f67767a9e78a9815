import { groupBy } from '../ledger/conflict.ts';
import { figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatNumber, formatPeriod, formatValue } from '../units/format.ts';
import { endOfDate } from '../units/period.ts';
import type { Quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import { quantityOf, type Value } from '../units/value.ts';
import { subjectKey } from '../vocabulary/subject.ts';
import { type Evidenced, type Finding, type Look, placeOf, type Rule, statementsIn, titleOf } from './check-finding.ts';

type Said = Pick<Finding, 'what' | 'byHowMuch'>;

/** A finding about one statement. */
function finding(s: Statement, said: Said, { sources, vocabulary, knownOn }: Evidenced): Finding {
  return {
    ...said,
    place: placeOf(s, sources),
    title: titleOf(s, { vocabulary }),
    evidence: [s.id],
    figures: [{ name: 'as printed', figure: figureOf(s, knownOn, 'as printed') }],
  };
}

const lowest = (value: Value): number | null => {
  if (value.kind === 'range') return (value.low ?? value.high)?.amount ?? null;
  return value.kind === 'zero' ? 0 : (quantityOf(value)?.amount ?? null);
};

/** Amounts below zero; absences and words have no sign. */
export const notNegative: Rule = (check, evidence) =>
  statementsIn(check, evidence).flatMap((s): readonly Look[] => {
    const amount = lowest(s.value);
    if (amount === null) return [];
    if (amount >= 0) return ['passed'];
    return [finding(s, { what: 'an amount below zero', byHowMuch: formatValue(s.value) }, evidence)];
  });

/** Years a statement's period ends after the year it was published in. */
export const periodBeforePublication: Rule = (check, evidence) =>
  statementsIn(check, evidence).map((s) => {
    const year = (date: string): number => Number(endOfDate(date).slice(0, 4));
    const late = year(s.period) - year(s.published);
    if (late <= check.tolerance) return 'passed';
    const what = `speaks of ${formatPeriod(s.period)} and was published ${formatPeriod(s.published)}`;
    return finding(s, { what, byHowMuch: `${late} ${late === 1 ? 'year' : 'years'} later` }, evidence);
  });

/** The same question in the next edition of the same source; one asked of each edition's own year (reserves) by its newest. */
export const nearNeighbour: Rule = (check, evidence) =>
  [...groupBy(statementsIn(check, evidence), seriesKey).values()].flatMap((group) => {
    const editions = [...groupBy(group, ({ published }) => published)].sort(([a], [b]) =>
      endOfDate(a).localeCompare(endOfDate(b)),
    );
    return editions.slice(1).flatMap(([, after], i) => {
      const before = editions[i]?.[1] ?? [];
      return pairsOf(before, after).map(([one, other]) => compared(one, other, check.tolerance, evidence));
    });
  });

/** Questions that differ by their period alone. */
const seriesKey = ({ source, subject, property }: Statement): string =>
  `${source} | ${subjectKey(subject)} | ${property}`;

type Pair = readonly [Statement, Statement];

function pairsOf(before: readonly Statement[], after: readonly Statement[]): readonly Pair[] {
  const same = after.flatMap((s): readonly Pair[] => {
    const earlier = before.find(({ period }) => period === s.period);
    return earlier === undefined ? [] : [[earlier, s]];
  });
  const [one, other] = [newest(before), newest(after)];
  return same.length > 0 || one === undefined || other === undefined ? same : [[one, other]];
}

const newest = (all: readonly Statement[]): Statement | undefined =>
  [...all].sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period))).at(-1);

function compared(before: Statement, after: Statement, factor: number, evidence: Evidenced): Look {
  const [a, b] = [quantityOf(before.value), quantityOf(after.value)];
  if (a === null || b === null || a.amount === 0 || b.amount === 0) return 'not checkable';
  const times = ratioOf(a, b);
  if (times !== null && times <= factor && times >= 1 / factor) return 'passed';
  const byHowMuch = times === null ? 'other dimensions' : timesWords(times);
  const { knownOn } = evidence;
  const [first, second] = [before, after].map((s) => `published ${formatPeriod(s.published)}`);
  return {
    ...finding(after, { what: 'far from what the edition before says', byHowMuch }, evidence),
    evidence: [before.id, after.id],
    figures: [
      { name: first ?? '', figure: figureOf(before, knownOn, 'as printed') },
      { name: second ?? '', figure: figureOf(after, knownOn, 'as printed') },
    ],
  };
}

function ratioOf(a: Quantity, b: Quantity): number | null {
  if (dimensionOf(a.unit) !== dimensionOf(b.unit)) return null;
  return convertAmount(b.amount, b.unit, a.unit) / a.amount;
}

function timesWords(times: number): string {
  if (times < 0) return 'the other sign';
  const factor = formatNumber(times > 1 ? times : 1 / times, { maxDigits: 3 });
  return times > 1 ? `${factor} times as much` : `a ${factor}th`;
}
