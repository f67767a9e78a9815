import { useMemo } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { PricePointDto } from '../../../api/contract-market.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { colourOf, symbolOf } from '../../charts/theme.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { PointsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { SeriesMark } from './series-mark.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';

type Prices = readonly PricePointDto[];

/** Sightings drawn at once; a chart of more would show no single one. */
const NEWEST = 250;

/** Prices as dated points and ranges, a panel per unit, never joined: they are sightings, not an assessment series. */
export function PricesFrame({ material }: { readonly material: string }) {
  const query = useSection<PageDto<PricePointDto>>(material, 'prices', { limit: NEWEST });
  return (
    <LoadedSection id="prices" title="Prices" query={query}>
      {({ items, total }) => (items.length === 0 ? null : <PricePoints newestFirst={items} total={total} />)}
    </LoadedSection>
  );
}

interface PointsProps {
  readonly newestFirst: Prices;
  readonly total: number;
}

const POINTS = 'Points and ranges as published, at different places and on different terms; not joined.';

function PricePoints({ newestFirst, total }: PointsProps) {
  const prices = useMemo(() => newestFirst.toReversed(), [newestFirst]);
  const table = useMemo(() => tableOf(prices), [prices]);
  const panels = useMemo(() => panelsOf(prices), [prices]);
  const from = useSectionRoute('prices');
  return (
    <Frame
      id="prices"
      title="Prices"
      note={prices.length < total ? `${POINTS} The newest ${prices.length} of ${total}.` : POINTS}
      table={table}
      from={from}
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
