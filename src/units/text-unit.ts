import type { Basis, MassBasis } from './quantity.ts';
import { basisKind, parseMassBasis, perMass } from './text-basis.ts';
import { isUnit, type Unit } from './unit.ts';

/** Which ton a bare "ton" means; the reader must know, the word does not say. */
export type Ton = 'metric' | 'short' | 'long';

/** A unit in words with the mass basis they state, or why they are no unit. */
export type ReadUnit =
  | { readonly ok: true; readonly unit: Unit; readonly stated?: MassBasis }
  | { readonly ok: false; readonly message: string };

/** Words for base units in lower case and singular, as sources spell them (USGS misspells the milliliter). */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mg: 'milligram',
    g: 'gram,gramme',
    kg: 'kg,kilogram,kilogramme,kilo',
    t: 'metric ton,metric tonne,tonne',
    lb: 'lb,pound',
    st: 'short ton',
    lt: 'long ton',
    ozt: 'troy ounce,troy oz,oz t',
    flask: 'flask',
    mtu: 'metric ton unit,mtu',
    stu: 'short ton unit,stu',
    ct: 'carat',
    USD: 'dollar,us dollar,u.s. dollar,usd,us$,$',
    USc: 'cent,us cent,u.s. cent,¢',
    m: 'meter,metre',
    m2: 'square meter,square metre,m²',
    cm2: 'square centimeter,square centimetre,cm²',
    m3: 'cubic meter,cubic metre,m³',
    L: 'liter,litre',
    mL: 'milliliter,millilitre,mililiter',
    month: 'month,mo',
    year: 'year,yr,annum',
    count: 'number,count',
    pct: 'percent,pct,%',
    ratio: 'fraction,ratio',
    index: 'index',
  }).flatMap(([code, words]) => words.split(',').map((word): [string, string] => [word, code])),
);

/** Units of the table that are a thousand, million or billion of another. */
const SCALED: ReadonlyMap<string, string> = new Map([
  ...['t kt', 'lb klb', 'ct kct', 'USD kUSD'].map(scaled('thousand')),
  ...['t Mt', 'lb Mlb', 'ct Mct', 'USD MUSD', 'L ML', 'm3 Mm3'].map(scaled('million')),
  ...['USD GUSD'].map(scaled('billion')),
]);

function scaled(scale: string): (pair: string) => [string, string] {
  return (pair) => {
    const [unit = '', multiple = ''] = pair.split(' ');
    return [`${scale} ${unit}`, multiple];
  };
}

const TONS: Readonly<Record<Ton, string>> = { metric: 't', short: 'st', long: 'lt' };

/** One side of a unit in words: its code and whether it is of dry weight. */
type Side = { readonly code: string; readonly dry: boolean } | 'ambiguous' | null;

function codeOf(word: string, ton: Ton | undefined): string | 'ambiguous' | null {
  if (word === 'ton' || word === 'tons' || word === 'mt') {
    if (word === 'mt' && ton === 'metric') return 't';
    return ton === undefined || word === 'mt' ? 'ambiguous' : TONS[ton];
  }
  return WORDS.get(word) ?? WORDS.get(word.replace(/s$/, '')) ?? null;
}

/** Words in lower case and single spaces; full stops of abbreviations go, and "dry" is told apart. */
function plainWords(text: string): { readonly words: string; readonly dry: boolean } {
  const spaced = text.toLowerCase().replace(/-/g, ' ').replace(/\s+/g, ' ').trim();
  const short = spaced.replace(/^(dmt|mdt)$/, 'dry metric ton').replace(/^(lbs?|yr|mo|oz t)\.$/, '$1');
  const words = short.replace(/\bdry /, '');
  return { words, dry: words !== short };
}

