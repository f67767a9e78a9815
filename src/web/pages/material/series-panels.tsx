import { useMemo } from 'react';
import type { SeriesDto } from '../../../api/contract-market.ts';
import type { Point } from '../../charts/points-chart.tsx';
import { unitName } from '../../charts/theme.ts';
import { PointsChart } from './lazy-charts.ts';

interface Props {
  readonly series: readonly SeriesDto[];
  readonly picked: ReadonlySet<string>;
}

interface Panel {
  readonly unit: string;
  readonly points: readonly Point[];
  readonly names: readonly string[];
}

/** The picked series, a panel per unit: tonnes and percent never share a scale. */
export function SeriesPanels({ series, picked }: Props) {
  const panels = useMemo(() => panelsOf(series.filter(({ id }) => picked.has(id))), [series, picked]);
  if (picked.size === 0) return <p className="quiet">No series is picked.</p>;
  return (
    <div className="panels">
      {panels.map(({ unit, points, names }) => (
        <div key={unit}>
          <p className="panel-unit">{unitName(unit)}</p>
          <PointsChart points={points} unit={unit} label={`${names.join(', ')}, in ${unit}, by year`} joined={true} />
        </div>
      ))}
    </div>
  );
}

/** A series of nothing but zeros and absences has no unit and fits any: it goes with the first panel. */
function panelsOf(shown: readonly SeriesDto[]): readonly Panel[] {
  const known = [...new Set(shown.flatMap((item) => unitOf(item) ?? []))];
  return (known.length === 0 ? [''] : known).map((unit) => {
    const group = shown.filter((item) => (unitOf(item) ?? known[0] ?? '') === unit);
    const points = group.flatMap((item) =>
      item.points.map(({ period, figure }) => ({ period, figure, series: item.label, place: shown.indexOf(item) })),
    );
    return { unit: unit || 'amount', points, names: group.map(({ label }) => label) };
  });
}

const unitOf = ({ unit, points }: SeriesDto): string | null =>
  unit ?? points.map(({ figure }) => figure.unit).find((name) => name !== null) ?? null;
