import { useMemo } from 'react';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { colourOf, symbolOf } from '../../charts/theme.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { PointsChart } from './lazy-charts.ts';
import { SeriesMark } from './series-mark.tsx';

type Prices = MaterialBriefDto['prices'];

/** Prices as dated points and ranges, a panel per unit, never joined: they are sightings, not an assessment series. */
export function PricesFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  const { prices } = brief;
  const table = useMemo(() => tableOf(prices), [prices]);
  const panels = useMemo(() => panelsOf(prices), [prices]);
  if (prices.length === 0) return null;
  return (
    <Frame
      id="prices"
      title="Prices"
      note="Points and ranges as published, at different places and on different terms; not joined."
      table={table}
      chart={panels.map(({ unit, labels, points }) => (
        <div key={unit}>
          <p className="panel-unit">{unit}</p>
          <div className="legend">
            {labels.map((label, n) => (
              <span key={label}>
                <SeriesMark colour={colourOf(n)} symbol={symbolOf(n)} />
                {label}
              </span>
            ))}
          </div>
          <PointsChart points={points} unit={unit} label={`Prices in ${unit}`} joined={false} />
        </div>
      ))}
    />
  );
}

function panelsOf(prices: Prices) {
  return byUnit(prices, ({ figure }) => figure).map(({ unit, items: group }) => {
    const labels = [...new Set(group.map(({ label }) => label))];
    const points = group.map(({ date, label, figure }) => ({
      period: date,
      figure,
      series: label,
      place: labels.indexOf(label),
    }));
    return { unit, labels, points };
  });
}

function tableOf(prices: Prices): TableData {
  return {
    caption: 'Prices as published',
    columns: [
      { id: 'date', label: 'Date', numeric: false },
      { id: 'what', label: 'What', numeric: false },
      { id: 'price', label: 'Price', numeric: true },
    ],
    rows: prices.map(({ date, label, figure }) => ({
      key: `${date} ${label} ${figure.evidence.join()}`,
      cells: [{ text: date }, { text: label }, figureCell(figure)],
    })),
  };
}
