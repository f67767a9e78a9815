import { useMemo } from 'react';
import type { EditionImportsDto, ImportSourcesDto } from '../../../api/contract-market.ts';
import type { Bar } from '../../charts/extent.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';

/** Where US imports come from, form by form, of the chosen edition. */
export function ImportFrame({ material }: { readonly material: string }) {
  const [{ edition: asked }] = useChoices();
  const query = useSection<EditionImportsDto>(material, 'imports', { edition: asked });
  return (
    <LoadedSection id="imports" title="US import sources" query={query}>
      {({ edition, items }) => (edition === null ? null : <EditionImports edition={edition} groups={items} />)}
    </LoadedSection>
  );
}

interface EditionProps {
  readonly edition: string;
  readonly groups: readonly ImportSourcesDto[];
}

function EditionImports({ edition, groups }: EditionProps) {
  const panels = useMemo(() => groups.map((group) => ({ form: group.form, bars: barsOf(group) })), [groups]);
  const table = useMemo(() => tableOf(groups), [groups]);
  const from = useSectionRoute('imports');
  return (
    <Frame
      id="imports"
      title="US import sources"
      note={`Shares of quantity, ${[...new Set(groups.map(({ period }) => period))].join(', ')}, ${edition}.`}
      table={table}
      from={from}
      chart={
        <div className="panels narrow">
          {panels.map(({ form, bars }) => (
            <div key={form}>
              <p className="panel-unit">{form}</p>
              <BarsChart bars={bars} series={SHARE} unit="percent" most={100} label={`US import sources of ${form}`} />
            </div>
          ))}
        </div>
      }
    />
  );
}

const SHARE = ['share'];

function barsOf({ shares }: ImportSourcesDto): readonly Bar[] {
  return shares.map(({ placeName, share }) => ({ label: placeName, series: 0, figure: share }));
}

function tableOf(groups: readonly ImportSourcesDto[]): TableData {
  return {
    caption: 'US import sources',
    columns: [
      { id: 'place', label: 'Country', numeric: false },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'period', label: 'Period', numeric: false },
      { id: 'share', label: 'Share', numeric: true },
    ],
    rows: groups.flatMap(({ form, period, shares }) =>
      shares.map(({ place, placeName, share }) => ({
        key: `${form} ${place}`,
        cells: [{ text: placeName }, { text: form }, { text: period }, figureCell(share)],
      })),
    ),
  };
}
