import type { StockEvent } from '../ledger/stock-event.ts';
import { isIsoDate } from '../units/period.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { gramsText } from './mass.ts';
import { refuse, type StockRefusal } from './stock-refusal.ts';

/** What a field must be, by its name; masses of movements are checked with their lot's card (check-mass.ts). */
const GRAMS = ['gross', 'content', 'capacity', 'outloadPerDay', 'most', 'usePerYear'];
const AMOUNTS = ['cost', 'costPerTonneYear', 'proceeds', 'days'];
/** Degrees north and east, with the most there are. */
const DEGREES: ReadonlyMap<string, number> = new Map([
  ['latitude', 90],
  ['longitude', 180],
]);
const COUNTS = ['noticeDays', 'inspectEvery', 'assayEvery'];
const DAYS = ['until', 'due', 'noticed'];
const NAMES = [
  'number',
  'lot',
  'into',
  'site',
  'specification',
  'revision',
  'authority',
  'requirement',
  'to',
  'reverses',
];

type Check = (value: unknown) => boolean;
const isGrams: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isAmount: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const isPercent: Check = (value) => isAmount(value) && (value as number) <= 100;

/** What is wrong with a record whatever else is in the book: no day, a name that is empty, an amount that is none. */
export function formRefusals(e: StockEvent): readonly StockRefusal[] {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(e.payload);
  return [
    ...dateRefusals(e),
    ...fields.flatMap(([field, value]) => fieldRefusals(e, field, value)),
    ...partRefusals(e),
    ...percentRefusals(e),
  ];
}

function percentRefusals(e: StockEvent): readonly StockRefusal[] {
  const said: readonly (readonly [string, number | undefined])[] =
    e.kind === 're-assay'
      ? Object.entries(e.payload.analytes ?? {})
      : e.kind === 'specification'
        ? e.payload.limits.flatMap(({ analyte, min, max }) => [[analyte, min] as const, [analyte, max] as const])
        : [];
  return said
    .filter(([, value]) => value !== undefined && !isPercent(value))
    .flatMap(([analyte, value]) =>
      refuse(e, 'stock-not-an-amount', analyte, `${analyte} is ${value} %.`, 'Give mass percent, 0 to 100.'),
    );
}

function dateRefusals(e: StockEvent): readonly StockRefusal[] {
  if (isIsoDate(e.date)) return [];
  return refuse(e, 'not-a-day', 'date', `"${e.date}" is no day of the calendar.`, 'Write it as 2026-11-23.');
}

function fieldRefusals(e: StockEvent, field: string, value: unknown): readonly StockRefusal[] {
  if (value === undefined) return [];
  if (NAMES.includes(field) && String(value).trim() === '')
    return refuse(e, 'missing-field', field, `The ${field} is empty.`, 'Give it, or leave the field out.');
  if (DAYS.includes(field) && !isIsoDate(String(value)))
    return refuse(e, 'not-a-day', field, `"${value}" is no day of the calendar.`, 'Write it as 2026-11-23.');
  if (COUNTS.includes(field) && !isGrams(value))
    return refuse(e, 'not-a-count', field, `${field} is ${value}, not a whole number of days.`, 'Give whole days.');
  if (AMOUNTS.includes(field) && !isAmount(value))
    return refuse(e, 'stock-not-an-amount', field, `${field} is ${value}.`, 'Give a number of zero or more.');
  const most = DEGREES.get(field);
  if (most !== undefined && !(Math.abs(Number(value)) <= most))
    return refuse(e, 'stock-not-an-amount', field, `${field} is ${value}.`, `Give degrees from −${most} to ${most}.`);
  return GRAMS.includes(field) ? gramsRefusals(e, field, value) : [];
}

/** Masses within a record; the loss of an upgrade is looked at where the upgrade closes. */
function partRefusals(e: StockEvent): readonly StockRefusal[] {
  if (e.kind === 'transfer' && e.payload.part !== undefined) return massRefusals(e, 'part', e.payload.part);
  if (e.kind !== 'upgrade') return [];
  const { out, loss } = e.payload;
  const whole = Number.isSafeInteger(loss.gross) ? [] : gramsRefusals(e, 'loss.gross', loss.gross);
  return [...massRefusals(e, 'out', out), ...whole, ...lossRefusals(e, loss)];
}

const massRefusals = (e: StockEvent, field: string, mass: Mass): readonly StockRefusal[] => [
  ...gramsRefusals(e, `${field}.gross`, mass.gross),
  ...gramsRefusals(e, `${field}.content`, mass.content),
];

function lossRefusals(e: StockEvent, { content }: Mass): readonly StockRefusal[] {
  if (content === null || !Number.isSafeInteger(content) || content >= 0)
    return gramsRefusals(e, 'loss.content', content);
  const message = `More content comes out than goes in, by ${gramsText(0 - content)}; processing makes none.`;
  return refuse(
    e,
    'stock-does-not-close',
    'loss.content',
    message,
    'Check the assays of both lots; re-assay the first lot.',
  );
}

function gramsRefusals(e: StockEvent, field: string, value: unknown): readonly StockRefusal[] {
  if (isGrams(value) || (value === null && field.endsWith('content'))) return [];
  const message = `${field} is ${String(value)}; a mass is whole grams, zero or more.`;
  return refuse(e, 'stock-not-grams', field, message, 'Turn it into grams and round it to a whole one.');
}
