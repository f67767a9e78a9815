import type { FigureDto } from '../../../api/contract.ts';
import type { ProductionTableDto } from '../../../api/contract-market.ts';
import { FigureLink } from '../../figure/figure-link.tsx';

/** The printed world total beside the sum of the listed rows: they differ by rounding, and shares need to say of which. */
export function WorldNote({ table }: { readonly table: ProductionTableDto }) {
  const world = table.rows.find((row) => row.placeKind === 'world');
  return (
    <>
      World total as printed: <Figures periods={table.periods} figures={world?.cells ?? []} />. Sum of the listed rows:{' '}
      <Figures periods={table.periods} figures={table.sumListed} />.
    </>
  );
}

interface Props {
  readonly periods: readonly string[];
  readonly figures: readonly (FigureDto | null)[];
}

function Figures({ periods, figures }: Props) {
  return periods.map((period, n) => {
    const figure = figures[n] ?? null;
    return (
      <span key={period}>
        {n > 0 && ', '}
        {figure === null ? 'not stated' : <FigureLink figure={figure} />} <span className="suffix">{period}</span>
      </span>
    );
  });
}
