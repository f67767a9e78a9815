import { type Figure, figureOf } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import { editionName, type MaterialView, wordsOf } from '../../market/material-view.ts';
import { toBasis } from '../../units/convert-basis.ts';
import { contentFactor, parseFormula } from '../../units/formula.ts';
import { isMassBasis, isUnitPrice, type MassBasis, type Quantity, sameBasis } from '../../units/quantity.ts';
import { convertAmount } from '../../units/unit.ts';
import { contentOfForm } from '../../vocabulary/content.ts';

/** A price per tonne of what a base counts, with its year and grade; without one, why. */
export type BasePrice =
  | {
      readonly usdPerTonne: number;
      readonly period: string;
      /** Form, grade and place of the assessment in words. */
      readonly grade: string;
      /** How the printed price became one per tonne of content. */
      readonly conversion: string;
      readonly figure: Figure;
    }
  | { readonly usdPerTonne: null; readonly why: string; readonly figure: Figure | null };

/** The newest yearly price of the newest edition that can be told per tonne of the base's content. */
export function basePrice(basis: Quantity['basis'], used: string | undefined, view: MaterialView): BasePrice {
  const said = view.statements.filter(
    (s) =>
      s.source === 'usgs-mcs' && s.property === 'price' && s.subject.kind === 'material' && /^\d{4}$/.test(s.period),
  );
  const newest = said
    .filter(({ value }) => 'quantity' in value)
    .toSorted((a, b) => b.published.localeCompare(a.published) || b.period.localeCompare(a.period));
  const [first] = newest;
  if (first === undefined) return { usdPerTonne: null, why: 'no price is published as a number', figure: null };
  const all = newest.filter(({ published, period }) => published === first.published && period === first.period);
  const split = used !== undefined && all.some(({ subject }) => subject.form !== undefined && subject.form !== used);
  const latest = split ? all.filter(({ subject }) => subject.form === used) : all;
  if (latest.length === 0)
    return { usdPerTonne: null, why: 'prices are of other forms than the one used', figure: null };
  const found = latest.map((statement) => priceFrom(statement, basis, view));
  return (
    found.find(({ usdPerTonne }) => usdPerTonne !== null) ?? found[0] ?? { usdPerTonne: null, why: '', figure: null }
  );
}

function priceFrom(s: Statement, basis: Quantity['basis'], view: MaterialView): BasePrice {
  const figure = figureOf(
    s,
    view.asOf,
    [`${editionName(s, view)} as printed`, s.note ?? ''].filter(Boolean).join(': '),
  );
  const grade = gradeOf(s);
  if (!('quantity' in s.value) || !isUnitPrice(s.value.quantity)) {
    return { usdPerTonne: null, why: `the price of ${grade} is not one per mass`, figure };
  }
  const { amount, unit, basis: priced } = s.value.quantity;
  const factor = perContent(s, priced.per, basis, view);
  if (typeof factor === 'string') return { usdPerTonne: null, why: factor, figure };
  const usdPerTonne = convertAmount(amount, unit, 'USD/t') / factor.content;
  return { usdPerTonne, period: s.period, grade, conversion: factor.words, figure };
}

/** Form, grade and place of what is priced, in words. */
export const gradeOf = ({ subject: { form, detail } }: Statement): string =>
  [form, detail].flatMap((part) => (part === undefined ? [] : [wordsOf(part)])).join(', ') ||
  'the grade usually quoted';

/** How much of what a base counts is in what a price is of. */
export interface PerContent {
  /** Mass of the base's content in one mass of what is priced. */
  readonly content: number;
  readonly words: string;
}

const isWeight = (basis: Quantity['basis']): boolean => basis === 'gross' || basis === 'dry' || basis === 'unstated';

