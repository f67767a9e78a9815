import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ComparedMaterialDto, MultiplesDto } from '../../../api/contract-compare.ts';
import { useApi } from '../../api/use-api.ts';
import { yearPosition } from '../../charts/period-position.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { SmallChart } from './small-chart.tsx';

/** What small charts can show, and the scale they share. */
const MEASURES = [
  {
    id: 'producer-share',
    name: 'Share of the leading producer',
    most: 100,
    scale: 'Every chart runs from 0 to 100 %.',
  },
  { id: 'concentration', name: 'Concentration, HHI', most: 10_000, scale: 'Every chart runs from 0 to 10,000 (F-03).' },
  { id: 'reliance', name: 'US net import reliance', most: 100, scale: 'Every chart runs from 0 to 100 %.' },
  {
    id: 'price',
    name: 'Yearly price',
    most: null,
    scale: 'Each chart runs from 0 to its own highest price in its own unit: compare shapes, not heights.',
  },
] as const;

type Chart = MultiplesDto['charts'][number];

/** One small chart per material for one measure, with the same numbers as a table. */
export function MultiplesFrame({ rows }: { readonly rows: readonly ComparedMaterialDto[] }) {
  const [{ measure }] = useChoices();
  const chosen = MEASURES.find(({ id }) => id === measure) ?? MEASURES[0];
  const query = useApi<MultiplesDto>(`/compare/${chosen.id}`);
  return <Loaded query={query}>{({ charts }) => <Multiples charts={charts} rows={rows} chosen={chosen} />}</Loaded>;
}

interface Props {
  readonly charts: readonly Chart[];
  readonly rows: readonly ComparedMaterialDto[];
  readonly chosen: (typeof MEASURES)[number];
}

function Multiples({ charts, rows, chosen }: Props) {
  const [, change] = useChoices();
  const wanted = useMemo(() => new Set(rows.map(({ material }) => material)), [rows]);
  const shown = useMemo(() => charts.filter(({ material }) => wanted.has(material)), [charts, wanted]);
  const years = charts.flatMap(({ points }) => points.flatMap(({ period }) => yearPosition(period) ?? []));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const table = useMemo(() => tableOf(shown, chosen.name), [shown, chosen]);
  return (
    <Frame
      id="multiples"
      title={chosen.name}
      table={table}
      note={`${chosen.scale} All share one axis of years, ${span.join(' to ')}; each year is as the latest edition that states it has it. Hollow is estimated, a bar is a range, a letter stands for what has no amount.`}
      controls={
        <SelectChoice
          name="Measure"
          value={chosen.id}
          options={MEASURES.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(measure) => change({ measure })}
        />
      }
      chart={
        <>
          <ul className="multiples">
            {shown.map((chart) => (
              <li key={chart.material}>
                <Link to="/materials/$id" params={{ id: chart.material }} search={keepKnownOn} preload={false}>
                  {chart.name}
                </Link>
                <span className="suffix">{chart.label}</span>
                <SmallChart
                  points={chart.points}
                  span={span}
                  most={chosen.most}
                  label={`${chart.name}: ${chart.label}`}
                />
              </li>
            ))}
          </ul>
          {shown.length < rows.length && (
            <p className="frame-note">{rows.length - shown.length} of the materials have no such figure.</p>
          )}
        </>
      }
    />
  );
}

/** A row per material, a column per period. */
function tableOf(charts: readonly Chart[], caption: string): TableData {
  const periods = [...new Set(charts.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  return {
    caption,
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'label', label: 'Of', numeric: false },
      ...periods.map((period) => ({ id: period, label: period, numeric: true })),
    ],
    rows: charts.map(({ material, name, label, points }) => ({
      key: material,
      cells: [
        textCell(name, `/materials/${material}`),
        textCell(label),
        ...periods.map((period) => figureCell(points.find((point) => point.period === period)?.figure)),
      ],
    })),
  };
}
