import type { Statement } from '../ledger/statement.ts';
import type { Material } from '../vocabulary/vocabulary.ts';
import { type ModelReadiness, modelReadiness } from './model-needs.ts';

/** A material without a shortfall model, and why. */
export interface Unmodelled extends ModelReadiness {
  readonly material: Material;
  /** How many of the needs have a figure. */
  readonly atHand: number;
}

/** Every material of the vocabulary without a model, those with the most of its inputs at hand first, then by name. */
export function modelRegister(
  materials: Iterable<Material>,
  statementsOf: (material: string) => readonly Statement[],
): readonly Unmodelled[] {
  const rows = [...materials].map((material) => {
    const readiness = modelReadiness(material.id, statementsOf(material.id));
    return { material, ...readiness, atHand: readiness.needs.filter(({ state }) => state === 'at hand').length };
  });
  return rows.sort((a, b) => b.atHand - a.atHand || (a.material.name < b.material.name ? -1 : 1));
}
