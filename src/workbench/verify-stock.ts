import type { EvidenceId } from '../ledger/evidence.ts';
import { stockId } from '../ledger/id.ts';
import type { StockLot, StockReads } from '../store/stock-store.ts';
import type { Finding } from './reports.ts';
import { changesOfStanding } from './stock-changes.ts';

/** Records read, and lots derived, at once: a book may hold a million. */
const AT_ONCE = 2000;
const REBUILD = 'Run `ballast rebuild`: snapshots and journal are the truth, the database is made from them.';
const inDatabase = (where: string, what: string): Finding => ({ where: `database, ${where}`, what, advice: REBUILD });

/** Stock records in the database whose content does not give their id; every id there is put into `present`. */
export async function alteredStock(store: StockReads, present: Set<EvidenceId>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let after: string | null = null;
  do {
    const part = await store.stockRecords({}, { limit: AT_ONCE, ...(after === null ? {} : { after }) });
    for (const record of part.items) {
      present.add(record.id);
      if (stockId(record) !== record.id) findings.push(inDatabase(`evidence ${record.id}`, 'its content is altered'));
    }
    after = part.next;
  } while (after !== null);
  return findings;
}

/** Where what is derived from stock records is not what they give: entries and lines of lots, sums of months. */
export async function driftedStock(store: StockReads): Promise<readonly Finding[]> {
  const findings = (await store.stockDrift()).map((where) => inDatabase(where, 'it is not what the records give'));
  let after: string | null = null;
  do {
    const part = await store.stockLots({}, { limit: AT_ONCE, ...(after === null ? {} : { after }) });
    findings.push(...(await driftOf(store, part.items)));
    after = part.next;
  } while (after !== null);
  return findings;
}

async function driftOf(store: StockReads, lines: readonly StockLot[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const holder of new Set(lines.map((line) => line.holder))) {
    const own = lines.filter((line) => line.holder === holder);
    const { entries, lots } = await changesOfStanding(
      store,
      holder,
      own.map(({ lot }) => lot),
    );
    const derived = new Map(lots.map((line) => [line.lot, JSON.stringify(line)]));
    const wrong = new Set([
      ...entries.map(({ lot }) => lot),
      ...own.filter((line) => derived.get(line.lot) !== JSON.stringify(line)).map(({ lot }) => lot),
    ]);
    findings.push(...[...wrong].map((lot) => inDatabase(`${holder}, lot ${lot}`, 'it is not what its records give')));
  }
  return findings;
}
