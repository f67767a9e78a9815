import type { Found, Problem } from '../../ledger/evidence.ts';
import type { StockEvent } from '../../ledger/stock-event.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';

/** Masses of a record that are of its own lot, with the column their content stands in. */
function massesOf({ kind, payload }: Found<StockEvent>): readonly (readonly [string, Pick<Mass, 'content'>])[] {
  if (kind === 'upgrade') return [['content', payload]];
  if (kind === 'transfer') return payload.part === undefined ? [] : [['content', payload.part]];
  return 'content' in payload ? [['content', payload]] : [];
}

/**
 * Rows whose lot keeps its content and that give none, or the other way round. Only lots whose card is in the same file are
 * looked at: of the others the books know.
 */
export function contentProblems(records: readonly Found<StockEvent>[]): readonly Problem[] {
  const kept = new Map<string, string | null>();
  for (const r of records) if (r.kind === 'lot') kept.set(lotKey(r.holder, r.payload.lot), r.payload.contentOf ?? null);
  return records.flatMap((record) => {
    if (record.kind === 'lot' || !('lot' in record.payload)) return [];
    const of = kept.get(lotKey(record.holder, record.payload.lot));
    return of === undefined ? [] : massesOf(record).flatMap(([column, mass]) => wrong(record, column, mass, of));
  });
}

const lotKey = (holder: string, lot: string): string => JSON.stringify([holder, lot]);

function wrong(
  record: Found<StockEvent>,
  column: string,
  { content }: Pick<Mass, 'content'>,
  of: string | null,
): readonly Problem[] {
  if ((content === null) === (of === null)) return [];
  const lot = 'lot' in record.payload ? record.payload.lot : '';
  const message =
    of === null
      ? `the card of lot ${lot} keeps no content`
      : `the content is missing: lot ${lot} keeps its ${of} content`;
  const advice =
    of === null
      ? 'Fill "content of" on the sheet Lots, or leave content and assay empty.'
      : 'Give it as a mass or as a percentage of gross.';
  return [{ code: 'missing-field', locator: `${record.locator}, column ${column}`, message, original: '', advice }];
}
