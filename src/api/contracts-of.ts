import { type Contract, contractsFrom } from '../procurement/contract-record.ts';
import { procurementsOn } from '../procurement/procurement.ts';
import { preparedOf, procurementsOf } from './briefs.ts';
import type { View } from './desk.ts';
import { dayAsked, procurementNamed } from './procurement-day.ts';

/** Every contract and request as it stood on a day, by what is known on the view's. */
export async function contractsOf(view: View, on: string | undefined): Promise<readonly Contract[]> {
  const day = dayAsked(on, view);
  const prepared = await preparedOf(view);
  if (day !== view.knownOn) return contractsFrom(prepared, procurementsOn(prepared, day), day);
  return view.once('contracts', async () => contractsFrom(prepared, await procurementsOf(view), day));
}

/** The contract or request an id or a number names, as it stood on a day. */
export async function contractNamed(view: View, asked: string, on: string | undefined): Promise<Contract> {
  const all = await contractsOf(view, on);
  const procurements = all.map(({ procurement }) => procurement);
  const { id } = procurementNamed(asked, procurements, dayAsked(on, view));
  const found = all.find(({ procurement }) => procurement.id === id);
  if (found === undefined) throw new RangeError(`procurement ${id} has no contract record`);
  return found;
}
