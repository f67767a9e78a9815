import { useMemo } from 'react';
import type { CounterfactualDto, CounterfactualLineDto } from '../../../api/contract-counterfactual.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { colourOf, symbolOf } from '../../charts/theme.ts';
import { Frame } from '../../frame/frame.tsx';
import { PointsChart } from '../material/lazy-charts.ts';
import { SeriesMark } from '../material/series-mark.tsx';
import { pathTable } from './path-table.ts';

/** Lines drawn at once: those that fit best what was asked for. */
const MOST_LINES = 6;

/** Every dated price as a point, the two days as upright lines; what each would have bought stands in the table. */
export function PathFrame({ found }: { readonly found: CounterfactualDto }) {
  const { lines, asked } = found;
  const table = useMemo(() => pathTable(lines), [lines]);
  const panels = useMemo(() => panelsOf(lines.slice(0, MOST_LINES)), [lines]);
  const days = useMemo(() => ({ days: daysOf(asked, 10), years: daysOf(asked, 4) }), [asked]);
  return (
    <Frame
      id="path"
      title="Dated prices, and what they would have bought"
      note={`Points as published; none is joined to the next. ${lines.length > MOST_LINES ? `The ${MOST_LINES} lines that fit best are drawn, the table has all ${lines.length}.` : ''}`}
      table={table}
      chart={panels.map(({ unit, yearly, names, points }) => (
        <div key={`${unit} ${yearly}`}>
          <p className="panel-unit">
            {unit}
            {yearly && ', averages of years'}
          </p>
          <div className="legend">
            {names.map(({ name, place }) => (
              <span key={name}>
                <SeriesMark colour={colourOf(place)} symbol={symbolOf(place)} />
                {name}
              </span>
            ))}
          </div>
          <PointsChart
            points={points}
            unit={unit}
            label={`${yearly ? 'Yearly' : 'Dated'} prices in ${unit}`}
            joined={false}
            days={yearly ? days.years : days.days}
          />
        </div>
      ))}
    />
  );
}

/** The two days; on a scale of years only their years, since an average of a year is of no day. */
const daysOf = ({ from, date }: CounterfactualDto['asked'], letters: number) => [
  { period: from.slice(0, letters), words: `bought or asked ${from}` },
  { period: date.slice(0, letters), words: `instead ${date}` },
];

/** A panel for each unit, averages of years apart from prices of days and months. */
function panelsOf(lines: readonly CounterfactualLineDto[]) {
  const all = lines.flatMap(({ label, path, cadence }, place) =>
    path.map(({ date, price }) => ({ period: date, figure: price, series: label, place, yearly: cadence === 'years' })),
  );
  return [false, true].flatMap((yearly) =>
    byUnit(
      all.filter((one) => one.yearly === yearly),
      ({ figure }) => figure,
    ).map(({ unit, items }) => ({
      ...{ unit, yearly, points: items },
      names: [...new Map(items.map(({ series, place }) => [series, { name: series, place }])).values()],
    })),
  );
}
