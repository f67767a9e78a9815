import { materialName } from '../../brief/words.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { StockGoodsDto } from '../contract-stockpile.ts';
import type { Context } from './context.ts';

/** What totals and lots are of, by id. */
export interface Goods {
  readonly material: string;
  readonly form: string;
  readonly grade?: string | null | undefined;
  readonly contentOf?: string | null | undefined;
}

/** What a book's goods are, in ids and in words. */
export function goodsDto({ material, form, grade, contentOf }: Goods, { vocabulary }: Context): StockGoodsDto {
  const formName = vocabulary.forms.get(formKey(material, form))?.name ?? form.replaceAll('-', ' ');
  return {
    ...{ material, materialName: materialName(material, vocabulary), form, formName },
    ...{ grade: grade ?? null, contentOf: contentOf ?? null },
  };
}

/** What is shown of a lot that has no card yet. */
export const NO_GOODS: StockGoodsDto = {
  ...{ material: '', materialName: 'not known', form: '', formName: 'not known', grade: null, contentOf: null },
};

/** Holders that are no organisation of the vocabulary. */
const KNOWN: Readonly<Record<string, string>> = { own: 'Own stockpile', nds: 'National Defense Stockpile' };

/** The name of a book's holder: an organisation of the vocabulary, or the slug in words. */
export function holderName(holder: string, { vocabulary }: Context): string {
  const known = KNOWN[holder];
  if (known !== undefined) return known;
  const name = vocabulary.organisations.get(holder)?.name ?? holder.replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
