import type { StockEvent } from '../ledger/stock-event.ts';
import { parseFormula } from '../units/formula.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { Form, Material } from '../vocabulary/vocabulary.ts';
import type { StockEventOf } from './stock-book.ts';
import { type CheckContext, NO_REFUSALS, refuse, type StockRefusal, type StockVocabulary } from './stock-refusal.ts';

/** What is wrong with a card: words the vocabulary does not know, or a lot that would become another thing. */
export function cardRefusals(e: StockEvent, { vocabulary }: CheckContext): readonly StockRefusal[] {
  switch (e.kind) {
    case 'site':
      return countryRefusals(e, 'country', e.payload.country, vocabulary);
    case 'lot':
      return [
        ...countryRefusals(e, 'origin', e.payload.origin, vocabulary),
        ...formRefusals(e, e.payload, vocabulary),
        ...contentRefusals(e, vocabulary),
      ];
    case 'specification':
    case 'authority':
    case 'requirement':
      return formRefusals(e, e.payload, vocabulary);
    default:
      return NO_REFUSALS;
  }
}

function countryRefusals(
  e: StockEvent,
  field: string,
  country: string | undefined,
  { countries }: StockVocabulary,
): readonly StockRefusal[] {
  if (country === undefined || countries.get(country)?.kind === 'country') return NO_REFUSALS;
  return refuse(
    e,
    'unknown-place',
    field,
    `No country has the code "${country}".`,
    'Give its code of three letters, as CHN.',
  );
}

function formRefusals(
  e: StockEvent,
  { material, form }: { readonly material?: string; readonly form?: string },
  { materials, forms }: StockVocabulary,
): readonly StockRefusal[] {
  if (material !== undefined && !materials.has(material)) {
    const message = `No material of the vocabulary has the id "${material}".`;
    return refuse(
      e,
      'unknown-material',
      'material',
      message,
      'See the list of materials; data/materials.csv holds it.',
    );
  }
  if (form === undefined) return NO_REFUSALS;
  if (material === undefined) {
    const message = `The form "${form}" is given without its material.`;
    return refuse(e, 'stock-unknown-form', 'form', message, 'Name the material too.');
  }
  if (forms.has(formKey(material, form))) return NO_REFUSALS;
  const other = [...forms.values()].filter(({ id }) => id === form).map((one) => one.material);
  const own = [...forms.values()].filter((one) => one.material === material).map(({ id }) => id);
  const advice =
    own.length === 0 ? `${material} has no forms in data/forms.csv yet; add one.` : `Its forms: ${own.join(', ')}.`;
  if (other.length === 0) return refuse(e, 'stock-unknown-form', 'form', `No form has the id "${form}".`, advice);
  const message = `"${form}" is a form of ${other.join(', ')} and not of ${material}.`;
  return refuse(e, 'stock-form-of-another', 'form', message, advice);
}

/** A content is of an element the form has: by its formula, else by the material's symbol. */
function contentRefusals(e: StockEventOf<'lot'>, { materials, forms }: StockVocabulary): readonly StockRefusal[] {
  const { material, form, contentOf } = e.payload;
  const [ofMaterial, ofForm] = [materials.get(material), forms.get(formKey(material, form))];
  if (contentOf === undefined || ofMaterial === undefined || ofForm === undefined) return NO_REFUSALS;
  const elements = elementsOf(ofForm, ofMaterial);
  if (elements === null || isSaidOf(ofMaterial, contentOf)) return NO_REFUSALS;
  const read = parseFormula(contentOf);
  const own = read.ok ? [...read.atoms.keys()] : [];
  if (own.some((element) => element !== 'O' && elements.has(element))) return NO_REFUSALS;
  const message = `${ofForm.name} is kept by its content of "${contentOf}", which it does not have.`;
  const advice = `Its content is of ${[...elements].join(', ')}, or of an oxide of it.`;
  return refuse(e, 'stock-content-not-of-form', 'contentOf', message, advice);
}

/** Elements a content may be of; null where neither formula nor symbol says. */
function elementsOf({ formula }: Form, { symbol }: Material): ReadonlySet<string> | null {
  const read = formula === null ? null : parseFormula(formula);
  if (read?.ok === true) return new Set([...read.atoms.keys()].filter((element) => element !== 'O'));
  return symbol === null ? null : new Set([symbol]);
}

/** `REO` is no formula, but the field weighs rare earths by it and the vocabulary says so. */
const isSaidOf = ({ content, category }: Material, contentOf: string): boolean =>
  content?.split(' ').includes(contentOf) === true || (category === 'rare earth' && contentOf === 'REO');
