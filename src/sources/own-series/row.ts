import type { ProblemCode } from '../../ledger/problem-codes.ts';
import { isPeriod, type Period } from '../../units/period.ts';
import { type Basis, type Quantity, quantity } from '../../units/quantity.ts';
import { basisOf, parseMassBasis } from '../../units/text-basis.ts';
import { readNumber } from '../../units/text-number.ts';
import { dimensionOf, isUnit, type Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import { countryByLabel, formByLabel, type LabelIndex, materialByLabel, plainLabel } from '../../vocabulary/labels.ts';
import { countrySubject, OF_COUNTRIES, type Subject } from '../../vocabulary/subject.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { Property, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { OWN_COLUMNS, type OwnColumnName } from './columns.ts';

/** The words a row is read with. */
export interface Asked {
  readonly vocabulary: Vocabulary;
  readonly labels: LabelIndex;
}

type Cell = (name: OwnColumnName) => string;

/** Why a row gives no statement, and in which column. */
export interface Refused {
  readonly refused: {
    readonly code: ProblemCode;
    readonly column: OwnColumnName;
    readonly message: string;
    readonly advice: string;
  };
  readonly original: string;
}

interface Row {
  readonly subject: Subject;
  readonly property: string;
  readonly period: Period;
  readonly published: Period;
  readonly value: Value;
}

/** Reads one row, or says what is wrong with the first column that cannot be read. */
export function readRow(cell: Cell, asked: Asked): Row | Refused {
  const ofCountry = OF_COUNTRIES.has(propertyOf(cell('property'), asked.vocabulary)?.id ?? '');
  const may = ofCountry ? ['unit', 'material'] : ['unit'];
  const empty = OWN_COLUMNS.find(({ name, required }) => required && !may.includes(name) && cell(name) === '');
  if (empty !== undefined)
    return refuse(cell, empty.name, 'missing-field', 'the cell is empty', `Write: ${empty.meaning}.`);
  const subject = ofCountry ? countryIn(cell, asked) : subjectOf(cell, asked);
  if ('refused' in subject) return subject;
  const property = propertyOf(cell('property'), asked.vocabulary);
  if (property === undefined) {
    return refuse(
      cell,
      'property',
      'unknown-property',
      'no property has this name',
      'Write price, demand, production or another id of docs/reference/properties.md.',
    );
  }
  const [period, published] = [cell('period'), cell('published') || lastOf(cell('period'))];
  if (!isPeriod(period)) return refusePeriod(cell, 'period');
  if (!isPeriod(published)) return refusePeriod(cell, 'published');
  const value = valueIn(cell, property);
  if (ofCountry && !('refused' in value) && !isScore(value)) return refuseScore(cell);
  return 'refused' in value ? value : { subject, property: property.id, period, published, value };
}

function refuse(cell: Cell, column: OwnColumnName, code: ProblemCode, why: string, advice: string): Refused {
  const words = cell(column) === '' ? why : `"${cell(column)}": ${why}`;
  return { refused: { code, column, message: words, advice }, original: cell(column) };
}

const refusePeriod = (cell: Cell, column: 'period' | 'published'): Refused =>
  refuse(
    cell,
    column,
    'unreadable-period',
    'this is no period',
    'Write 2025, 2025-03, 2025-03-31, 2025-Q1 or FY2025; keep a spreadsheet from turning it into a date by formatting the column as text.',
  );

/** A span is said when its end has come. */
const lastOf = (period: string): string => period.split('/').at(-1) ?? period;

/** The country a row speaks of; a world total or a group has no government to score. */
function countryIn(cell: Cell, asked: Asked): Subject | Refused {
  const place = placeIn(cell('place'), asked);
  if (place != null && asked.vocabulary.countries.get(place)?.kind === 'country') {
    return countrySubject(place, slugOf(cell('series')));
  }
  return refuse(cell, 'place', 'unknown-place', 'no country has this name', 'Write a code such as CHN, or a name.');
}

const isScore = (value: Value): boolean => {
  const ends = 'quantity' in value ? [value.quantity] : value.kind === 'range' ? [value.low, value.high] : [];
  return ends.every((end) => end !== null && end.amount >= 0 && end.amount <= 1);
};

const refuseScore = (cell: Cell): Refused =>
  refuse(
    cell,
    'value',
    'unreadable-cell',
    'a governance score lies from 0, the most stable, to 1, the least',
    'Of an estimate of the Worldwide Governance Indicators write (2.5 - estimate) / 5.',
  );

function subjectOf(cell: Cell, { vocabulary, labels }: Asked): Subject | Refused {
  const material = vocabulary.materials.get(cell('material')) ?? materialByLabel(labels, cell('material'));
  if (material === null) {
    return refuse(
      cell,
      'material',
      'unknown-material',
      'no material has this name',
      'Write an id or a name that the page of all materials shows.',
    );
  }
  const form = formIn(cell('form'), material.id, { vocabulary, labels });
  if (form === undefined) {
    return refuse(
      cell,
      'form',
      'unknown-word',
      `${material.name} has no form of this name`,
      `Forms: ${formsOf(material.id, vocabulary)}. Or leave the cell empty.`,
    );
  }
  const place = placeIn(cell('place'), { vocabulary, labels });
  if (place === undefined) {
    return refuse(
      cell,
      'place',
      'unknown-place',
      'no country has this name',
      'Write a code such as USA, CHN or WLD, a name, or leave the cell empty.',
    );
  }
  const parts = { ...(form === null ? {} : { form }), ...(place === null ? {} : { place }) };
  return { kind: 'material', id: material.id, ...parts, detail: slugOf(cell('series')) };
}

/** The form's id; null for an empty cell, undefined for words that name none. */
function formIn(words: string, material: string, { vocabulary, labels }: Asked): string | null | undefined {
  if (words === '') return null;
  return (vocabulary.forms.get(formKey(material, words)) ?? formByLabel(labels, material, words))?.id;
}

function placeIn(words: string, { vocabulary, labels }: Asked): string | null | undefined {
  if (words === '') return null;
  return (vocabulary.countries.get(words.toUpperCase()) ?? countryByLabel(labels, words))?.id;
}

const formsOf = (material: string, vocabulary: Vocabulary): string =>
  [...vocabulary.forms.values()].flatMap((form) => (form.material === material ? form.id : [])).join(', ') || 'none';

function propertyOf(words: string, { properties }: Vocabulary): Property | undefined {
  const plain = plainLabel(words);
  return properties.get(words) ?? [...properties.values()].find(({ name }) => plainLabel(name) === plain);
}

/** A name as a slug; letters that have no plain form fall away, and a name of nothing else is the series. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return `own-${
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'series'
  }`;
}

const ABSENCES = ['zero', 'withheld', 'not available', 'not applicable'] as const;

function valueIn(cell: Cell, property: Property): Value | Refused {
  const words = cell('value').toLowerCase();
  const absence = ABSENCES.find((kind) => kind === words);
  if (absence !== undefined) return { kind: absence };
  const unit = cell('unit');
  if (!isUnit(unit)) {
    return refuse(
      cell,
      'unit',
      'unknown-unit',
      'this is no unit',
      'Write a unit code of docs/reference/units.md, such as USD/t, USD/lb, t, kg or pct.',
    );
  }
  if (!fits(unit, property)) {
    return refuse(
      cell,
      'unit',
      'unknown-unit',
      `${property.name.toLowerCase()} is not counted in it`,
      `Write a unit like ${property.unit}.`,
    );
  }
  const basis = basisIn(cell('basis'), unit);
  if (basis === null) {
    return refuse(
      cell,
      'basis',
      'unknown-basis',
      'this says not what a mass is the mass of',
      'Write gross, dry, "Sb content" or "WO3 equivalent", or leave the cell empty.',
    );
  }
  return amountOf(cell, (amount) => quantity(amount, unit, basis));
}

/** A quantity may also be given by its worth, and a yearly rate by its amount. */
function fits(unit: Unit, property: Property): boolean {
  const [over, under] = dimensionOf(unit).split('/');
  const [wanted, per] = dimensionOf(property.unit).split('/');
  if (wanted === 'mass') return over === 'mass' || (over === 'money' && under === undefined);
  return over === wanted && under === per;
}

function basisIn(words: string, unit: Unit): Basis | null {
  const plain = words.replace(/^per /, '');
  if (plain === '' || plain === 'none' || plain === 'unstated') return basisOf(unit, undefined, {});
  const stated = parseMassBasis(plain);
  return stated === null ? null : basisOf(unit, stated, {});
}

function amountOf(cell: Cell, of: (amount: number) => Quantity): Value | Refused {
  const [low = '', high, ...more] = cell('value').split('..');
  const ends = [low, high ?? low].map((text) => signedNumber(text.trim()));
  const [from, to] = ends;
  if (more.length > 0 || from === undefined || to === undefined || from === null || to === null || from > to) {
    return refuse(
      cell,
      'value',
      'unreadable-cell',
      'this is no number',
      'Write a number such as 1,234.5, a range such as 10..12, withheld, or not available.',
    );
  }
  return high === undefined ? { kind: 'reported', quantity: of(from) } : { kind: 'range', low: of(from), high: of(to) };
}

function signedNumber(text: string): number | null {
  const read = readNumber(text.replace(/^[-−]/, ''));
  if (!read.ok) return null;
  return /^[-−]/.test(text) ? -read.amount : read.amount;
}
