import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { type StockDraft, stockLines } from '../../src/sources/stock-book/records.ts';
import { METAL, SECOND_SITE, SITE, SPECIFICATION, TRIOXIDE } from '../support/stock-records.ts';
import { freshPlace } from './ledger.ts';

/** A folder for a ledger whose vocabulary has the forms of the composed stock book. */
export async function stockPlace(): Promise<Awaited<ReturnType<typeof freshPlace>>> {
  const place = await freshPlace();
  const forms = ['metal,antimony,Metal,,', 'trioxide,antimony,Trioxide,Sb2O3,'];
  await writeFile(join(place.dataFolder, 'forms.csv'), `id,material,name,formula,labels\n${forms.join('\n')}\n`);
  await writeFile(join(place.dataFolder, 'countries.csv'), 'id,name,kind,labels\nUSA,United States,country,\n');
  return place;
}

/** A composed record as somebody puts it down. */
export const draft = ({ holder, kind, date, payload }: StockEvent): StockDraft =>
  ({ holder, kind, date, payload }) as StockDraft;

/** Cards of two sites, two lots and a specification. */
export const CARDS: readonly StockDraft[] = [SITE, SECOND_SITE, METAL, TRIOXIDE, SPECIFICATION].map(draft);

/** A file of records as people take one in. */
export const recordFile = (name: string, records: readonly StockEvent[]) => ({
  name,
  bytes: Buffer.from(stockLines(records.map(draft))),
});
