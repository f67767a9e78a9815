import { basisName } from '../units/quantity.ts';
import { nameOf } from '../units/unit.ts';
import type { TradeCode } from '../vocabulary/facts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { given, type OcdsObject } from './ocds-json.ts';
import type { Cited } from './ocds-money.ts';

/** What is bought: materials with form and grade, and how much where that is said of one material. */
export interface Goods {
  readonly materials: readonly string[];
  readonly form: string | null;
  readonly grade: string | null;
  readonly quantity: Cited | null;
}

/** What items are described with. */
export interface ItemWords {
  readonly vocabulary?: Vocabulary;
  /** Customs codes of the ledger; only Harmonized System headings are used. */
  readonly codes?: readonly TradeCode[];
}

/** Common codes of UN/CEFACT Recommendation 20 for units of the ledger; a unit that is not here goes by name alone. */
export const UNCEFACT: Readonly<Record<string, string>> = {
  mg: 'MGM',
  g: 'GRM',
  kg: 'KGM',
  t: 'TNE',
  kt: 'KTN',
  lb: 'LBR',
  st: 'STN',
  lt: 'LTN',
  ozt: 'APZ',
  ct: 'CTM',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  L: 'LTR',
  count: 'C62',
};

/** Items of a notice, an award or an order: one for each material. */
export function itemsOf(goods: Goods, words: ItemWords): readonly OcdsObject[] {
  const alone = goods.materials.length === 1;
  return goods.materials.map((material) =>
    given({
      id: material,
      description: descriptionOf(material, goods, words),
      classification: classificationOf(material, goods.form, words.codes ?? []),
      // A quantity of several materials together is not divided among them.
      ...(alone ? measured(goods.quantity) : {}),
    }),
  );
}

function descriptionOf(material: string, { form, grade }: Goods, { vocabulary }: ItemWords): string {
  const name = vocabulary?.materials.get(material)?.name ?? material;
  return [name, form, grade].filter((word) => word !== null).join(', ');
}

/** The HS heading of a form, where the ledger has exactly one for it. */
function classificationOf(material: string, form: string | null, codes: readonly TradeCode[]): OcdsObject | undefined {
  const own = codes.filter((c) => c.system === 'HS6' && c.material === material && c.form === form && form !== null);
  const [first] = own;
  if (first === undefined || own.some(({ code }) => code !== first.code)) return undefined;
  return { scheme: 'HS', id: first.code, description: first.heading };
}

function measured(cited: Cited | null): OcdsObject {
  if (cited === null) return {};
  const { amount, unit, basis } = cited.quantity;
  const code = UNCEFACT[unit];
  return {
    quantity: amount,
    unit: given({ scheme: code === undefined ? undefined : 'UNCEFACT', id: code, name: nameOf(unit) }),
    x_ballast: { basis: basisName(basis), evidence: cited.evidence },
  };
}
