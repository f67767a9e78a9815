import { useMemo } from 'react';
import type { MaterialBriefDto, ProductionTableDto } from '../../../api/contract-brief.ts';
import type { Bar } from '../../charts/extent.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { chosenProduction } from './chosen-production.ts';
import { BarsChart, WorldMap } from './lazy-charts.ts';
import { productionTable } from './production-table.ts';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { WorldNote } from './world-note.tsx';

/** Production by stage and country: every edition keeps what it said; totals and remainders are never countries. */
export function ProductionFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  const [choices] = useChoices();
  const chosen = chosenProduction(brief, choices);
  if (chosen === undefined) return null;
  return <ChosenProduction brief={brief} chosen={chosen} />;
}

function ChosenProduction({
  brief,
  chosen,
}: {
  readonly brief: MaterialBriefDto;
  readonly chosen: ProductionTableDto;
}) {
  const table = useMemo(() => productionTable(chosen), [chosen]);
  const bars = useMemo(() => barsOf(chosen), [chosen]);
  const series = useMemo(() => [...chosen.periods].reverse(), [chosen]);
  const unit = chosen.rows.flatMap(({ cells }) => cells).find((cell) => cell?.unit != null)?.unit ?? '';
  const last = chosen.periods.length - 1;
  const places = chosen.rows
    .filter((row) => row.placeKind === 'country')
    .map((row) => ({ place: row.place, name: row.placeName, figure: row.cells[last] ?? null }));
  const label = `${chosen.label} by country, ${chosen.periods.join(' and ')}, ${chosen.edition}`;
  return (
    <Frame
      id="production"
      title={`${chosen.label} by country`}
      note={<WorldNote table={chosen} />}
      table={table}
      controls={<ProductionChoices brief={brief} chosen={chosen} />}
      chart={<BarsChart bars={bars} series={series} unit={unit} label={label} />}
      map={<WorldMap places={places} label={`Map of ${label}`} />}
    />
  );
}

function ProductionChoices({
  brief,
  chosen,
}: {
  readonly brief: MaterialBriefDto;
  readonly chosen: ProductionTableDto;
}) {
  const [, change] = useChoices();
  const tables = brief.production;
  const editions = tables.filter((table) => table.property === chosen.property);
  return (
    <>
      <SelectChoice
        name="Stage"
        value={chosen.property}
        options={optionsOf(tables.map((table) => [table.property, table.label]))}
        onChange={(stage) => change({ stage })}
      />
      <SelectChoice
        name="Edition"
        value={chosen.edition}
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
