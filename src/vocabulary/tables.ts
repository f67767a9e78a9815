import { isUnit } from '../units/unit.ts';
import type { ConsumptionDefinition } from './consumption-definition.ts';
import { type Built, build, ID, listOf, oneOf, orNull, type TableProblem, type TableRows } from './table-rows.ts';
import {
  type Country,
  type Form,
  MATERIAL_CATEGORIES,
  type Material,
  type Organisation,
  type Property,
  type Vocabulary,
} from './vocabulary.ts';

/** Key of a form in a vocabulary: form ids are unique within a material only, `antimony/oxide`. */
export function formKey(material: string, form: string): string {
  return `${material}/${form}`;
}

/** ISO 3166-1 alpha-3 and the codes beside it. */
const PLACE = /^(?:[A-Z]{3}|GRP(?:-[A-Z0-9]+)+)$/;

/**
 * Materials of `data/materials.csv`: id, name, symbol, labels; and, where the table has them, aliases, category, unit,
 * content, group, contains.
 */
export function materialsFrom(table: TableRows): Built<Material> {
  return build(table, ['id', 'name', 'symbol', 'labels'], (cell) => {
    const [id, name, unit, category] = [cell('id'), cell('name'), orNull(cell('unit')), orNull(cell('category'))];
    if (!ID.test(id) || name === '') return { refused: 'a material needs an id in lower case and a name' };
    if (unit !== null && !isUnit(unit)) return { refused: `"${unit}" is no unit`, column: 'unit' };
    const known = category === null ? null : oneOf(MATERIAL_CATEGORIES, category);
    if (known === undefined) {
      return { refused: `category is empty or one of ${MATERIAL_CATEGORIES.join(', ')}`, column: 'category' };
    }
    const [symbol, content, group] = [orNull(cell('symbol')), orNull(cell('content')), orNull(cell('group'))];
    const [labels, aliases, contains] = [listOf(cell('labels')), listOf(cell('aliases')), listOf(cell('contains'))];
    return { key: id, thing: { id, name, symbol, labels, aliases, category: known, unit, content, group, contains } };
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
