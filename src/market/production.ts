import { groupBy } from '../ledger/conflict.ts';
import { derivedFigure, type Figure, figureOf } from '../ledger/figure.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import type { Country } from '../vocabulary/vocabulary.ts';
import {
  aspectOf,
  byEdition,
  type EditionGroup,
  editionName,
  type MaterialView,
  periodsOf,
  placeName,
  propertyName,
} from './material-view.ts';
import { inWords, percentOf, sumOf } from './sum.ts';

/** One place of a production table; a cell is null where the edition says nothing, and an absence keeps its kind. */
export interface ProductionRow {
  readonly place: string;
  readonly placeName: string;
  /** World and other countries are rows, but never countries. */
  readonly placeKind: Country['kind'];
  /** One per period of the table. */
  readonly cells: readonly (Figure | null)[];
  /** Share of the printed world total (else of the listed rows) in the last period, percent. */
  readonly share: Figure | null;
}

/** Production, capacity or reserves by place, as one edition of one source prints it. */
export interface ProductionTable {
  readonly property: string;
  readonly label: string;
  readonly stage: string | null;
  readonly form: string | null;
  readonly source: string;
  readonly edition: string;
  readonly published: Period;
  readonly periods: readonly Period[];
  /** Largest in the last period first; other countries and the world total last. */
  readonly rows: readonly ProductionRow[];
  /** Sum of the listed rows per period, computed; absences are left out and named in the rule. */
  readonly sumListed: readonly (Figure | null)[];
}

/** The statements of one table, before they become figures. */
export interface TableStatements {
  readonly group: EditionGroup;
  readonly property: string;
  readonly form: string | null;
  readonly aspect: string;
  readonly periods: readonly Period[];
  readonly statements: readonly Statement[];
}

/** Properties that come as tables by country, in the order a reader wants them. */
const TABLE_PROPERTIES = [
  'production-mine',
  'production-smelter',
  'production-smelter-primary',
  'production-smelter-secondary',
  'production-refinery',
  'production-refinery-primary',
  'production-refinery-secondary',
  'production-plant',
  'production-primary',
  'production-secondary',
  'production',
  'capacity',
  'reserves',
] as const;
const order = (property: string): number => (TABLE_PROPERTIES as readonly string[]).indexOf(property);

/** Kind of a place; codes the vocabulary lacks are read by their form. */
export function placeKind(place: string, view: MaterialView): Country['kind'] {
  const known = view.vocabulary.countries.get(place)?.kind;
  if (known !== undefined) return known;
  return place === 'WLD' ? 'world' : place === 'OTH' ? 'other' : place.startsWith('GRP-') ? 'group' : 'country';
}

const placeOf = (s: Statement): string => s.subject.place ?? '';
/** A row that a sum counts: every place but the world total and named groups, which repeat others. */
export const isListed = (s: Statement, view: MaterialView): boolean =>
  ['country', 'other'].includes(placeKind(placeOf(s), view));

/** The tables in the statements at hand: several countries in one edition, property and form. */
export function tablesIn(view: MaterialView): readonly TableStatements[] {
  const candidates = view.statements.filter(
    (s) =>
      s.subject.kind === 'material' &&
      s.subject.place !== undefined &&
      order(s.property) >= 0 &&
      s.source !== OWN_SERIES,
  );
  return byEdition(candidates, view).flatMap((group) =>
    [
      ...groupBy(
        group.statements,
        (s) => `${s.property} | ${s.subject.form ?? ''} | ${s.subject.detail ?? ''}`,
      ).values(),
    ]
      .flatMap((statements) => tableOf(group, statements, view))
      .sort((a, b) => order(a.property) - order(b.property) || a.aspect.localeCompare(b.aspect)),
  );
}

/** A sentence that names three countries is not a table; what an official source prints is, however short. */
const fewestRows = (first: Statement | undefined): number => (first?.stance === 'official' ? 2 : 4);

/** The years in which only the United States is given belong to its salient statistics, not to the world table. */
function tableOf(
  group: EditionGroup,
  statements: readonly Statement[],
  view: MaterialView,
): readonly TableStatements[] {
  const periods = periodsOf(statements).filter(
    (period) => new Set(statements.filter((s) => s.period === period && isListed(s, view)).map(placeOf)).size > 1,
  );
  const [first] = statements;
  if (new Set(statements.filter((s) => isListed(s, view)).map(placeOf)).size < fewestRows(first)) return [];
  if (periods.length === 0 || first === undefined) return [];
  return [
    {
      group,
      property: first.property,
      form: first.subject.form ?? null,
      aspect: aspectOf(first, view.vocabulary),
      periods,
      statements: onePerCell(statements.filter((s) => periods.includes(s.period))),
    },
  ];
}

