import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { ConcentrationDto, ConcentrationsDto } from '../../../api/contract-market.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { optionsOf, SelectChoice } from './select-choice.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';

/** Concentration of the chosen stage and edition: the index under a convention the reader picks, and the shares. */
export function ConcentrationFrame({ material }: { readonly material: string }) {
  const [{ stage, edition }] = useChoices();
  const query = useSection<ConcentrationsDto>(material, 'concentration', { stage, edition });
  return (
    <LoadedSection id="concentration" title="Concentration" query={query}>
      {({ items: [chosen] }) => (chosen === undefined ? null : <ChosenConcentration chosen={chosen} />)}
    </LoadedSection>
  );
}

function ChosenConcentration({ chosen }: { readonly chosen: ConcentrationDto }) {
  const [choices, change] = useChoices();
  const conventions = useMemo(() => conventionsOf(chosen), [chosen]);
  const convention =
    choices.convention !== undefined && conventions.has(choices.convention) ? choices.convention : chosen.convention;
  const hhi = conventions.get(convention) ?? chosen.hhi;
  const bars = useMemo(
    () => chosen.shares.map((row) => ({ label: row.placeName, series: 0, figure: row.share })),
    [chosen],
  );
  const table = useMemo(() => tableOf(chosen, conventions), [chosen, conventions]);
  const from = useSectionRoute('concentration');
  return (
    <Frame
      id="concentration"
      title={`Concentration, ${chosen.period}`}
      note={`${chosen.label}, ${chosen.edition}; shares of ${chosen.denominator}.`}
      table={table}
      from={from}
      controls={
        <SelectChoice
          name="Convention"
          value={convention}
          options={optionsOf([...conventions.keys()].map((name) => [name, name]))}
          onChange={(next) => change({ convention: next === chosen.convention ? undefined : next })}
        />
      }
      chart={
        <>
          <p className="index-line">
            Herfindahl-Hirschman index{' '}
            <strong>
              <FigureLink figure={hhi} />
            </strong>
            <span className="suffix"> {convention}</span>
          </p>
          <BarsChart
            bars={bars}
            series={[chosen.period]}
            unit="percent"
            label={`Shares of ${chosen.label}, ${chosen.period}`}
          />
        </>
      }
    />
  );
}

function conventionsOf(chosen: ConcentrationDto): ReadonlyMap<string, FigureDto> {
  return new Map([
    [chosen.convention, chosen.hhi] as const,
    ...chosen.variants.map(({ convention, hhi }) => [convention, hhi] as const),
  ]);
}

function tableOf(chosen: ConcentrationDto, conventions: ReadonlyMap<string, FigureDto>): TableData {
  return {
    caption: `Shares of ${chosen.denominator}, and the index under each convention`,
    columns: [
      { id: 'place', label: 'Country', numeric: false },
      { id: 'share', label: 'Share', numeric: true },
    ],
    rows: [
      ...chosen.shares.map((row) => ({ key: row.place, cells: [{ text: row.placeName }, figureCell(row.share)] })),
      ...[...conventions].map(([name, hhi]) => ({
        key: name,
        kind: 'total' as const,
        cells: [{ text: `Index: ${name}` }, figureCell(hhi)],
      })),
    ],
  };
}
