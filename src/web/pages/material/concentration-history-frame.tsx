import { useMemo } from 'react';
import type { ConcentrationHistoriesDto, HhiPointDto, HistoryDto } from '../../../api/contract-indicators.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { PointsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { useSection } from './use-section.ts';

/** Concentration of a stage over years and editions, with the shares behind it. */
export function ConcentrationHistoryFrame({ material }: { readonly material: string }) {
  const query = useSection<ConcentrationHistoriesDto>(material, 'concentration-history');
  return (
    <LoadedSection id="concentration-history" title="Concentration over time" query={query}>
      {(answer) => (answer.histories.length === 0 ? null : <Histories answer={answer} />)}
    </LoadedSection>
  );
}

function Histories({ answer }: { readonly answer: ConcentrationHistoriesDto }) {
  const [choices, change] = useChoices();
  const { conventions, histories, defaultConvention } = answer;
  const history = histories.find(({ property }) => property === choices.stage) ?? histories[0];
  const convention =
    conventions.find(({ name }) => name === choices.convention) ??
    conventions.find(({ id }) => id === defaultConvention);
  const table = useMemo(() => (history === undefined ? null : tableOf(history)), [history]);
  if (history === undefined || convention === undefined || table === null) return null;
  const points = history.points.flatMap((point) => {
    const figure = hhiOf(point, convention.id);
    const place = editionsOf(history).indexOf(point.edition);
    return figure === null ? [] : [{ period: point.period, series: point.edition, place, figure }];
  });
  return (
    <Frame
      id="concentration-history"
      title="Concentration over time"
      note={<Change history={history} convention={convention.id} reason={answer.defaultReason} />}
      table={table}
      controls={
        <>
          <SelectChoice
            name="Stage"
            value={history.property}
            options={optionsOf(histories.map(({ property, label }) => [property, label]))}
            onChange={(stage) => change({ stage })}
          />
          <SelectChoice
            name="Convention"
            value={convention.name}
            options={conventions.map(({ id, name }) => ({ value: name, label: `${id}: ${name}` }))}
            onChange={(next) => change({ convention: next })}
          />
        </>
      }
      chart={<PointsChart points={points} unit="index" label={`Index of ${history.label} over the years`} joined />}
    />
  );
}

const editionsOf = ({ points }: HistoryDto): readonly string[] => [...new Set(points.map(({ edition }) => edition))];
const hhiOf = (point: HhiPointDto, id: string) => point.variants.find((variant) => variant.id === id)?.hhi ?? null;

interface ChangeProps {
  readonly history: HistoryDto;
  readonly convention: string;
  readonly reason: string;
}

function Change({ history: { label, change }, convention, reason }: ChangeProps) {
  const under = change?.byConvention.find(({ id }) => id === convention);
  return (
    <>
      {label}, Herfindahl-Hirschman index of 0 to 10,000 (F-03).{' '}
      {change !== null && under !== undefined && under.from !== null && under.to !== null && (
        <>
          {change.to} ({change.toEdition}) <FigureLink figure={under.to} />, against {change.from} ({change.fromEdition}
          ) <FigureLink figure={under.from} />.{' '}
        </>
      )}
      Convention A is our default: {reason.charAt(0).toLowerCase()}
      {reason.slice(1)}
    </>
  );
}

/** Countries shown as columns of their own: those that lead in any year. */
function leaders(history: HistoryDto): readonly (readonly [string, string])[] {
  const all = history.points.flatMap(({ shares }) => shares.slice(0, 3));
  return [...new Map(all.map(({ place, placeName }) => [place, placeName] as const))];
}

function tableOf(history: HistoryDto): TableData {
  const places = leaders(history);
  const ids = history.points[0]?.variants.map(({ id }) => id) ?? [];
  return {
    caption: `${history.label}: shares, remainder and index under each convention, by year and edition`,
    columns: [
      { id: 'period', label: 'Year', numeric: false },
      { id: 'edition', label: 'Edition', numeric: false },
      ...places.map(([id, label]) => ({ id, label, numeric: true })),
      { id: 'three', label: 'Three largest', numeric: true },
      { id: 'other', label: 'Other countries', numeric: true },
      { id: 'left', label: 'No number', numeric: false },
      ...ids.map((id) => ({ id: `hhi-${id}`, label: `Index ${id}`, numeric: true })),
      { id: 'of', label: 'Shares of', numeric: false },
    ],
    rows: history.points.map((point) => ({
      key: `${point.period} ${point.edition}`,
      cells: [
        textCell(point.period),
        textCell(point.edition),
        ...places.map(([id]) => shareCell(point, id)),
        figureCell(point.threeLargest),
        figureCell(point.residual),
        textCell(point.leftOut.map(({ placeName, figure }) => `${placeName} ${figure.kind}`).join(', ')),
        ...ids.map((id) => figureCell(hhiOf(point, id))),
        textCell(point.denominator),
      ],
    })),
  };
}

const shareCell = (point: HhiPointDto, id: string): Cell => {
  const share = point.shares.find(({ place }) => place === id)?.share;
  const absent = point.leftOut.find(({ place }) => place === id);
  return share === undefined ? figureCell(absent?.figure) : figureCell(share);
};
