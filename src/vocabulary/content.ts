import { contentFactor, parseFormula } from '../units/formula.ts';
import type { Form, Material } from './vocabulary.ts';

/** Mass fraction of the material's element in a pure form, with how it was worked out. */
export interface FormContent {
  readonly factor: number;
  readonly element: string;
  readonly rule: string;
}

/** The content factor a form's formula gives, or null where it has no formula or none with the material's element. */
export function contentOfForm(
  { formula }: Pick<Form, 'formula'>,
  { symbol }: Pick<Material, 'symbol'>,
): FormContent | null {
  if (formula === null || symbol === null) return null;
  const read = parseFormula(formula);
  if (!read.ok || !read.atoms.has(symbol)) return null;
  const rule = `${symbol} in ${formula} by standard atomic weights, pure compound`;
  return { factor: contentFactor(formula, symbol), element: symbol, rule };
}
