import { nearest, quoted } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';

/** As much of a JSON Schema as the schema of case files uses. */
export interface Shape {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly format?: string;
  readonly description?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
}

/** A mistake before its place is looked up. */
export interface Mistake {
  readonly path: CasePath;
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
  /** Nothing is built on it, so what stands beside it can still be checked: a key that nobody reads. */
  readonly aside?: true;
}

/** A value whose schema names a format: what its words mean is checked elsewhere. */
export interface Mention {
  readonly format: string;
  readonly path: CasePath;
  readonly value: unknown;
}

/** Walks a value along its schema: all mistakes of shape, and every value whose words mean something. */
export function walkShape(
  shape: Shape,
  value: unknown,
): { readonly mistakes: Mistake[]; readonly mentions: Mention[] } {
  const [mistakes, mentions]: [Mistake[], Mention[]] = [[], []];
  walk(shape, value, [], { mistakes, mentions });
  return { mistakes, mentions };
}

type Found = ReturnType<typeof walkShape>;

function walk(shape: Shape, value: unknown, path: CasePath, found: Found): void {
  const mistaken = (message: string, todo: string): void => {
    found.mistakes.push({ path, message, expected: wordsOf(shape), todo });
  };
  const kinds = kindsOf(shape.anyOf ?? [], value);
  const branch = shape.anyOf === undefined ? shape : branchFor(shape.anyOf, value);
  if (branch === null && kinds.length > 0) {
    found.mistakes.push(wrongKind(value, kinds, path));
    return;
  }
  const fault = branch === null ? NO_BRANCH(value) : branch.anyOf === undefined ? faultOf(branch, value) : null;
  if (branch === null || fault !== null) {
    mistaken(...(fault ?? NO_BRANCH(value)));
    return;
  }
  note(shape, value, path, found);
  if (branch !== shape) walk(branch, value, path, found);
  else if (Array.isArray(value)) {
    value.forEach((item, n) => {
      walk(shape.items ?? {}, item, [...path, n], found);
    });
  } else if (isRecord(value)) walkMap(shape, value, path, found);
}

const NO_BRANCH = (value: unknown): readonly [string, string] => [
  `${quoted(value)} is none of what may stand here`,
  TODO_SHAPE,
];

/** The kinds a map may be of, where its schema tells its branches by `kind`; none where the value is no map. */
function kindsOf(branches: readonly Shape[], value: unknown): readonly string[] {
  return isRecord(value) ? branches.flatMap(({ properties }) => properties?.kind?.const ?? []) : [];
}

function wrongKind(value: unknown, kinds: readonly string[], path: CasePath): Mistake {
  const expected = `\`kind\`, one of: ${kinds.join(', ')}`;
  const kind = isRecord(value) ? value.kind : undefined;
  if (kind === undefined) return { path, message: '"kind" is missing', expected, todo: 'Add "kind".' };
  const [message, todo] = wrongWord(kind, kinds);
  return { path: [...path, 'kind'], message, expected, todo };
}

function note({ format }: Shape, value: unknown, path: CasePath, { mentions }: Found): void {
  if (format !== undefined) mentions.push({ format, path, value });
}

function walkMap(shape: Shape, value: Readonly<Record<string, unknown>>, path: CasePath, found: Found): void {
  const { properties = {}, patternProperties, required = [] } = shape;
  const [every] = Object.values(patternProperties ?? {});
  for (const [key, item] of Object.entries(value)) {
    const inner = Object.hasOwn(properties, key) ? properties[key] : every;
    if (inner !== undefined) walk(inner, item, [...path, key], found);
    else found.mistakes.push(unknownKey(key, Object.keys(properties), path));
  }
  for (const key of required) {
    if (Object.hasOwn(value, key)) continue;
    const expected = `\`${key}\`: ${properties[key]?.description ?? 'a value'}`;
    found.mistakes.push({ path, message: `"${key}" is missing`, expected, todo: `Add "${key}".` });
  }
}

function unknownKey(key: string, known: readonly string[], path: CasePath): Mistake {
  const like = nearest(key, known);
  return {
    path: [...path, key],
    message: `"${key}" is not known here`,
    expected: known.join(', '),
    todo: like === null ? 'Take it out, or look for its name in the reference.' : `Did you mean "${like}"?`,
    aside: true,
  };
}

const TODO_SHAPE = 'Write it in one of the ways the reference of case files shows.';

/** The branch of a union a value is meant for: by `kind`, else by what sort of value it is. */
function branchFor(branches: readonly Shape[], value: unknown): Shape | null {
  const fitting = branches.filter((shape) => sortFits(shape, value));
  if (!isRecord(value)) return fitting.find((shape) => faultOf(shape, value) === null) ?? fitting[0] ?? null;
  const kind = value.kind;
  const ofKind = fitting.find(
    ({ properties }) => properties?.kind?.const !== undefined && properties.kind.const === kind,
  );
  if (ofKind !== undefined) return ofKind;
  if (fitting.some(({ properties }) => properties?.kind?.const !== undefined)) return null;
  const named = fitting.find(({ properties }) => Object.keys(properties ?? {}).some((key) => key in value));
  return named ?? fitting.find(({ patternProperties }) => patternProperties !== undefined) ?? fitting[0] ?? null;
}

