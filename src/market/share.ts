import { groupBy } from '../ledger/conflict.ts';
import { statementId } from '../ledger/id.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import { quantity } from '../units/quantity.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords, isEstimated, percentOf, single, sumOf } from './sum.ts';

/** Property of a country's share of world mine production, percent. */
export const WORLD_SHARE_MINE = 'world-share-mine';
/** Countries below this share of the printed total get no derived statement; the largest always does. */
const SMALLEST_SHARE = 5;
/** Totals are printed with three digits or fewer, so a sum within this of the total differs by rounding only. */
const ROUNDING = 0.005;
/** A listing that sums to less of the printed total names some countries only, and cannot stand for the world. */
const WHOLE_LISTING = 0.95;

interface Whole {
  readonly value: Statement['value'];
  readonly inputs: readonly Statement[];
  readonly words: string;
}

/**
 * World mine shares that follow from each publication's own numbers, as statements of that source (stance `derived`):
 * of its printed world total, and of the sum of its listed rows where that differs by more than rounding.
 * They stand beside claimed shares, each with its denominator in the rule.
 */
export function derivedShares(statements: readonly Statement[], vocabulary: Vocabulary): readonly Statement[] {
  const mined = statements.filter((s) => s.property === 'production-mine' && s.subject.kind === 'material');
  const listings = groupBy(mined, (s) =>
    [s.source, s.published, s.subject.id, s.subject.detail ?? '', s.period].join(' | '),
  );
  return [...listings.values()].flatMap((listing) => sharesIn(onePerPlace(listing), vocabulary));
}

const onePerPlace = (listing: readonly Statement[]): readonly Statement[] =>
  [...groupBy(listing, (s) => s.subject.place ?? '').values()].flatMap((same) => same.slice(0, 1));

function sharesIn(listing: readonly Statement[], vocabulary: Vocabulary): readonly Statement[] {
  const kindOf = (s: Statement): string => vocabulary.countries.get(s.subject.place ?? '')?.kind ?? 'unknown';
  const total = listing.find((s) => kindOf(s) === 'world');
  const countries = listing.filter((s) => kindOf(s) === 'country');
  if (total === undefined) return [];
  const printed: Whole = { value: total.value, inputs: [total], words: 'printed world total' };
  const listed = sumOf([...countries, ...listing.filter((s) => kindOf(s) === 'other')]);
  const wholes =
    listed === null || !isAnotherWhole(listed.value, total.value)
      ? [printed]
      : [printed, { value: listed.value, inputs: listed.used, words: 'sum of listed rows' }];
  return largest(countries, printed).flatMap((country) => wholes.flatMap((whole) => shareOf(country, whole)));
}

/** Whether a listing covers the world and yet sums to something else than what is printed. */
function isAnotherWhole(sum: Statement['value'], total: Statement['value']): boolean {
  const part = (amountOf(percentOf(sum, total)) ?? 100) / 100;
  return part >= WHOLE_LISTING && Math.abs(part - 1) > ROUNDING;
}

function largest(countries: readonly Statement[], whole: Whole): readonly Statement[] {
  const share = (s: Statement): number => amountOf(percentOf(s.value, whole.value)) ?? 0;
  const sorted = [...countries].sort((a, b) => share(b) - share(a) || a.id.localeCompare(b.id));
  return sorted.filter((s, i) => share(s) > 0 && (i === 0 || share(s) >= SMALLEST_SHARE));
}

const amountOf = (value: Statement['value'] | null): number | null =>
  value !== null && 'quantity' in value ? value.quantity.amount : null;

/** One decimal: the inputs have three digits at most, more would pretend. */
function shareOf(country: Statement, whole: Whole): readonly Statement[] {
  const percent = amountOf(percentOf(country.value, whole.value));
  if (percent === null) return [];
  const estimated = [country, ...whole.inputs].some((s) => isEstimated(s.value));
  const value = single(quantity(Math.round(percent * 10) / 10, 'pct', 'none'), estimated);
  return [derivedFrom(country, whole, value)];
}

function derivedFrom(country: Statement, whole: Whole, value: Statement['value']): Statement {
  const { form: _form, ...subject } = country.subject;
  const inputs = [country, ...whole.inputs.filter((s) => s.id !== country.id)];
  const { note: _note, ...evidence } = country;
  const found = {
    ...evidence,
    subject,
    property: WORLD_SHARE_MINE,
    value,
    stance: 'derived' as const,
    original: `${inWords(country.value)} of ${inWords(whole.value)}`,
    locator: locatorOf(inputs),
    recorded: inputs.reduce((latest, s) => (s.recorded > latest ? s.recorded : latest), country.recorded),
    marking: highestMarking(inputs.map((s) => s.marking)),
    derivedFrom: inputs.map((s) => s.id),
    rule: `share of ${whole.words}, ${inWords(whole.value)}; rounded to 0.1`,
  };
  return { ...found, id: statementId(found) };
}

function locatorOf(inputs: readonly Statement[]): string {
  const places = [...new Set(inputs.map((s) => s.locator))];
  return places.length <= 2 ? places.join('; ') : `${places[0]} and ${places.length - 1} more rows`;
}

/** What a share statement is a share of, from its rule or its note; null where it does not say. */
export function denominatorOf(statement: Statement): string | null {
  if (statement.property !== WORLD_SHARE_MINE && statement.property !== 'import-share') return null;
  const match = /^share of (.*?)(?:; rounded.*)?$/.exec(statement.rule ?? '');
  return match?.[1] ?? null;
}
