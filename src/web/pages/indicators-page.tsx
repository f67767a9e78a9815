import { useMemo } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import type { IndicatorRowDto, IndicatorRowsDto } from '../../api/contract-risk.ts';
import { useApi } from '../api/use-api.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DownloadLinks } from '../frame/download-links.tsx';
import { type Cell, figureCell, type TableData, textCell } from '../frame/table-data.ts';
import { Loaded } from './loaded.tsx';

/** Every material with its indicators of supply risk as columns; sortable by each, ranked by none. */
export function IndicatorsPage() {
  const query = useApi<IndicatorRowsDto>('/indicators');
  return (
    <>
      <title>Indicators · Ballast</title>
      <div className="page-head">
        <h1>Indicators of supply risk</h1>
        <p className="counts">
          By several methods, side by side. None is made of others; sort by any, nothing ranks materials. HHI earlier is
          that of five years before, or of the nearest year at hand, which stands with it. A range has unknown
          governance scores in it; what is not computed says so. HHI runs from 0 to 10,000, the EU form from 0 to 10,
          the rest from 0 to 1.
        </p>
      </div>
      <DownloadLinks route="/indicators" title="the indicators of all materials" />
      <Loaded query={query}>{(answer) => <Rows answer={answer} />}</Loaded>
    </>
  );
}

function Rows({ answer }: { readonly answer: IndicatorRowsDto }) {
  const table = useMemo(() => tableOf(answer.rows), [answer]);
  const { scores } = answer;
  return (
    <>
      <p className="frame-note">
        {scores === null
          ? 'No governance score is known by this day, so nothing that needs one is computed.'
          : `Governance scores: ${scores.title}, ${scores.year}, ${scores.entries} countries. Bring a set of your own as a series of the property governance-score.`}
      </p>
      <DataTable id="indicators" table={table} />
    </>
  );
}

const NOT_COMPUTED: Cell = { text: 'not computed', tone: 'quiet', sort: null };
const computed = (figure: FigureDto | null): Cell => (figure === null ? NOT_COMPUTED : figureCell(figure));

/** A column: what it is called, with its formula's number, and its cell. */
type Column = readonly [id: string, label: string, cell: (row: IndicatorRowDto) => Cell];

const COLUMNS: readonly Column[] = [
  [
    'hhi',
    'HHI (F-03)',
    ({ concentration: now }) => (now === null ? NOT_COMPUTED : figureCell(now, now.period ?? undefined)),
  ],
  [
    'before',
    'HHI earlier',
    ({ concentrationBefore }) => figureCell(concentrationBefore, concentrationBefore?.period ?? undefined),
  ],
  ['reliance', 'Reliance (F-02)', ({ reliance }) => figureCell(reliance)],
  ['exposure', 'Exposure (F-04)', ({ exposure }) => computed(exposure)],
  ['disruption', 'Disruption (F-04)', ({ disruption }) => computed(disruption)],
  ['governance', 'Governance (F-09)', ({ governanceConcentration }) => computed(governanceConcentration)],
  ['imports', 'Of imports (F-09)', ({ importGovernance }) => computed(importGovernance)],
  ['geopolrisk', 'GeoPolRisk (F-07)', ({ geoPolRisk }) => computed(geoPolRisk)],
  ['eu', 'EU gross (F-08)', ({ euGross }) => computed(euGross)],
];

/** `mine production, 2025, mcs-2026` without what goes without saying; the download has all. */
const stageIn = (stage: string): string => stage.replace(' production', '').replace(/, [a-z0-9.-]+$/, '');

/** How many places are named before the rest is counted; the download has all. */
const NAMED = 2;

function unscored({ unscored: places }: IndicatorRowDto): string | null {
  const more = places.length > NAMED ? [`${places.length - NAMED} more`] : [];
  return places.length === 0 ? null : [...places.slice(0, NAMED), ...more].join(', ');
}

function tableOf(rows: readonly IndicatorRowDto[]): TableData {
  return {
    caption: `${rows.length} materials by name, each with its indicators`,
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      ...COLUMNS.map(([id, label]) => ({ id, label, numeric: true })),
      { id: 'of', label: 'Concentration of', numeric: false },
      { id: 'unscored', label: 'Producers without a score', numeric: false },
    ],
    rows: rows.map((row) => ({
      key: row.material,
      cells: [
        { text: row.name, to: `/materials/${row.material}`, hash: 'indicators' },
        ...COLUMNS.map(([, , cell]) => cell(row)),
        textCell(row.stage === null ? null : stageIn(row.stage)),
        textCell(unscored(row)),
      ],
    })),
  };
}
