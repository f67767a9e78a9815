import { useMemo } from 'react';
import type { AffordabilityDto } from '../../../api/contract-contracts.ts';
import { useApi } from '../../api/use-api.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { addressWith } from '../material/use-section.ts';

interface Props {
  readonly id: string;
  readonly on: string | undefined;
}

/** What the ceiling buys at every dated price of the material; question 26. */
export function AffordabilityFrame({ id, on }: Props) {
  const route = `/contracts/${encodeURIComponent(id)}/affordability`;
  const query = useApi<AffordabilityDto>(addressWith(route, { on }));
  return <Loaded query={query}>{(found) => <Bought found={found} route={route} />}</Loaded>;
}

interface BoughtProps {
  readonly found: AffordabilityDto;
  readonly route: string;
}

function Bought({ found, route }: BoughtProps) {
  const table = useMemo(() => tableOf(found.items), [found.items]);
  const bars = useMemo(() => barsOf(found), [found]);
  return (
    <Frame
      id="buys"
      title="What the ceiling buys"
      note={<Note found={found} />}
      table={table}
      from={route}
      chart={
        bars.length === 0 ? (
          <p className="quiet">{found.refused ?? 'No ceiling is published; the table has what the quantity costs.'}</p>
        ) : (
          <BarsChart bars={bars} series={TONNES} unit="t" label="Tonnes the ceiling buys, by the day of the price" />
        )
      }
    />
  );
}

function Note({ found: { breakEven } }: { readonly found: AffordabilityDto }) {
  return (
    <>
      Hypothetical: money over a dated price, our own arithmetic (F-23); nothing of the kind was ordered. A range of
      prices stays a range; * marks a price that does not quite fit, as the table says.{' '}
      {breakEven !== null && (
        <>
          Break-even: above <FigureLink figure={breakEven} /> the ceiling does not buy the whole quantity.
        </>
      )}
    </>
  );
}

const TONNES = ['tonnes'];

function barsOf({ items, asked }: AffordabilityDto) {
  const bought = items.flatMap(({ date, price, mismatches, ceilingBuys }) =>
    ceilingBuys === null
      ? []
      : [{ label: `${date} at ${price.text}${mismatches.length === 0 ? '' : ' *'}`, series: 0, figure: ceilingBuys }],
  );
  return bought.length > 0 && asked !== null ? [{ label: 'asked for', series: 0, figure: asked }, ...bought] : bought;
}

function tableOf(items: AffordabilityDto['items']): TableData {
  return {
    caption: 'What the money buys by the day of the price, newest first; hypothetical',
    columns: [
      { id: 'day', label: 'Price of', numeric: false },
      { id: 'what', label: 'Which price', numeric: false },
      { id: 'price', label: 'Price', numeric: true },
      { id: 'buys', label: 'The ceiling buys', numeric: true },
      { id: 'share', label: 'Of the quantity', numeric: true },
      { id: 'ordered', label: 'The orders would buy', numeric: true },
      { id: 'costs', label: 'The quantity costs', numeric: true },
      { id: 'remarks', label: 'Does not quite fit', numeric: false },
    ],
    rows: items.map((at) => ({
      key: `${at.date} ${at.label}`,
      cells: [
        textCell(at.date),
        textCell(at.label),
        figureCell(at.price),
        figureCell(at.ceilingBuys),
        figureCell(at.ofQuantity),
        figureCell(at.orderedBuys),
        figureCell(at.quantityCosts),
        at.mismatches.length === 0 ? null : { text: at.mismatches.join('; '), tone: 'warn' },
      ],
    })),
  };
}
