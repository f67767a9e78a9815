import { useMemo } from 'react';
import type { ProductionDto, ProductionTableDto, TableNameDto } from '../../../api/contract-market.ts';
import type { Bar } from '../../charts/extent.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { BarsChart, WorldMap } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { productionTable } from './production-table.ts';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';
import { WorldNote } from './world-note.tsx';

/** Production by stage and country: every edition keeps what it said; totals and remainders are never countries. */
export function ProductionFrame({ material }: { readonly material: string }) {
  const [{ stage, edition }] = useChoices();
  const query = useSection<ProductionDto>(material, 'production', { stage, edition });
  return (
    <LoadedSection id="production" title="Production by country" query={query}>
      {({ tables, chosen, items: [table] }) =>
        chosen === null || table === undefined ? null : (
          <ChosenProduction tables={tables} name={chosen} chosen={table} />
        )
      }
    </LoadedSection>
  );
}

interface ChosenProps {
  readonly tables: readonly TableNameDto[];
  readonly name: TableNameDto;
}

function ChosenProduction({ tables, name, chosen }: ChosenProps & { readonly chosen: ProductionTableDto }) {
  const table = useMemo(() => productionTable(chosen), [chosen]);
  const bars = useMemo(() => barsOf(chosen), [chosen]);
  const series = useMemo(() => [...chosen.periods].reverse(), [chosen]);
  const unit = chosen.rows.flatMap(({ cells }) => cells).find((cell) => cell?.unit != null)?.unit ?? '';
  const last = chosen.periods.length - 1;
  const places = chosen.rows
    .filter((row) => row.placeKind === 'country')
    .map((row) => ({ place: row.place, name: row.placeName, figure: row.cells[last] ?? null }));
  const label = `${chosen.label} by country, ${chosen.periods.join(' and ')}, ${chosen.edition}`;
  const from = useSectionRoute('production');
  return (
    <Frame
      id="production"
      title={`${chosen.label} by country`}
      note={<WorldNote table={chosen} />}
      table={table}
      from={from}
      controls={<ProductionChoices tables={tables} name={name} />}
      chart={<BarsChart bars={bars} series={series} unit={unit} label={label} />}
      map={<WorldMap places={places} label={`Map of ${label}`} />}
    />
  );
}

function ProductionChoices({ tables, name }: ChosenProps) {
  const [, change] = useChoices();
  const editions = tables.filter((table) => table.stage === name.stage);
  return (
    <>
      <SelectChoice
        name="Stage"
        value={name.stage}
        options={optionsOf(tables.map((table) => [table.stage, table.label]))}
        onChange={(stage) => change({ stage })}
      />
      <SelectChoice
        name="Edition"
        value={name.edition}
        options={optionsOf(editions.map((table) => [table.edition, `${table.edition}, ${table.published}`]))}
        onChange={(edition) => change({ edition })}
      />
    </>
  );
}

/** Countries from the largest down, latest period first; what is withheld or unknown stands last, not left out. */
function barsOf(table: ProductionTableDto): readonly Bar[] {
  const last = table.periods.length - 1;
  const size = (cells: ProductionTableDto['rows'][number]['cells']): number =>
    cells[last]?.amount ?? cells[0]?.amount ?? -1;
  return table.rows
    .filter((row) => row.placeKind !== 'world')
    .toSorted(
      (a, b) => Number(a.placeKind === 'other') - Number(b.placeKind === 'other') || size(b.cells) - size(a.cells),
    )
    .flatMap((row) => row.cells.map((figure, n) => ({ label: row.placeName, series: last - n, figure })));
}
