import { groupBy } from '../ledger/conflict.ts';
import { derivedFigure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { percentOf, type Sum, sumOf } from '../market/sum.ts';
import type { Value } from '../units/value.ts';
import type { Country } from '../vocabulary/vocabulary.ts';
import {
  type Evidenced,
  type Finding,
  type Look,
  placeOf,
  pointsWords,
  type Rule,
  relativeWords,
  statementsIn,
  titleOf,
} from './check-finding.ts';

/** Rows of one edition that differ by place and sub-heading alone. */
const withoutDetail = ({ source, published, property, period, subject }: Statement): string =>
  [source, published, property, period, subject.kind, subject.id, subject.form, subject.grade].join(' | ');

/** One table of one edition: rows that differ by place alone. */
const tableOf = (s: Statement): string => `${withoutDetail(s)} | ${s.subject.detail}`;

/** Low and high end of a sum. */
function endsOf(value: Value): { readonly low: number; readonly high: number } | null {
  if ('quantity' in value) return { low: value.quantity.amount, high: value.quantity.amount };
  if (value.kind !== 'range' || value.low === null || value.high === null) return null;
  return { low: value.low.amount, high: value.high.amount };
}

/** How far a span of amounts is from the one expected; rows left out may only make a sum too small. */
function offBy({ value, leftOut }: Sum, expected: number): number | null {
  const ends = endsOf(value);
  if (ends === null) return null;
  if (ends.low > expected) return ends.low - expected;
  if (leftOut.length > 0) return null;
  return ends.high < expected ? ends.high - expected : 0;
}

/** Where a table stands: what its rows share. */
function tablePlace(first: Statement, evidence: Evidenced): Finding['place'] {
  const { place: _place, ...shared } = placeOf(first, evidence.sources);
  return shared;
}

/** A table's question names no country. */
function tableTitle(first: Statement, evidence: Evidenced): string {
  const { place: _place, partner: _partner, ...subject } = first.subject;
  return titleOf({ ...first, subject }, evidence);
}

/** Import shares of one form, edition and period. */
export const sharesAddUp: Rule = (check, evidence) =>
  [...groupBy(statementsIn(check, evidence), tableOf).values()].map((rows) =>
    sharesOf(rows, check.tolerance, evidence),
  );

function sharesOf(rows: readonly Statement[], tolerance: number, evidence: Evidenced): Look {
  const [first] = rows;
  const sum = sumOf(rows);
  const off = sum === null ? null : offBy(sum, 100);
  if (first === undefined || sum === null || off === null) return 'not checkable';
  if (Math.abs(off) <= tolerance) return 'passed';
  const figure = derivedFigure(sum.value, sum.used, evidence.knownOn, 'sum of the shares printed');
  return {
    place: tablePlace(first, evidence),
    title: tableTitle(first, evidence),
    what: 'the shares do not add up to 100 %',
    byHowMuch: pointsWords(off),
    evidence: rows.map(({ id }) => id),
    figures: [{ name: 'sum of shares', figure }],
  };
}

/** World totals beside the rows of their table. */
export const rowsAddUp: Rule = (check, evidence) =>
  [...groupBy(statementsIn(check, evidence), withoutDetail).values()].flatMap((rows) =>
    tablesIn(rows, evidence).flatMap((table) => totalOf(table, check.tolerance, evidence)),
  );

/** A sub-heading with a total of its own is a table; under one total alone it qualifies a country's row. */
function tablesIn(rows: readonly Statement[], evidence: Evidenced): readonly (readonly Statement[])[] {
  const totals = rows.filter((s) => kindOfPlace(s.subject.place, evidence) === 'world');
  const details = [...new Set(totals.map(({ subject }) => subject.detail))];
  if (details.length !== 1) return [...groupBy(rows, tableOf).values()];
  const own = rows.filter(({ subject }) => subject.detail === details[0]);
  const listed = new Set(own.map(({ subject }) => subject.place));
  // Beside a country's plain row, one under a sub-heading is part of it.
  return [[...own, ...rows.filter(({ subject }) => subject.detail !== details[0] && !listed.has(subject.place))]];
}

function totalOf(rows: readonly Statement[], tolerance: number, evidence: Evidenced): readonly Look[] {
  const kindOf = (s: Statement): string => kindOfPlace(s.subject.place, evidence);
  const total = rows.find((s) => kindOf(s) === 'world');
  const listed = onePerRow(rows.filter((s) => ['country', 'other'].includes(kindOf(s))));
  if (total === undefined || listed.length < 2) return [];
  const sum = sumOf(listed);
  const percent = sum === null ? null : percentOf(sum.value, total.value);
  if (sum === null || percent === null) return ['not checkable'];
  const off = offBy({ ...sum, value: percent }, 100);
  if (off === null) return ['not checkable'];
  return [Math.abs(off) / 100 <= tolerance ? 'passed' : totalFinding(total, sum, off / 100, evidence)];
}

const kindOfPlace = (place: string | undefined, { vocabulary }: Evidenced): Country['kind'] | 'none' =>
  place === undefined ? 'none' : (vocabulary.countries.get(place)?.kind ?? 'country');

/** A row given twice (reported and estimated) counts once. */
const onePerRow = (rows: readonly Statement[]): readonly Statement[] =>
  [...groupBy(rows, ({ subject }) => `${subject.place} | ${subject.detail}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );

function totalFinding(total: Statement, sum: Sum, off: number, evidence: Evidenced): Finding {
  const { knownOn } = evidence;
  return {
    place: tablePlace(total, evidence),
    title: tableTitle(total, evidence),
    what: 'the listed rows do not add up to the printed world total',
    byHowMuch: relativeWords(off),
    evidence: [total, ...sum.used].map(({ id }) => id),
    figures: [
      { name: 'printed total', figure: figureOf(total, knownOn, 'as printed') },
      { name: 'sum of listed rows', figure: derivedFigure(sum.value, sum.used, knownOn, 'sum of the rows printed') },
    ],
  };
}
