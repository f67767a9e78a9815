import type { Statement } from '../ledger/statement.ts';
import type { Material } from '../vocabulary/vocabulary.ts';
import { type ModelReadiness, modelReadiness, type Standing } from './model-needs.ts';

/** A material without a shortfall model, and why. */
export interface Unmodelled extends ModelReadiness {
  readonly material: Material;
  /** How many of the needs have a figure. */
  readonly atHand: number;
}

/** Every material of the vocabulary that cannot be modelled, those with the most inputs at hand first, then by name. */
export function modelRegister(
  materials: Iterable<Material>,
  statementsOf: (material: string) => readonly Statement[],
  standingOf: (material: string) => Standing,
): readonly Unmodelled[] {
  const rows = [...materials].flatMap((material) => {
    const standing = standingOf(material.id);
    if (standing.modelled) return [];
    const readiness = modelReadiness(material.id, statementsOf(material.id), standing);
    return [{ material, ...readiness, atHand: readiness.needs.filter(({ state }) => state === 'at hand').length }];
  });
  return rows.sort((a, b) => b.atHand - a.atHand || (a.material.name < b.material.name ? -1 : 1));
}