/** A place printed twice for a year (salient statistics and world table) must not count twice in a sum. */
const onePerCell = (statements: readonly Statement[]): readonly Statement[] =>
  [...groupBy(statements, (s) => `${placeOf(s)} | ${s.period}`).values()].flatMap((cell) => cell.slice(0, 1));

/** Every production, capacity and reserves table, latest edition first. */
export function productionTables(view: MaterialView): readonly ProductionTable[] {
  return tablesIn(view).map((table) => productionTable(table, view));
}

/** One table with its rows largest first, shares of the last period and sums per period. */
export function productionTable(table: TableStatements, view: MaterialView): ProductionTable {
  const { group, property, form, periods, statements } = table;
  return {
    property,
    label: tableLabel(table, view),
    stage: view.vocabulary.properties.get(property)?.stage ?? null,
    form,
    source: group.source,
    edition: group.edition,
    published: group.published,
    periods,
    rows: rowsOf(table, view),
    sumListed: periods.map((period) =>
      sumFigure(
        statements.filter((s) => s.period === period),
        view,
      ),
    ),
  };
}

/** `Mine production`, with the form where the table has one. */
export function tableLabel(table: TableStatements, view: MaterialView): string {
  const name = propertyName(table.property, view.vocabulary);
  return table.aspect === '' ? name : `${name}, ${table.aspect}`;
}

function rowsOf(table: TableStatements, view: MaterialView): readonly ProductionRow[] {
  const rule = `${editionName(table.group, view)} as printed`;
  const rows = [...groupBy(table.statements, placeOf)].map(([place, said]) => ({
    place,
    placeName: placeName(place, view.vocabulary),
    placeKind: placeKind(place, view),
    cells: table.periods.map((period) => {
      const cell = said.find((s) => s.period === period);
      return cell === undefined ? null : figureOf(cell, view.asOf, rule);
    }),
    share: shareFigure(place, table, view),
  }));
  return rows.sort((a, b) => rank(a) - rank(b) || sizeOf(b) - sizeOf(a) || a.placeName.localeCompare(b.placeName));
}

const RANK = { country: 0, group: 1, other: 2, world: 3 } as const;
const rank = (row: ProductionRow): number => RANK[row.placeKind];
/** Size in the last period with a number; places with none sort after the smallest. */
function sizeOf(row: ProductionRow): number {
  const value = row.cells.at(-1)?.value;
  if (value === undefined) return -1;
  if (value.kind === 'range') return value.high?.amount ?? value.low?.amount ?? -1;
  return 'quantity' in value ? value.quantity.amount : value.kind === 'zero' ? 0 : -1;
}

/** What shares of a period are shares of: the printed world total, or the sum of listed rows where none is printed. */
export interface Denominator {
  readonly value: Statement['value'];
  readonly inputs: readonly Statement[];
  readonly words: string;
}

/** The printed world total of a period, null where the edition prints none as a number. */
export function printedTotal(statements: readonly Statement[], view: MaterialView): Denominator | null {
  const total = statements.find((s) => placeKind(placeOf(s), view) === 'world');
  if (total === undefined || !('quantity' in total.value)) return null;
  return { value: total.value, inputs: [total], words: `printed world total, ${inWords(total.value)}` };
}

/** The sum of a period's listed rows, other countries included; null where they cannot be added. */
export function listedTotal(statements: readonly Statement[], view: MaterialView): Denominator | null {
  const sum = sumOf(statements.filter((s) => isListed(s, view)));
  if (sum === null) return null;
  return { value: sum.value, inputs: sum.used, words: `sum of listed rows, ${inWords(sum.value)}` };
}

function shareFigure(place: string, table: TableStatements, view: MaterialView): Figure | null {
  const period = table.periods.at(-1);
  const said = table.statements.filter((s) => s.period === period);
  const part = said.find((s) => placeOf(s) === place);
  const whole = printedTotal(said, view) ?? listedTotal(said, view);
  if (part === undefined || whole === null || placeKind(place, view) === 'world') return null;
  const value = percentOf(part.value, whole.value);
  if (value === null) return null;
  const figure = derivedFigure(value, [part, ...whole.inputs], view.asOf, `share of ${whole.words}`);
  return period === undefined ? figure : { ...figure, period };
}

function sumFigure(said: readonly Statement[], view: MaterialView): Figure | null {
  const listed = said.filter((s) => isListed(s, view));
  const sum = sumOf(listed);
  const [first] = listed;
  if (sum === null || first === undefined) return null;
  const left = sum.leftOut.map((s) => `${placeName(placeOf(s), view.vocabulary)} (${s.value.kind})`);
  const without = left.length === 0 ? 'none left out' : `${left.length} left out: ${left.join(', ')}`;
  const figure = derivedFigure(sum.value, sum.used, view.asOf, `sum of ${sum.used.length} listed rows, ${without}`);
  return { ...figure, period: first.period };
}
