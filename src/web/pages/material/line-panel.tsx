import { useMemo } from 'react';
import type { LineDto } from '../../../api/contract-lines.ts';
import { colourOf, symbolOf, unitName } from '../../charts/theme.ts';
import { PointsChart } from './lazy-charts.ts';
import { lineName, pointsOf } from './line-figure.ts';
import { SeriesMark } from './series-mark.tsx';

interface Props {
  readonly title: string;
  readonly lines: readonly LineDto[];
  readonly unit: string;
}

/** Lines of one unit over time with their legend. */
export function LinePanel({ title, lines, unit }: Props) {
  const points = useMemo(() => pointsOf(lines), [lines]);
  const name = [title, unitName(unit)].filter((part) => part !== '').join(', ');
  return (
    <div>
      <p className="panel-unit">{name}</p>
      <div className="legend">
        {lines.map((line, n) => (
          <span key={line.id}>
            <SeriesMark colour={colourOf(n)} symbol={symbolOf(n)} />
            {lineName(line)}
          </span>
        ))}
      </div>
      <PointsChart points={points} unit={unit} label={`${name}, by time`} joined={true} height={170} />
    </div>
  );
}

/** Lines by unit, in order of appearance; lines of absences alone go with the first. */
export function linesByUnit(
  lines: readonly LineDto[],
): readonly { readonly unit: string; readonly lines: readonly LineDto[] }[] {
  const unitOf = (line: LineDto): string | null => line.unit ?? line.points.find(({ unit }) => unit)?.unit ?? null;
  const units = [...new Set(lines.flatMap((line) => unitOf(line) ?? []))];
  const all = units.length === 0 ? [''] : units;
  return all.map((unit) => ({ unit, lines: lines.filter((line) => (unitOf(line) ?? all[0]) === unit) }));
}
