import { isUnit } from '../units/unit.ts';
import type { ConsumptionDefinition } from './consumption-definition.ts';
import type { Country, Form, Material, Organisation, Property, Vocabulary } from './vocabulary.ts';

/** A decoded table as these builders need it; `DecodedTable` of sources/parser.ts fits. */
export interface TableRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Why a row was left out; `Problem` of the ledger fits. */
export interface TableProblem {
  readonly code: 'missing-column' | 'bad-row' | 'id-given-twice';
  readonly locator: string;
  readonly message: string;
  readonly original: string;
  readonly advice: string;
}

/** The things of one table by id, and the rows that gave none. */
export interface Built<T> {
  readonly things: ReadonlyMap<string, T>;
  readonly problems: readonly TableProblem[];
}

/** Key of a form in a vocabulary: form ids are unique within a material only, `antimony/oxide`. */
export function formKey(material: string, form: string): string {
  return `${material}/${form}`;
}

/** Thing made of a row's cells, or why there is none. */
type Made<T> = { readonly key: string; readonly thing: T } | { readonly refused: string };
type Cell = (column: string) => string;

/** Lists inside a cell are separated by a semicolon. */
const listOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const orNull = (cell: string): string | null => (cell === '' ? null : cell);
const oneOf = <T extends string>(allowed: readonly T[], cell: string): T | undefined =>
  allowed.find((known) => known === cell);

function build<T>(table: TableRows, columns: readonly string[], make: (cell: Cell) => Made<T>): Built<T> {
  const header = table.header.map((name) => name.trim());
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return { things: new Map(), problems: [missingColumns(missing, columns)] };
  const things = new Map<string, T>();
  const problems: TableProblem[] = [];
  for (const { line, cells } of table.rows) {
    const made = make((column) => (cells[header.indexOf(column)] ?? '').trim());
    if ('refused' in made) problems.push(badRow(line, cells, made.refused));
    else if (things.has(made.key)) problems.push(givenTwice(line, made.key));
    else things.set(made.key, made.thing);
  }
  return { things, problems };
}

function missingColumns(missing: readonly string[], columns: readonly string[]): TableProblem {
  return {
    code: 'missing-column',
    locator: 'line 1',
    message: `the table has no column ${missing.join(', ')}`,
    original: '',
    advice: `Give it the columns ${columns.join(', ')}.`,
  };
}

function badRow(line: number, cells: readonly string[], message: string): TableProblem {
  const original = cells.join(',').slice(0, 120);
  return { code: 'bad-row', locator: `line ${line}`, message, original, advice: 'Correct the row; it was left out.' };
}

function givenTwice(line: number, key: string): TableProblem {
  return {
    code: 'id-given-twice',
    locator: `line ${line}`,
    message: `"${key}" is given by an earlier row`,
    original: key,
    advice: 'Keep one of the rows; the first was taken.',
  };
}

/** Ids of materials and forms: lower-case words joined by hyphens or underscores. */
const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
/** ISO 3166-1 alpha-3 and the codes beside it. */
const PLACE = /^(?:[A-Z]{3}|GRP(?:-[A-Z0-9]+)+)$/;

/** Materials of `data/materials.csv`: id, name, symbol, labels. */
export function materialsFrom(table: TableRows): Built<Material> {
  return build(table, ['id', 'name', 'symbol', 'labels'], (cell) => {
    const [id, name] = [cell('id'), cell('name')];
    if (!ID.test(id) || name === '') return { refused: 'a material needs an id in lower case and a name' };
    return { key: id, thing: { id, name, symbol: orNull(cell('symbol')), labels: listOf(cell('labels')) } };
  });
}

/** Forms of `data/forms.csv`, keyed by `formKey`: id, material, name, formula, labels. */
export function formsFrom(table: TableRows): Built<Form> {
  return build(table, ['id', 'material', 'name', 'formula', 'labels'], (cell) => {
    const [id, material, name] = [cell('id'), cell('material'), cell('name')];
    if (!ID.test(id) || !ID.test(material) || name === '') return { refused: 'a form needs id, material and name' };
    const thing = { id, material, name, formula: orNull(cell('formula')), labels: listOf(cell('labels')) };
    return { key: formKey(material, id), thing };
  });
}

