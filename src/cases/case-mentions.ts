import { isIsoDate, isPeriod } from '../units/period.ts';
import { parseQuantity } from '../units/text.ts';
import { dimensionOf } from '../units/unit.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CaseData } from './case-file.ts';
import { nearest, quoted } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';
import { isRecord, type Mention, type Mistake, TEXT_WORDS } from './case-shape.ts';

/** What the words of a case file may name. */
export interface Known {
  /** Without it, materials and countries are not checked. */
  readonly vocabulary: Vocabulary | null;
  readonly declared: CaseData['declares'];
}

type Fault = readonly [message: string, todo: string];
type Check = (value: unknown, known: Known) => Fault | null;

/** Whether the words of a case mean what they must, each by itself: months, units, materials, countries, ranges. */
export function mentionMistakes(mentions: readonly Mention[], known: Known): readonly Mistake[] {
  return mentions.flatMap(({ format, path, value }): readonly Mistake[] => {
    if (format === 'places' || format === 'nodes') return keyMistakes(format, value, path, known);
    const fault = CHECKS[format]?.(value, known) ?? null;
    if (fault === null) return [];
    return [{ path, message: fault[0], expected: TEXT_WORDS[format] ?? EXPECTED[format] ?? format, todo: fault[1] }];
  });
}

const EXPECTED: Readonly<Record<string, string>> = {
  range: 'low <= mode <= high',
  level: 'a range within 0 to 1',
};

const month: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) && isPeriod(value)
    ? null
    : [`${quoted(value)} is no month`, 'Write year and month with a hyphen between.'];

const day: Check = (value) =>
  typeof value === 'string' && isIsoDate(value)
    ? null
    : [`${quoted(value)} is no day of the calendar`, 'Write year, month and day.'];

const amountIn =
  (dimensions: readonly string[], noun: string): Check =>
  (value) => {
    const text = String(value);
    const read = parseQuantity(text);
    if (!read.ok) return [read.message, `Write ${noun} with its unit.`];
    if (!dimensions.includes(dimensionOf(read.quantity.unit)))
      return [`${quoted(value)} is not ${noun} but ${dimensionOf(read.quantity.unit)}`, `Write ${noun}.`];
    return read.quantity.amount < 0
      ? [`${quoted(value)} is negative`, 'Write how much there is; zero where there is none.']
      : null;
  };

const material: Check = (value, { vocabulary, declared }) => {
  const id = String(value);
  if (vocabulary === null || vocabulary.materials.has(id) || Object.hasOwn(declared?.materials ?? {}, id)) return null;
  const like = nearest(id, [...vocabulary.materials.keys(), ...Object.keys(declared?.materials ?? {})]);
  const todo = 'Look it up with `ballast search`, or declare it under `declares`.';
  return [`${quoted(value)} is no known material`, like === null ? todo : `Did you mean "${like}"?`];
};

const place: Check = (value, { vocabulary, declared }) => {
  const code = String(value);
  if (vocabulary === null || Object.hasOwn(declared?.places ?? {}, code)) return null;
  const country = vocabulary.countries.get(code);
  if (country !== undefined && (country.kind === 'country' || country.kind === 'other')) return null;
  if (country !== undefined)
    return [`${quoted(value)} is ${country.kind === 'world' ? 'the world' : 'a group'}`, 'Name countries.'];
  return [`${quoted(value)} is no known country`, placeAdvice(code, vocabulary)];
};

function placeAdvice(word: string, { countries }: Vocabulary): string {
  const low = word.toLowerCase();
  const named = [...countries.values()].find((c) => [c.name, ...c.labels].some((name) => name.toLowerCase() === low));
  const like = named?.id ?? (word.length === 3 ? nearest(word, countries.keys()) : null);
  return like === null
    ? 'Write its three letters of ISO 3166, or declare it under `declares`.'
    : `Did you mean "${like}"?`;
}

const node: Check = (value, known) => {
  const [id = '', form, ...more] = String(value).split('/');
  if (more.length > 0 || form === '') return [`${quoted(value)} is no node`, 'Write material/form.'];
  return material(id, known);
};

const source: Check = (value) =>
  /^[^\s]+$/.test(String(value)) ? null : [`${quoted(value)} is no name of a source`, 'Write it without blanks.'];

const range: Check = (value) => {
  if (!isRecord(value)) return null;
  const { low, mode, high } = value as { low: number; mode?: number; high: number };
  if (low > high || (mode !== undefined && (mode < low || mode > high)))
    return [`${low}${mode === undefined ? '' : `, ${mode}`}, ${high} do not go upwards`, 'Put them in order.'];
  return null;
};

const level: Check = (value) => {
  if (!isRecord(value) || typeof value.low !== 'number') return null;
  return value.low < 0 || Number(value.high) > 1 ? ['a level goes from 0 to 1', 'Write shares, not percent.'] : null;
};

const CHECKS: Readonly<Record<string, Check>> = {
  month,
  day,
  material,
  place,
  node,
  source,
  range,
  level,
  mass: amountIn(['mass', 'mass/time'], 'an amount of mass'),
  'unit price': amountIn(['money/mass'], 'a price per mass'),
};

function keyMistakes(format: 'places' | 'nodes', value: unknown, path: CasePath, known: Known): readonly Mistake[] {
  if (!isRecord(value)) return [];
  const one = format === 'places' ? 'place' : 'node';
  return Object.keys(value).flatMap((key): readonly Mistake[] => {
    if (key === '*') return [];
    const fault = CHECKS[one]?.(key, known) ?? null;
    return fault === null
      ? []
      : [{ path: [...path, key], message: fault[0], expected: TEXT_WORDS[one] ?? '', todo: fault[1] }];
  });
}
