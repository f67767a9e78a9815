import { type Contract, contractsOn } from '../procurement/contract-record.ts';
import { procurementOn } from '../procurement/procurement.ts';
import { contentsOf, procurementsOf } from './briefs.ts';
import type { View } from './desk.ts';
import { onDay } from './on-day.ts';

/** Every contract and request as it stood on a day, by what is known on the view's. */
export async function contractsOf(view: View, on: string | undefined): Promise<readonly Contract[]> {
  const day = onDay(on, view.knownOn);
  const { events, statements, judgements, vocabulary, knownOn } = await contentsOf(view);
  const context = { statements, judgements, vocabulary, knownOn };
  const fold = async (): Promise<readonly Contract[]> => {
    const procurements = day === knownOn ? await procurementsOf(view) : procurementOn(events, day, context);
    return contractsOn(procurements, events, day, context);
  };
  return day === knownOn ? view.once('contracts', fold) : fold();
}