const PLACE_KINDS = ['country', 'world', 'other', 'group'] as const;

/** Countries, world, residual and groups of `data/countries.csv`: id, name, kind, labels. */
export function countriesFrom(table: TableRows): Built<Country> {
  return build(table, ['id', 'name', 'kind', 'labels'], (cell) => {
    const [id, name, kind] = [cell('id'), cell('name'), oneOf(PLACE_KINDS, cell('kind'))];
    if (!PLACE.test(id) || name === '') return { refused: 'a country needs an ISO alpha-3 or GRP code and a name' };
    if (kind === undefined) return { refused: `kind is one of ${PLACE_KINDS.join(', ')}` };
    return { key: id, thing: { id, name, kind, labels: listOf(cell('labels')) } };
  });
}

const ORGANISATION_KINDS = ['agency', 'company', 'press', 'research', 'person', 'market', 'government'] as const;

/** Organisations of `data/organisations.csv`: id, name, kind, parent, interest. */
export function organisationsFrom(table: TableRows): Built<Organisation> {
  return build(table, ['id', 'name', 'kind', 'parent', 'interest'], (cell) => {
    const [id, name, kind] = [cell('id'), cell('name'), oneOf(ORGANISATION_KINDS, cell('kind'))];
    if (!ID.test(id) || name === '') return { refused: 'an organisation needs an id in lower case and a name' };
    if (kind === undefined) return { refused: `kind is one of ${ORGANISATION_KINDS.join(', ')}` };
    return { key: id, thing: { id, name, kind, parent: orNull(cell('parent')), interest: orNull(cell('interest')) } };
  });
}

const STAGES = ['mine', 'smelter', 'refinery', 'plant'] as const;

/** Properties of `data/properties.csv`: id, name, unit, tolerance, stage, description. */
export function propertiesFrom(table: TableRows): Built<Property> {
  return build(table, ['id', 'name', 'unit', 'tolerance', 'stage', 'description'], (cell) => {
    const [id, name, unit, stage] = [cell('id'), cell('name'), cell('unit'), cell('stage')];
    const tolerance = cell('tolerance') === '' ? Number.NaN : Number(cell('tolerance'));
    const known = stage === '' ? null : oneOf(STAGES, stage);
    if (!ID.test(id) || name === '') return { refused: 'a property needs an id in lower case and a name' };
    if (!isUnit(unit)) return { refused: `"${unit}" is no unit` };
    if (!(tolerance >= 0 && tolerance <= 1)) return { refused: 'tolerance is a fraction between 0 and 1' };
    if (known === undefined) return { refused: `stage is empty or one of ${STAGES.join(', ')}` };
    return { key: id, thing: { id, name, unit, tolerance, stage: known, description: cell('description') } };
  });
}

/** The five tables of `data/` by name. */
export interface VocabularyTables {
  readonly materials: TableRows;
  readonly forms: TableRows;
  readonly countries: TableRows;
  readonly organisations: TableRows;
  readonly properties: TableRows;
}

/** The vocabulary five tables and the definitions of consumption make; the locator of a problem names its table. */
export function vocabularyFrom(
  tables: VocabularyTables,
  consumption: readonly ConsumptionDefinition[] = [],
): {
  readonly vocabulary: Vocabulary;
  readonly problems: readonly TableProblem[];
} {
  const [materials, forms] = [materialsFrom(tables.materials), formsFrom(tables.forms)];
  const [countries, organisations] = [countriesFrom(tables.countries), organisationsFrom(tables.organisations)];
  const properties = propertiesFrom(tables.properties);
  const built = { materials, forms, countries, organisations, properties };
  return {
    vocabulary: {
      materials: materials.things,
      forms: forms.things,
      countries: countries.things,
      organisations: organisations.things,
      properties: properties.things,
      consumption,
    },
    problems: Object.entries(built).flatMap(([name, { problems }]) =>
      problems.map((problem) => ({ ...problem, locator: `${name}.csv, ${problem.locator}` })),
    ),
  };
}
