import type { FigureDto, ProcurementDto } from '../../../api/contract.ts';
import type { Bar } from '../../charts/bars-chart.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';

const ROLES = [
  ['ceiling', 'Ceiling'],
  ['guaranteedMinimum', 'Guaranteed minimum'],
  ['obligated', 'Ordered (obligated)'],
  ['delivered', 'Delivered'],
  ['paid', 'Paid'],
] as const satisfies readonly (readonly [keyof ProcurementDto, string])[];

/** Money of procurements by role: separate bars that are never stacked, since roles do not add. */
export function MoneyFrame({ procurements }: { readonly procurements: readonly ProcurementDto[] }) {
  const bars = procurements.flatMap(barsOf);
  return (
    <Frame
      id="money"
      title="Money by role"
      note="Ceiling, guaranteed minimum, ordered, delivered and paid are different money. They are never added; a role without a bar has no published figure."
      table={tableOf(procurements)}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No amount of money is published.</p>
        ) : (
          <BarsChart bars={bars} series={['amount']} unit="dollars" label="Money of each procurement by role" />
        )
      }
    />
  );
}

function barsOf(procurement: ProcurementDto): readonly Bar[] {
  const name = procurement.number ?? procurement.supplier ?? procurement.title;
  return ROLES.flatMap(([role, label]) => {
    const figure: FigureDto | null = procurement[role];
    return figure === null ? [] : [{ label: `${label}, ${name}`, series: 0, figure }];
  });
}

function tableOf(procurements: readonly ProcurementDto[]): TableData {
  return {
    caption: 'Money by role; columns do not add',
    columns: [
      { id: 'procurement', label: 'Procurement', numeric: false },
      { id: 'state', label: 'State', numeric: false },
      ...ROLES.map(([id, label]) => ({ id, label, numeric: true })),
    ],
    rows: procurements.map((procurement) => ({
      key: procurement.id,
      cells: [
        textCell(procurement.title, `/procurements/${procurement.id}`),
        textCell(procurement.state),
        ...ROLES.map(([role]) => figureCell(procurement[role])),
      ],
    })),
  };
}
