import { useMemo } from 'react';
import type { ImpactDto, ImpactSourceDto } from '../../../api/contract-impact.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

/** A year of the purchase beside what the United States imports from each named country. */
export function ImportSourcesFrame({ sources }: Pick<ImpactDto, 'sources'>) {
  const table = useMemo(() => tableOf(sources), [sources]);
  const bars = useMemo(() => barsOf(sources), [sources]);
  return (
    <Frame
      id="from"
      title="Beside imports from each country"
      note="A country’s share of imports over several years times the imports of one: our own estimate. Other forms are in the table only."
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No country’s imports can be worked out.</p>
        ) : (
          <BarsChart bars={bars} series={SHARE} unit="%" label="A year of the purchase as a share of imports" />
        )
      }
    />
  );
}

const SHARE = ['share'];

const nameOf = ({ placeName, adversary, form }: ImpactSourceDto): string =>
  `${placeName}${adversary ? ' (adversary)' : ''}, ${form.toLowerCase()}`;

function barsOf(sources: ImpactDto['sources']) {
  const near = sources.filter(({ sameForm }) => sameForm !== 'another form');
  return (near.length > 0 ? near : sources).flatMap((source) =>
    source.share === null ? [] : [{ label: nameOf(source), series: 0, figure: source.share }],
  );
}

function tableOf(sources: ImpactDto['sources']): TableData {
  return {
    caption: 'A year of the purchase as a share of US imports from each country',
    columns: [
      { id: 'country', label: 'From', numeric: false },
      { id: 'imports', label: 'Imports', numeric: true },
      { id: 'share', label: 'Share', numeric: true },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'remark', label: 'Remark', numeric: false },
    ],
    rows: sources.map((source) => ({
      key: `${source.place} ${source.form}`,
      cells: [
        textCell(nameOf(source)),
        figureCell(source.imports),
        figureCell(source.share),
        textCell(source.sameForm),
        textCell(source.refused ?? source.assumption),
      ],
    })),
  };
}