function sortFits({ type, enum: words, const: word }: Shape, value: unknown): boolean {
  if (words !== undefined || word !== undefined || type === 'string') return typeof value === 'string';
  if (type === 'number' || type === 'integer') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  return type === 'array' ? Array.isArray(value) : isRecord(value);
}

/** What is wrong with a value by itself and what to do, or null. */
function faultOf(shape: Shape, value: unknown): readonly [message: string, todo: string] | null {
  const words = shape.enum ?? (shape.const === undefined ? null : [shape.const]);
  if (words !== null) return words.includes(value as string) ? null : wrongWord(value, words);
  if (!sortFits(shape, value)) return [`${quoted(value)} is ${sortOf(value)}`, TODO_SHAPE];
  if (typeof value === 'number') return numberFault(shape, value);
  if (typeof value === 'string') return textFault(shape, value);
  if (Array.isArray(value)) return listFault(shape, value.length);
  return null;
}

function wrongWord(value: unknown, words: readonly string[]): readonly [string, string] {
  const like = typeof value === 'string' ? nearest(value, words) : null;
  return [`${quoted(value)} is none of its words`, like === null ? TODO_SHAPE : `Did you mean "${like}"?`];
}

function numberFault({ type, minimum, maximum }: Shape, value: number): readonly [string, string] | null {
  if (!Number.isFinite(value)) return [`${value} is no finite number`, 'Write a number.'];
  if (type === 'integer' && !Number.isInteger(value)) return [`${value} is no whole number`, 'Write a whole number.'];
  if (minimum !== undefined && value < minimum)
    return [minimum === 0 ? `${value} is negative` : `${value} is too small`, `Write at least ${minimum}.`];
  if (maximum !== undefined && value > maximum)
    return [maximum === 1 ? `${value} is a share above one` : `${value} is too large`, `Write at most ${maximum}.`];
  return null;
}

function textFault({ pattern, minLength, maxLength }: Shape, value: string): readonly [string, string] | null {
  if (minLength !== undefined && value.trim().length < minLength)
    return ['it is empty', 'Write something, or leave it out.'];
  if (maxLength !== undefined && value.length > maxLength)
    return [`it has ${value.length} characters`, `Say it in ${maxLength}.`];
  if (pattern !== undefined && !new RegExp(pattern).test(value))
    return [`${quoted(value)} is no id`, 'Write lower-case letters, digits and hyphens.'];
  return null;
}

function listFault({ minItems, maxItems }: Shape, length: number): readonly [string, string] | null {
  if (minItems !== undefined && length < minItems)
    return [`it has ${length} of at least ${minItems}`, 'Name more, or leave it out.'];
  if (maxItems !== undefined && length > maxItems) return [`it has ${length} of at most ${maxItems}`, 'Name fewer.'];
  return null;
}

/** What may stand where a schema stands, in words. */
export function wordsOf(shape: Shape): string {
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.map(wordsOf))].join('; or ');
  if (shape.enum !== undefined) return `one of: ${shape.enum.join(', ')}`;
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.type === 'number' || shape.type === 'integer') return numberWords(shape);
  if (shape.type === 'array') return `a list of: ${wordsOf(shape.items ?? {})}`;
  if (shape.type === 'boolean') return 'true or false';
  if (shape.type === 'string') return TEXT_WORDS[shape.format ?? ''] ?? exampleWords(shape);
  if (shape.patternProperties !== undefined)
    return `a map to: ${wordsOf(Object.values(shape.patternProperties)[0] ?? {})}`;
  return `a map with: ${Object.keys(shape.properties ?? {}).join(', ')}`;
}

const exampleWords = ({ examples = [] }: Shape): string =>
  examples.length === 0 ? 'a text' : `a text such as ${examples.join(', ')}`;

function numberWords({ type, minimum, maximum }: Shape): string {
  const noun = type === 'integer' ? 'a whole number' : 'a number';
  if (minimum === undefined) return noun;
  return maximum === undefined ? `${noun} from ${minimum}` : `${noun} from ${minimum} to ${maximum}`;
}

/** What a text of each format is, in words. */
export const TEXT_WORDS: Readonly<Record<string, string>> = {
  id: 'an id of lower-case letters, digits and hyphens',
  month: 'a month such as 2027-01',
  day: 'a day such as 2026-02-28',
  material: 'a material of the vocabulary, such as antimony',
  place: 'a country code such as CHN',
  node: 'a material, or a material and its form or grade: cobalt/alloy-grade',
  source: 'the name of a source: import/CHN/antimony',
  assumption: 'the id of an assumption of this case',
  mass: 'an amount with its unit: 300 t, 6,685,871 lb, 50 t/month',
  'unit price': 'a price per mass: 36.64 USD/lb',
};

function sortOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'a map' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

/** Whether a value is a map. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
