import Type, { type Static } from 'typebox';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';

/** Path parameter of everything about one material. */
export const MATERIAL_PARAMS = Type.Object({ material: Type.String({ description: 'Material id, e.g. antimony' }) });

/** The material's id, or a refusal naming it. */
export function checkMaterial({ workbench }: View, { material }: Static<typeof MATERIAL_PARAMS>): string {
  if (workbench.vocabulary.materials.has(material)) return material;
  throw new ApiError('unknown-material', `There is no material "${material}".`);
}
