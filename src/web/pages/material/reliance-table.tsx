import type { RelianceCheckDto } from '../../../api/contract-brief.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Section } from './section.tsx';

/** Published consumption and reliance beside what their printed definition gives from the other rows. */
export function RelianceTable({ checks }: { readonly checks: readonly RelianceCheckDto[] }) {
  if (checks.length === 0) return null;
  return (
    <Section id="reliance" title="Can the published reliance be reproduced?">
      <DataTable id="reliance" table={tableOf(checks)} />
    </Section>
  );
}

function tableOf(checks: readonly RelianceCheckDto[]): TableData {
  return {
    caption: 'As printed, and as the definition gives it from the printed rows',
    columns: [
      { id: 'period', label: 'Year', numeric: false },
      { id: 'edition', label: 'Edition', numeric: false },
      { id: 'consumption', label: 'Consumption, printed', numeric: true },
      { id: 'consumption-computed', label: 'computed', numeric: true },
      { id: 'reliance', label: 'Reliance, printed', numeric: true },
      { id: 'reliance-computed', label: 'computed', numeric: true },
      { id: 'verdict', label: 'Verdict', numeric: false },
      { id: 'reason', label: 'Why', numeric: false },
    ],
    rows: checks.map((check) => ({
      key: `${check.edition} ${check.period}`,
      cells: [
        textCell(check.period),
        textCell(check.edition),
        figureCell(check.publishedConsumption),
        figureCell(check.computedConsumption),
        figureCell(check.publishedReliance),
        figureCell(check.computedReliance),
        { text: check.verdict, tone: check.verdict === 'not reproducible' ? ('warn' as const) : undefined },
        textCell(check.reason),
      ],
    })),
  };
}
