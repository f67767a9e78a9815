import { useMemo } from 'react';
import type { LotDto } from '../../../api/contract-stockpile.ts';
import type { Step } from '../../charts/steps-chart.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { StepsChart } from './lazy-charts.ts';
import { undoCell } from './movements-table.ts';

/** A lot's life: every record and what was on books after it, as steps and as a table. */
export function LifeFrame({ lot, from }: { readonly lot: LotDto; readonly from: string }) {
  const { life, on, later, state } = lot;
  const table = useMemo(() => lifeTable(lot), [lot]);
  const steps = useMemo(() => stepsOf(life), [life]);
  const content = state.contentOf === null ? [] : [`${state.contentOf} content`];
  const rest = later === 0 ? '' : ` ${later} later ${later === 1 ? 'record is' : 'records are'} dated after ${on}.`;
  return (
    <Frame
      id="life"
      title="Its life"
      note={`On books, in kg. Every step is a record; between records nothing moved, so the line is flat.${rest}`}
      table={table}
      from={from}
      chart={
        <StepsChart
          steps={steps}
          series={['gross weight', ...content]}
          until={on}
          label={`Lot ${state.lot}: gross weight${content.length > 0 ? ' and content' : ''} on books, record by record, until ${on}`}
        />
      }
    />
  );
}

function stepsOf(life: LotDto['life']): readonly Step[] {
  return life.flatMap(({ record, after }) => {
    const step = { day: record.date, words: `${record.number}: ${record.title}` };
    const content = after.content === null ? [] : [{ ...step, series: 1, figure: after.content }];
    return [{ ...step, series: 0, figure: after.gross }, ...content];
  });
}

function lifeTable({ life, state }: LotDto): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: `Records of lot ${state.lot}, oldest first`,
    columns: [
      ...[words('date', 'Day'), words('number', 'Number'), words('what', 'What'), words('changes', 'What it changed')],
      { id: 'gross', label: 'Gross after', numeric: true },
      { id: 'content', label: 'Content after', numeric: true },
      words('undo', 'Undo'),
    ],
    rows: life.map(({ record, after, changes }) => ({
      key: record.id,
      cells: [
        textCell(record.date),
        textCell(record.number, `/evidence/${record.id}`),
        { text: record.title, suffix: record.note ?? undefined },
        textCell(changes.join('; ') || 'nothing by itself'),
        figureCell(after.gross),
        figureCell(after.content),
        undoCell(record),
      ],
    })),
  };
}
