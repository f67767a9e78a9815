import { code128Bars } from '../../stockpile/code-128.ts';
import type { PrintPage } from '../../stockpile/print-page.ts';
import type { PrintPageDto } from '../contract-stock-prints.ts';

function barcodeDto(text: string | null): PrintPageDto['barcode'] {
  const drawn = text === null ? null : code128Bars(text);
  return text === null || drawn === null ? null : { text, width: drawn.width, bars: [...drawn.bars] };
}

/** A page to be printed, as the API returns it. */
export function printPageDto({
  fields,
  tables,
  notes,
  signatures,
  evidence,
  barcode,
  ...page
}: PrintPage): PrintPageDto {
  return {
    ...page,
    fields: [...fields],
    tables: tables.map(({ caption, columns, rows }) => ({
      caption,
      columns: [...columns],
      rows: rows.map((row) => ({ cells: [...row.cells], evidence: [...row.evidence] })),
    })),
    ...{ notes: [...notes], signatures: [...signatures], evidence: [...evidence], barcode: barcodeDto(barcode) },
  };
}
