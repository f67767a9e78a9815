import { useMemo } from 'react';
import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

type Home = NonNullable<DeliverabilityDto['atHome']>;

/** Of a request nobody has signed: a year of it beside what is made at home in a year, in which form; no supplier is named. */
export function HomeSection({ home }: { readonly home: Home }) {
  const { perYear, perMonth, against, text } = home;
  const table = useMemo(() => tableOf(against), [against]);
  const bars = useMemo(() => barsOf(home), [home]);
  return (
    <Frame
      id="at-home"
      title="Beside what is made at home"
      note={
        <>
          {perYear !== null && (
            <>
              A year of it: <FigureLink figure={perYear} />, {perYear.rule}
              {perMonth !== null && (
                <>
                  ; a month of it: <FigureLink figure={perMonth} />
                </>
              )}
              .{' '}
            </>
          )}
          {text}
        </>
      }
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No production at home is published as a number.</p>
        ) : (
          <BarsChart bars={bars} series={AMOUNT} unit="t" label="A year of it beside a year of production at home" />
        )
      }
    />
  );
}

const AMOUNT = ['a year'];

function barsOf({ perYear, against }: Home) {
  const made = against.flatMap(({ label, production }) =>
    production.unit === 't' || production.kind === 'zero' || production.kind === 'withheld'
      ? [{ label: `${label}, ${production.period ?? ''}`, series: 0, figure: production }]
      : [],
  );
  return perYear === null ? made : [{ label: 'a year of the request', series: 0, figure: perYear }, ...made];
}

function tableOf(against: Home['against']): TableData {
  return {
    caption: 'A year of the request beside a year of production at home',
    columns: [
      { id: 'what', label: 'Made at home', numeric: false },
      { id: 'amount', label: 'In a year', numeric: true },
      { id: 'month', label: 'In a month', numeric: true },
      { id: 'share', label: 'The request as a share', numeric: true },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'why', label: 'Why no share', numeric: false },
    ],
    rows: against.map(({ label, production, perMonth, share, sameForm, refused }) => ({
      key: `${label} ${production.period ?? ''}`,
      cells: [
        textCell(label),
        figureCell(production),
        figureCell(perMonth),
        figureCell(share),
        textCell(sameForm),
        textCell(refused),
      ],
    })),
  };
}
