import type { LotRowDto } from '../../../api/contract-stockpile.ts';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { formWords, lotAddress } from './goods-words.ts';

/** Lots as a table; the columns of holders only where there are several. */
export function lotsTable(lots: readonly LotRowDto[], on: string): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: `Lots on ${on}`,
    columns: [
      ...[words('lot', 'Lot'), words('holder', 'Holder'), words('material', 'Material'), words('form', 'Form')],
      { id: 'gross', label: 'Gross', numeric: true },
      { id: 'content', label: 'Content', numeric: true },
      ...[words('standing', 'Standing'), words('site', 'Site'), words('received', 'Received')],
      ...[words('assayed', 'Assayed'), words('inspected', 'Inspected')],
    ],
    rows: lots.map((lot) => ({
      key: `${lot.holder} ${lot.lot}`,
      cells: [
        textCell(lot.lot, lotAddress(lot.holder, lot.lot)),
        textCell(lot.holder),
        textCell(lot.materialName, lot.material === '' ? undefined : `/materials/${lot.material}`),
        textCell(formWords(lot)),
        figureCell(lot.mass.gross),
        lot.mass.content === null
          ? { text: 'not kept', tone: 'quiet', sort: null }
          : figureCell(lot.mass.content, lot.contentOf ?? undefined),
        { text: lot.standing, tone: lot.standing === 'accepted' ? undefined : 'warn' },
        textCell(lot.siteName ?? lot.site),
        textCell(lot.received),
        never(lot.assayed),
        never(lot.inspected),
      ],
    })),
  };
}

const never = (day: string | null) =>
  day === null ? ({ text: 'never', tone: 'quiet', sort: null } as const) : { text: day };
