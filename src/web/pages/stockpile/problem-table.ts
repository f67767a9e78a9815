import type { IngestPreviewDto } from '../../../api/contract-ingest-preview.ts';
import { type TableData, textCell } from '../../frame/table-data.ts';

/** Problems of a file: where, what was written, what is wrong with it, what to do. */
export function problemTable(problems: IngestPreviewDto['problems']): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: 'Every problem of the file',
    columns: [
      ...[words('where', 'Where'), words('written', 'Written'), words('problem', 'Problem')],
      ...[words('advice', 'What to do'), words('code', 'Code')],
    ],
    rows: problems.map(({ locator, original, message, advice, code }, n) => ({
      key: String(n),
      cells: [textCell(locator), textCell(original || null), textCell(message), textCell(advice), textCell(code)],
    })),
  };
}
