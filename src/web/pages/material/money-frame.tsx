import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { ProcurementDto } from '../../../api/contract-brief.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { type Bar, mostOf } from '../../charts/extent.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';
import { useListRoute } from './use-from.ts';

const ROLES = [
  ['ceiling', 'Ceiling'],
  ['guaranteedMinimum', 'Guaranteed minimum'],
  ['obligated', 'Ordered (obligated)'],
  ['delivered', 'Delivered'],
  ['paid', 'Paid'],
] as const satisfies readonly (readonly [keyof ProcurementDto, string])[];

/** What is drawn: the roles, and beside our sum of orders the total a source states. */
const BARS = [...ROLES, ['obligatedStated', 'Ordered, stated total']] as const;

/** Money of procurements by role: separate bars that are never stacked, since roles do not add. */
export function MoneyFrame({ procurements }: { readonly procurements: readonly ProcurementDto[] }) {
  const panels = useMemo(() => panelsOf(procurements), [procurements]);
  const table = useMemo(() => tableOf(procurements), [procurements]);
  const from = useListRoute('/procurements');
  return (
    <Frame
      id="money"
      title="Money by role"
      note="Ceiling, guaranteed minimum, ordered, delivered and paid are different money. They are never added; a role without a bar has no published figure."
      table={table}
      from={from}
      chart={
        panels.length === 0 ? (
          <p className="quiet">No amount of money is published.</p>
        ) : (
          <div className="panels">
            {panels.map(({ id, title, unit, most, bars }) => (
              <div key={id}>
                <p className="panel-unit">{title}</p>
                <BarsChart bars={bars} series={AMOUNT} unit={unit} most={most} label={`${title}: money by role`} />
              </div>
            ))}
          </div>
        )
      }
    />
  );
}

const AMOUNT = ['amount'];

type MoneyBar = Bar & { readonly figure: FigureDto };

/** A panel per procurement and currency; panels of one currency share a scale. */
function panelsOf(procurements: readonly ProcurementDto[]) {
  const panels = procurements.flatMap((item) =>
    byUnit(barsOf(item), ({ figure }) => figure).map(({ unit, items }) => ({
      id: `${item.id} ${unit}`,
      title: item.title,
      unit,
      bars: items,
    })),
  );
  return panels.map((panel) => ({
    ...panel,
    most: Math.max(...panels.filter(({ unit }) => unit === panel.unit).map(({ bars }) => mostOf(bars))),
  }));
}

function barsOf(procurement: ProcurementDto): readonly MoneyBar[] {
  return BARS.flatMap(([role, label]) => {
    const figure: FigureDto | null = procurement[role];
    return figure === null ? [] : [{ label, series: 0, figure }];
  });
}

/** `sum of 4 orders`, where a figure is one. */
const sumWords = (figure: FigureDto | null): string | undefined => /^sum of \d+ \w+/.exec(figure?.rule ?? '')?.[0];

function tableOf(procurements: readonly ProcurementDto[]): TableData {
  const stated = procurements.some(({ obligatedStated }) => obligatedStated !== null);
  return {
    caption: 'Money by role; columns do not add',
    columns: [
      { id: 'procurement', label: 'Procurement', numeric: false },
      { id: 'state', label: 'State', numeric: false },
      ...ROLES.map(([id, label]) => ({ id, label, numeric: true })),
      ...(stated ? [{ id: 'stated', label: 'Ordered, total as stated', numeric: true }] : []),
    ],
    rows: procurements.map((procurement) => ({
      key: procurement.id,
      cells: [
        textCell(procurement.title, `/procurements/${procurement.id}`),
        textCell(procurement.state),
        ...ROLES.map(([role]) => figureCell(procurement[role], sumWords(procurement[role]))),
        ...(stated ? [figureCell(procurement.obligatedStated)] : []),
      ],
    })),
  };
}
