import { useMemo } from 'react';
import type { ImpactDto, ImpactMoveDto } from '../../../api/contract-impact.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

/** How far the price might move were all of it bought, as bands of seeded draws (F-17). */
export function MovesFrame({ moves }: Pick<ImpactDto, 'moves'>) {
  const table = useMemo(() => tableOf(moves), [moves]);
  const bars = useMemo(() => moves.flatMap(barsOf), [moves]);
  const [first] = moves;
  return (
    <Frame
      id="move"
      title="What it might do to the price"
      note={`A model of our own for one year (F-17), no forecast. With ${first?.words ?? 'no numbers'}`}
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">Not worked out: it needs a mass and a world supply.</p>
        ) : (
          <BarsChart bars={bars} series={SERIES} unit="% change of price" label="Change of price, bands of draws" />
        )
      }
    />
  );
}

const SERIES = ['middle 80 % of draws', 'median', 'lowest to highest'];

const barsOf = ({ base, band, median, ends }: ImpactMoveDto) =>
  [band, median, ends].map((figure, series) => ({ label: base, series, figure }));

function tableOf(moves: ImpactDto['moves']): TableData {
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Change of price were all of it bought within the year',
    columns: [
      { id: 'base', label: 'Supply it is a share of', numeric: false },
      number('median', 'Median'),
      number('band', 'P10 to P90'),
      number('ends', 'Lowest to highest'),
      number('held', 'Backstop held'),
    ],
    rows: moves.map(({ base, median, band, ends, held }) => ({
      key: base,
      cells: [textCell(base), ...[median, band, ends, held].map((figure) => figureCell(figure))],
    })),
  };
}
