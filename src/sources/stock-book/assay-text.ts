import type { AssayLimit } from '../../vocabulary/stock-record.ts';

/** Percents by analyte, or limits, as read from one cell; or what of it could not be. */
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const NUMBER = String.raw`(\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?)`;
const ANALYTE = String.raw`([^\s;:=<>≤≥](?:[^;:=<>≤≥]*[^\s;:=<>≤≥])?)`;
const PERCENT = new RegExp(`^${ANALYTE}[\\s:=]+${NUMBER}\\s*(%|pct|ppm|g/t)?$`, 'i');
const BOUND = new RegExp(`^${ANALYTE}\\s*(>=|≥|<=|≤)\\s*${NUMBER}\\s*%?$`, 'i');
const BETWEEN = new RegExp(`^${ANALYTE}\\s+${NUMBER}\\s*\\.\\.\\s*${NUMBER}\\s*%?$`, 'i');

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const fail = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });

function twice(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) !== i);
}

function percentOf(part: string): readonly [string, number] | null {
  const [, analyte, number, unit = '%'] = PERCENT.exec(part) ?? [];
  if (analyte === undefined || number === undefined) return null;
  // A gram in a tonne is a part per million.
  const percent = /ppm|g\/t/i.test(unit) ? Number(number) / 10_000 : Number(number);
  return percent <= 100 ? [analyte, percent] : null;
}

/** Reads `Sb 99.65; As 0.08 %; Pb 120 ppm` into mass percents by analyte. */
export function readAssay(text: string): Read<Readonly<Record<string, number>>> {
  const parts = partsOf(text);
  const percents = parts.flatMap((part) => [percentOf(part) ?? part]);
  const wrong = percents.find((item) => typeof item === 'string');
  if (wrong !== undefined) return fail(`"${wrong}" is no analyte with a percentage from 0 to 100`);
  const found = percents.flatMap((item) => (typeof item === 'string' ? [] : [item]));
  const doubled = twice(found.map(([analyte]) => analyte));
  if (doubled !== undefined) return fail(`"${doubled}" stands twice`);
  return found.length === 0 ? fail('it names no analyte') : { ok: true, value: Object.fromEntries(found) };
}

function limitOf(part: string): AssayLimit | null {
  const [, of, sign = '', bound] = BOUND.exec(part) ?? [];
  if (of !== undefined && Number(bound) <= 100) {
    return /[>≥]/.test(sign) ? { analyte: of, min: Number(bound) } : { analyte: of, max: Number(bound) };
  }
  const [, analyte, low, high] = BETWEEN.exec(part) ?? [];
  const [min, max] = [Number(low), Number(high)];
  return analyte !== undefined && min <= max && max <= 100 ? { analyte, min, max } : null;
}

/** Reads `Sb >= 99.65; As <= 0.1; Pb 0.01..0.2` into limits, in their order. */
export function readLimits(text: string): Read<readonly AssayLimit[]> {
  const parts = partsOf(text);
  const limits = parts.flatMap((part) => limitOf(part) ?? []);
  const wrong = parts.find((part) => limitOf(part) === null);
  if (wrong !== undefined) return fail(`"${wrong}" is no limit from 0 to 100 percent`);
  const doubled = twice(limits.map(({ analyte }) => analyte));
  if (doubled !== undefined) return fail(`"${doubled}" stands twice`);
  return limits.length === 0 ? fail('it names no analyte') : { ok: true, value: limits };
}

function limitText({ analyte, min, max }: AssayLimit): string {
  if (min !== undefined && max !== undefined) return `${analyte} ${min}..${max}`;
  return min === undefined ? `${analyte} <= ${max ?? 100}` : `${analyte} >= ${min}`;
}

/** Limits as `readLimits` reads them back. */
export function limitsText(limits: readonly AssayLimit[]): string {
  return limits.map(limitText).join('; ');
}
