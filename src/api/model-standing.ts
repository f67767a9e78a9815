import { type ModelStanding, modelStanding } from '../cases/base/material-base.ts';
import { viewOf } from '../market/material-view.ts';
import type { View } from './desk.ts';

/** Whether each material can be modelled as known on the view's day; the ledger is read once, a material when asked for. */
export async function standingIn({ workbench, index, knownOn }: View): Promise<(material: string) => ModelStanding> {
  const { statementsOf } = await index();
  const { vocabulary, sources } = workbench;
  const all = [...sources.values()];
  return (material) => modelStanding(viewOf(material, statementsOf.get(material) ?? [], vocabulary, all, knownOn));
}
