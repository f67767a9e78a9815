import type { Period } from '../units/period.ts';
import { type Concentration, concentrationsOf, isConcentrated } from './concentration.ts';
import type { MaterialView } from './material-view.ts';
import { type ProductionTable, productionTable, type TableStatements, tableLabel, tablesIn } from './production.ts';

/** Names one table among a material's: which stage, in which edition. */
export interface TableName {
  /** `production-mine`; with form and sub-heading where the table has them: `capacity/ferroalloy`. */
  readonly stage: string;
  readonly property: string;
  readonly label: string;
  readonly edition: string;
  readonly published: Period;
}

/** Which table a reader asks for; a stage or edition that is not there counts as not asked for. */
export interface TableChoice {
  readonly stage?: string | undefined;
  readonly edition?: string | undefined;
}

/** The names of all tables, and of the one chosen its contents. */
export interface ChosenTable<T> {
  readonly tables: readonly TableName[];
  readonly chosen: TableName | null;
  readonly items: readonly T[];
}

const stageOf = ({ property, form, statements }: TableStatements): string =>
  [property, form, statements[0]?.subject.detail].filter((part) => part != null).join('/');

function nameOf(table: TableStatements, view: MaterialView): TableName {
  const { property, group } = table;
  const { edition, published } = group;
  return { stage: stageOf(table), property, label: tableLabel(table, view), edition, published };
}

function answerOf<T>(
  tables: readonly TableStatements[],
  asked: TableChoice,
  view: MaterialView,
  make: (table: TableStatements) => readonly T[],
): ChosenTable<T> {
  const table = chosenTable(tables, asked);
  return {
    tables: tables.map((one) => nameOf(one, view)),
    chosen: table === null ? null : nameOf(table, view),
    items: table === null ? [] : make(table),
  };
}

/** The table of the asked stage in the asked edition; else of that stage in the latest edition that has it; else the first. */
export function chosenTable(tables: readonly TableStatements[], asked: TableChoice): TableStatements | null {
  const [first] = tables;
  if (first === undefined) return null;
  const named = (stage: string | undefined): readonly TableStatements[] =>
    tables.filter((table) => stageOf(table) === stage);
  const ofProperty = tables.filter(({ property }) => property === asked.stage);
  const staged = [named(asked.stage), ofProperty, named(stageOf(first))].find((some) => some.length > 0);
  return staged?.find(({ group }) => group.edition === asked.edition) ?? staged?.[0] ?? first;
}

/** One production, capacity or reserves table, and what others there are. */
export function chosenProduction(view: MaterialView, asked: TableChoice): ChosenTable<ProductionTable> {
  return answerOf(tablesIn(view), asked, view, (table) => [productionTable(table, view)]);
}

/** Concentration of one table in each of its periods, latest first, and what other tables have one. */
export function chosenConcentration(view: MaterialView, asked: TableChoice): ChosenTable<Concentration> {
  return answerOf(tablesIn(view).filter(isConcentrated), asked, view, (table) => concentrationsOf(table, view));
}
