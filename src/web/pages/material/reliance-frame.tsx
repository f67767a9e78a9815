import { useMemo } from 'react';
import type { RelianceDto, RelianceYearDto } from '../../../api/contract-indicators.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { PointsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { useSection } from './use-section.ts';

/** Consumption and reliance as published beside what their definition gives, year by year of one edition. */
export function RelianceFrame({ material }: { readonly material: string }) {
  const query = useSection<RelianceDto>(material, 'reliance');
  return (
    <LoadedSection id="reliance" title="Consumption and net import reliance" query={query}>
      {(reliance) => (reliance.years.length === 0 ? null : <Reliance reliance={reliance} />)}
    </LoadedSection>
  );
}

function Reliance({ reliance }: { readonly reliance: RelianceDto }) {
  const [choices, change] = useChoices();
  const editions = [...new Set(reliance.years.map(({ edition }) => edition))];
  const asked = choices.edition;
  const edition = asked !== undefined && editions.includes(asked) ? asked : (editions[0] ?? '');
  const years = useMemo(() => reliance.years.filter((year) => year.edition === edition), [reliance, edition]);
  const points = useMemo(() => pointsOf(years), [years]);
  return (
    <Frame
      id="reliance"
      title="Consumption and net import reliance"
      note={<Notes reliance={reliance} edition={edition} source={years[0]?.source ?? ''} />}
      table={tableOf(years, edition)}
      controls={
        <SelectChoice
          name="Edition"
          value={edition}
          options={optionsOf(editions.map((name) => [name, name]))}
          onChange={(next) => change({ edition: next })}
        />
      }
      chart={
        <PointsChart
          points={points}
          unit={points[0]?.figure.unit ?? ''}
          label={`Apparent consumption as published and as recomputed, ${edition}`}
          joined
        />
      }
    />
  );
}

interface NotesProps {
  readonly reliance: RelianceDto;
  readonly edition: string;
  readonly source: string;
}

/** Reliance and the four largest sources on one line, then how consumption is defined. */
function Notes({ reliance, edition, source }: NotesProps) {
  const { latest, topSources, definitions } = reliance;
  const ofSource = definitions.filter((definition) => definition.source === source);
  const naming = ofSource.filter(({ editions }) => editions?.includes(edition) ?? false);
  const own = naming.length > 0 ? naming : ofSource.filter(({ editions }) => editions === null);
  return (
    <>
      {latest !== null && (
        <>
          Net import reliance <FigureLink figure={latest} /> ({latest.period}).{' '}
        </>
      )}
      {topSources.slice(0, 2).map((sources) => (
        <span key={sources.form}>
          Imports {sources.period}, {sources.form}:{' '}
          {sources.shares.map((share, i) => (
            <span key={share.place}>
              {i > 0 && ', '}
              {share.placeName} <FigureLink figure={share.share} />
            </span>
          ))}
          .{' '}
        </span>
      ))}
      {own.map((definition) => (
        <span key={`${definition.series} ${definition.formula}`}>
          {definition.series === '' ? 'Consumption' : `Consumption, ${definition.series}`}:{' '}
          {definition.notComputed === null ? definition.formula : `not recomputed, since ${definition.notComputed}`}.{' '}
        </span>
      ))}
    </>
  );
}

function pointsOf(years: readonly RelianceYearDto[]) {
  const names = [...new Set(years.map(({ series }) => series))];
  return years.flatMap(({ period, series, publishedConsumption, computedConsumption }) => {
    const named = series === '' ? '' : `, ${series}`;
    const place = names.indexOf(series) * 2;
    return [
      ...(publishedConsumption === null
        ? []
        : [{ period, series: `published${named}`, place, figure: publishedConsumption }]),
      ...(computedConsumption === null
        ? []
        : [{ period, series: `recomputed${named}`, place: place + 1, figure: computedConsumption }]),
    ];
  });
}

function tableOf(years: readonly RelianceYearDto[], edition: string): TableData {
  const government = years.some((year) => year.government !== null);
  const several = new Set(years.map(({ series }) => series)).size > 1;
  return {
    caption: `As published in ${edition}, and as the definition gives it from the parts printed there`,
    columns: [
      { id: 'period', label: 'Year', numeric: false },
      ...(several ? [{ id: 'series', label: 'Line', numeric: false }] : []),
      { id: 'consumption', label: 'Consumption, published', numeric: true },
      { id: 'consumption-computed', label: 'recomputed (F-01)', numeric: true },
      { id: 'reliance', label: 'Reliance, published', numeric: true },
      { id: 'reliance-computed', label: 'recomputed (F-02)', numeric: true },
      { id: 'verdict', label: 'Verdict', numeric: false },
      { id: 'reason', label: 'Why', numeric: false },
      ...(government ? GOVERNMENT : []),
    ],
    rows: years.map((year) => ({
      key: `${year.period} ${year.series}`,
      cells: [
        textCell(year.period),
        ...(several ? [textCell(year.series)] : []),
        figureCell(year.publishedConsumption),
        figureCell(year.computedConsumption),
        figureCell(year.publishedReliance),
        figureCell(year.computedReliance),
        verdictCell(year),
        textCell(`${year.reason} Reliance: ${year.relianceReason}`),
        ...(government ? governmentCells(year) : []),
      ],
    })),
  };
}

const GOVERNMENT = [
  { id: 'with', label: 'With Government stock', numeric: true },
  { id: 'without', label: 'without', numeric: true },
  { id: 'government', label: 'Government stock', numeric: false },
];

const governmentCells = ({ government }: RelianceYearDto) =>
  government === null
    ? [null, null, null]
    : [
        government.withChanges === null ? textCell('not available') : figureCell(government.withChanges),
        figureCell(government.withoutChanges),
        textCell(government.reason),
      ];

function verdictCell({ verdict, relianceVerdict }: RelianceYearDto) {
  const off = verdict === 'not reproducible' || relianceVerdict === 'not reproducible';
  const text = verdict === relianceVerdict ? verdict : `${verdict}; reliance ${relianceVerdict}`;
  return { text, tone: off ? ('warn' as const) : undefined };
}
