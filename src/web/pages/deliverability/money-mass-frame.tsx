import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import type { Bar } from '../../charts/extent.ts';
import { tonnesOf } from '../../figure/tonnes.ts';
import { Frame } from '../../frame/frame.tsx';
import { type TableData, textCell } from '../../frame/table-data.ts';
import { moneyCell } from '../contracts/told-cell.ts';
import { BarsChart } from '../material/lazy-charts.ts';

interface Line {
  readonly name: string;
  readonly figure: FigureDto | null;
  readonly meaning: string;
}

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

/** Money role by role beside what it stands for in the contract's form: ordered, booked as a stand-in, capacity, feed. */
export function MoneyMassFrame({ answer, from }: { readonly answer: DeliverabilityDto; readonly from: string }) {
  const panels = useMemo(() => panelsOf(answer), [answer]);
  const table = useMemo(() => tableOf(panels), [panels]);
  return (
    <Frame
      id="in-form"
      title={`Money beside mass${answer.formName === null ? '' : `, as ${answer.formName.toLowerCase()}`}`}
      note="Money roles are different money and never added; tonnes and tonnes a month stand on scales of their own. A line without a bar has no published figure."
      table={table}
      from={from}
      chart={
        <div className="fans">
          {panels.map(({ title, unit, lines }) => {
            const bars = barsOf(lines);
            return (
              <figure key={title}>
                <figcaption className="panel-unit">{title}</figcaption>
                {bars.length === 0 ? (
                  <p className="quiet">No figure is published.</p>
                ) : (
                  <BarsChart bars={bars} series={AMOUNT} unit={unit} label={title} />
                )}
              </figure>
            );
          })}
        </div>
      }
    />
  );
}

const AMOUNT = ['amount'];

const barsOf = (lines: readonly Line[]): readonly Bar[] =>
  lines.flatMap(({ name, figure }) => (figure === null ? [] : [{ label: name, series: 0, figure }]));

function panelsOf({ money, quantity, ordered, sold, pace, simulation }: DeliverabilityDto): readonly Panel[] {
  const line = (name: string, figure: FigureDto | null, meaning: string): Line => ({ name, figure, meaning });
  return [
    {
      title: 'Money by role, USD',
      unit: 'USD',
      lines: money.map(({ label, figure }) => {
        const [name = label, meaning = ''] = label.split(': ');
        return line(name, figure, meaning);
      }),
    },
    {
      title: 'Mass, t',
      unit: 't',
      lines: [
        line('Asked for in all', tonnesOf(quantity), 'the most that may be ordered'),
        line('Ordered', ordered, 'a range where of some orders only the money is known'),
        ...sold.map(({ period, mass }) => line(`Booked by the supplier, ${period}`, mass, 'stands in for deliveries')),
      ],
    },
    {
      title: 'Rate now, t a month',
      unit: 't/month',
      lines: [
        line('Even pace of the whole', pace, 'hypothetical: nobody ordered it'),
        ...(simulation?.links ?? []).map(({ label, now }) => line(label, now, 'this month, from worst to best')),
      ],
    },
  ];
}

function tableOf(panels: readonly Panel[]): TableData {
  return {
    caption: 'Money role by role, mass and monthly rates; lines do not add',
    columns: [
      { id: 'what', label: 'What', numeric: false },
      { id: 'line', label: 'Line', numeric: false },
      { id: 'amount', label: 'Amount', numeric: true },
      { id: 'meaning', label: 'What it is', numeric: false },
    ],
    rows: panels.flatMap(({ title, lines }) =>
      lines.map(({ name, figure, meaning }) => ({
        key: `${title} ${name}`,
        cells: [textCell(name), textCell(title), moneyCell(figure), textCell(meaning)],
      })),
    ),
  };
}