/** What is counted in one mass of what a statement prices; a text where that cannot be told. */
export function perContent(
  s: Statement,
  per: MassBasis,
  basis: Quantity['basis'],
  view: MaterialView,
): PerContent | string {
  if (!isMassBasis(basis)) return 'what is used is not counted by mass';
  if (sameBasis(per, basis)) return { content: 1, words: 'priced as it is counted' };
  if (isWeight(basis)) {
    return isWeight(per)
      ? { content: 1, words: 'price per gross weight, as consumption is counted' }
      : `the price of ${gradeOf(s)} is per content, consumption is gross weight`;
  }
  if (!isWeight(per)) {
    const one = toBasis({ amount: 1, unit: 't', basis: per }, basis);
    return typeof one === 'string' ? one : { content: one.quantity.amount, words: one.rule ?? '' };
  }
  return compoundOf(s, basis, view);
}

/** Words of goods whose content the price does not tell. */
const NOT_PURE =
  /ore|concentrate|oxide|carbonate|perrhenate|tantalite|slag|alloy|ferro|compound|celestite|mischmetal|rutile|ilmenite|import|export|value/i;
/** Unit values of goods that are metal in all but name. */
const METAL = /metal|cathode|ingot|unwrought|sponge|bullion|spot|lme|refined/i;

/** A price of gross weight: by the formula of the form, or of a metal taken as pure; else unknown. */
function compoundOf(s: Statement, basis: MassBasis, view: MaterialView): PerContent | string {
  const words = `${s.subject.form ?? ''} ${s.subject.detail ?? ''}`;
  const wanted = typeof basis === 'object' && 'contentOf' in basis ? basis.contentOf : null;
  if (wanted === null) return oxidePrice(s, basis, words);
  const said = contentSaid(s) ?? formContent(words, wanted, view) ?? formulaIn(`${words} ${s.note ?? ''}`, wanted);
  if (said !== null) return said;
  if (NOT_PURE.test(words) && !METAL.test(`${words} ${s.note ?? ''}`)) {
    return `the price is of ${gradeOf(s)}, whose ${wanted} content is not stated`;
  }
  return { content: 1, words: 'price of metal by weight, its purity taken as 100 %' };
}

/** A content the note gives, as `57% molybdenum content`. */
function contentSaid({ note }: Statement): PerContent | null {
  const [said, percent] = /(\d+(?:\.\d+)?)% \w+ content/.exec(note ?? '') ?? [];
  const content = Number(percent) / 100;
  return said === undefined || content > 0.95 ? null : { content, words: `${said}, as its note says` };
}

/** The content of the form that is priced, by name: a pentoxide, a carbonate. */
function formContent(words: string, element: string, view: MaterialView): PerContent | null {
  const forms = [...view.vocabulary.forms.values()].filter(({ material }) => material === view.material);
  for (const form of forms) {
    const content = words.includes(form.id) ? contentOfForm(form, { symbol: element }) : null;
    if (content !== null && content.factor < 1) return { content: content.factor, words: content.rule };
  }
  return null;
}

/** A compound a note names, as `molybdic oxide (MoO3) price`. */
function formulaIn(text: string, element: string | null): PerContent | null {
  if (element === null) return null;
  for (const [, formula] of text.matchAll(/\(?\b((?:[A-Z][a-z]?\d*){2,})\b\)?/g)) {
    const read = formula === undefined ? null : parseFormula(formula);
    if (formula === undefined || read === null || !read.ok || !read.atoms.has(element) || read.atoms.size < 2) continue;
    return { content: contentFactor(formula, element), words: `${element} in ${formula} by standard atomic weights` };
  }
  return null;
}

function oxidePrice(s: Statement, basis: MassBasis, words: string): PerContent | string {
  const oxide = typeof basis === 'object' && 'oxide' in basis ? basis.oxide : '';
  if (parseFormula(oxide).ok && new RegExp(`\\b${oxide}\\b`, 'i').test(words)) {
    return { content: 1, words: `price of ${oxide} by weight` };
  }
  return `the price is of ${gradeOf(s)}, and what is used is counted in ${oxide}`;
}