function readSide(text: string, ton: Ton | undefined): Side {
  const code = text.trim();
  if (isUnit(code) && !code.includes('/')) return { code, dry: false };
  const { words, dry } = plainWords(text);
  const [, scale, base] = /^(thousand|million|billion)s?(?: of)? (.+)$/.exec(words) ?? [];
  const found = codeOf(base ?? words, ton);
  if (found === null || found === 'ambiguous') return found;
  const scaledCode = scale === undefined ? found : SCALED.get(`${scale} ${found}`);
  return scaledCode === undefined ? null : { code: scaledCode, dry };
}

const AMBIGUOUS: Side = 'ambiguous';
const PER = /\s*\/\s*|\s+per\s+|\s+an?\s+/;

/** Splits "dollars per 50 grams" at its one "per"; null when there are more. */
function sidesOf(text: string): readonly string[] | null {
  const plain = text
    .replace(/\bper cent\b/i, 'percent')
    .replace(/-per-/i, ' per ')
    .replace(/[\s-]monthly$/i, ' per month')
    .replace(/[\s-](?:annually|yearly)$/i, ' per year');
  const sides = plain.split(PER);
  return sides.length > 2 ? null : sides;
}

function readWhole(text: string, ton: Ton | undefined): Side {
  if (text === 'mt' || text === 'MT') return { code: 't', dry: false };
  const [overText = '', underText] = sidesOf(text) ?? [];
  const over = readSide(overText, ton);
  if (underText === undefined || over === null) return over;
  const [, times = '', name = ''] = /^(\d*)[\s-]*(.*)$/.exec(underText) ?? [];
  const under = readSide(name, ton);
  if (under === null) return null;
  if (over === 'ambiguous' || under === 'ambiguous') return AMBIGUOUS;
  const code = `${over.code}/${times === '1' ? '' : times}${under.code}`;
  return isUnit(code) ? { code, dry: over.dry || under.dry } : null;
}

const AMBIGUOUS_TON =
  'a bare "ton" is metric (1,000 kg), short (2,000 lb) or long (2,240 lb): write "t", "short tons" or "long tons"';

/** The longest run of words from the left that is a unit; what follows must state a mass basis. */
function readSplit(text: string, ton: Ton | undefined): { readonly side: Side; readonly stated?: MassBasis } {
  const words = text.split(' ');
  for (let end = words.length; end > 0; end -= 1) {
    const side = readWhole(words.slice(0, end).join(' ').replace(/,$/, ''), ton);
    if (side === null) continue;
    if (end === words.length) return { side };
    const rest = words.slice(end).join(' ');
    const stated = parseMassBasis(rest.replace(/^\((.*)\)$/, '$1'));
    if (stated !== null) return { side, stated };
  }
  return { side: null };
}

/** Reads a unit in codes or words, with the basis after it: `lb`, `USD/50g`, `short tons per month`, `t Sb content`. */
export function readUnit(text: string, ton?: Ton): ReadUnit {
  const { side, stated } = readSplit(text.replace(/\s+/g, ' ').trim(), ton);
  if (side === 'ambiguous') return { ok: false, message: AMBIGUOUS_TON };
  if (side === null) return { ok: false, message: `"${text.trim()}" is not a unit Ballast knows` };
  const basis = stated ?? (side.dry ? 'dry' : undefined);
  if (basis === undefined) return { ok: true, unit: side.code };
  const fits = ['mass', 'price'].includes(basisKind(side.code));
  return fits
    ? { ok: true, unit: side.code, stated: basis }
    : { ok: false, message: `"${text.trim()}" states a weight for something that is not weighed` };
}

/**
 * Unit of a column heading in words, with the basis it states: "thousand metric dry tons" is kt, dry. Null when it is
 * no unit or a bare "ton" and no `ton` says which (USGS states metric tons where nothing else is said).
 */
export function parseUnitWords(
  text: string,
  options: { readonly ton?: Ton } = {},
): { readonly unit: Unit; readonly basis?: Basis } | null {
  const read = readUnit(text, options.ton);
  if (!read.ok) return null;
  if (read.stated === undefined) return { unit: read.unit };
  const basis = basisKind(read.unit) === 'price' ? perMass(read.stated) : read.stated;
  return { unit: read.unit, basis };
}
