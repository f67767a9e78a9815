import { type Contract, contractsFrom } from '../procurement/contract-record.ts';
import { procurementsOn } from '../procurement/procurement.ts';
import { preparedOf, procurementsOf } from './briefs.ts';
import type { View } from './desk.ts';
import { dayAsked } from './procurement-day.ts';

/** Every contract and request as it stood on a day, by what is known on the view's. */
export async function contractsOf(view: View, on: string | undefined): Promise<readonly Contract[]> {
  const day = dayAsked(on, view);
  const prepared = await preparedOf(view);
  if (day !== view.knownOn) return contractsFrom(prepared, procurementsOn(prepared, day), day);
  return view.once('contracts', async () => contractsFrom(prepared, await procurementsOf(view), day));
}
