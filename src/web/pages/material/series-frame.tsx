import { useMemo } from 'react';
import type { EditionSeriesDto, SeriesDto } from '../../../api/contract-market.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { LoadedSection } from './loaded-section.tsx';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { seriesName } from './series-name.ts';
import { SeriesPanels } from './series-panels.tsx';
import { SeriesPicker } from './series-picker.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';

/** US series of one edition: the reader picks which; each unit has a panel of its own, on one scale of years. */
export function SeriesFrame({ material }: { readonly material: string }) {
  const [{ edition: asked }] = useChoices();
  const query = useSection<EditionSeriesDto>(material, 'series', { edition: asked });
  return (
    <LoadedSection id="series" title="United States" query={query}>
      {({ editions, edition, items }) =>
        edition === null ? null : <EditionSeries series={items} edition={edition} editions={editions} />
      }
    </LoadedSection>
  );
}

interface EditionProps {
  readonly series: readonly SeriesDto[];
  readonly edition: string;
  readonly editions: readonly string[];
}

function EditionSeries({ series, edition, editions }: EditionProps) {
  const [choices, change] = useChoices();
  const picked = useMemo(() => pickedOf(series, choices.series), [series, choices.series]);
  const table = useMemo(() => tableOf(series, edition), [series, edition]);
  const set = (items: readonly SeriesDto[]) => change({ series: items.map(seriesName).join('~') || 'none' });
  const from = useSectionRoute('series');
  return (
    <Frame
      id="series"
      title="United States"
      note="Solid: reported. Hollow: estimated. Hatched W: withheld, which is not zero. A line breaks where nothing is stated."
      table={table}
      from={from}
      controls={
        <SelectChoice
          name="Edition"
          value={edition}
          options={optionsOf(editions.map((name) => [name, name]))}
          onChange={(next) => change({ edition: next })}
        />
      }
      chart={
        <>
          <SeriesPicker series={series} picked={picked} onPick={set} />
          <SeriesPanels series={series} picked={picked} />
        </>
      }
    />
  );
}

const FIRST_SHOWN = [
  'consumption-apparent',
  'net-import-reliance',
  'production-mine',
  'production-secondary',
  'imports',
  'price',
];

/** Ids of the series drawn: those the address names, else one of each property asked for first. */
function pickedOf(series: readonly SeriesDto[], asked: string | undefined): ReadonlySet<string> {
  const names = asked?.split('~');
  if (names !== undefined)
    return new Set(series.filter((item) => names.includes(seriesName(item))).map(({ id }) => id));
  const first = FIRST_SHOWN.flatMap(
    (property) =>
      series.find((item) => item.property === property && (property === 'price' || item.form === null)) ?? [],
  );
  return new Set((first.length > 0 ? first : series.slice(0, 4)).map(({ id }) => id));
}

function tableOf(series: readonly SeriesDto[], edition: string): TableData {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  return {
    caption: `United States, ${edition}`,
    columns: [
      { id: 'series', label: 'Series', numeric: false },
      ...periods.map((period) => ({ id: period, label: period, numeric: true })),
    ],
    rows: series.map((item) => ({
      key: item.id,
      cells: [
        { text: item.label },
        ...periods.map((period) => figureCell(item.points.find((point) => point.period === period)?.figure)),
      ],
    })),
  };
}
