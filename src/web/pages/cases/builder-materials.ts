import type { CaseDto } from '../../../api/contract-cases.ts';

/** Ids of materials with the names a reader chooses them by. */
export type Materials = readonly (readonly [id: string, name: string])[];

type Node = NonNullable<CaseDto['assembled']>['nodes'][number];

/** The materials of a case, each once: its forms share a builder. */
export function materialsOf(nodes: readonly Pick<Node, 'id' | 'material' | 'name'>[]): Materials {
  return [...new Map(nodes.map((node) => [node.material, nameOf(node)]))];
}

/** `Cobalt (by form)` of `Cobalt, alloy grade`. */
const nameOf = ({ material, name, id }: Pick<Node, 'id' | 'material' | 'name'>): string =>
  id === material ? name : `${name.split(',')[0]} (by form)`;

/** The material that is built: the one asked for where the case has it, else the only one it has. */
export function materialShown(materials: Materials, asked: string | undefined): string | undefined {
  const [only, ...others] = materials.map(([id]) => id);
  if (materials.some(([id]) => id === asked)) return asked;
  return others.length === 0 ? only : undefined;
}
