import { useMemo } from 'react';
import type { EndUsesDto } from '../../../api/contract-lines.ts';
import type { Bar } from '../../charts/extent.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { useSection } from './use-section.ts';

type Uses = EndUsesDto['items'][number];

/** What a material is used for: shares as bars with what they leave over, and uses that no source gives a share. */
export function EndUsesFrame({ material }: { readonly material: string }) {
  const query = useSection<EndUsesDto>(material, 'end-uses');
  return (
    <LoadedSection id="end-uses" title="End uses" query={query}>
      {({ items }) => (items.length === 0 ? null : <Groups groups={items} />)}
    </LoadedSection>
  );
}

function Groups({ groups }: { readonly groups: readonly Uses[] }) {
  const table = useMemo(() => tableOf(groups), [groups]);
  return (
    <Frame
      id="end-uses"
      title="End uses"
      note="Shares as printed; a remainder is what they leave over and is not printed. A use named without a share has no bar."
      table={table}
      chart={
        <div className="panels narrow">
          {groups.map((group) => (
            <UsesOf key={`${group.edition} ${group.place}`} group={group} />
          ))}
        </div>
      }
    />
  );
}

const SHARE = ['share'];

function UsesOf({ group }: { readonly group: Uses }) {
  const bars = useMemo(() => barsOf(group), [group]);
  const name = `${group.placeName}, ${group.period}, ${group.edition}`;
  return (
    <div>
      <p className="panel-unit">{name}</p>
      {bars.length > 0 && (
        <BarsChart bars={bars} series={SHARE} unit="percent" most={100} label={`End uses, ${name}`} />
      )}
      {group.named.length > 0 && <Named uses={group.named} beside={bars.length > 0} />}
    </div>
  );
}

function Named({ uses, beside }: { readonly uses: Uses['named']; readonly beside: boolean }) {
  return (
    <>
      <p className="quiet">{beside ? 'Named besides, without a share:' : 'Named, without shares:'}</p>
      <ul className="dashes">
        {uses.map(({ use, figure, note }) => (
          <li key={use}>
            <FigureLink figure={figure}>{use}</FigureLink>
            {note !== null && <span className="suffix"> {note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function barsOf({ shares, residual }: Uses): readonly Bar[] {
  const bars = shares.map(({ use, figure, remainder }) => ({
    label: remainder ? `${use} (remainder)` : use,
    series: 0,
    figure,
  }));
  return residual === null
    ? bars
    : [...bars, { label: 'Not said (what the shares leave)', series: 0, figure: residual }];
}

function tableOf(groups: readonly Uses[]): TableData {
  return {
    caption: 'End uses',
    columns: [
      { id: 'use', label: 'Use', numeric: false },
      { id: 'place', label: 'Of', numeric: false },
      { id: 'year', label: 'Year', numeric: false },
      { id: 'share', label: 'Share', numeric: true },
      { id: 'note', label: 'Note', numeric: false },
    ],
    rows: groups.flatMap(({ placeName, period, edition, shares, named }) =>
      [...shares, ...named].map(({ use, figure, note, remainder }) => ({
        key: `${edition} ${placeName} ${use}`,
        cells: [
          { text: use },
          { text: placeName },
          { text: period },
          figure.kind === 'described' ? { text: 'no share' } : figureCell(figure, remainder ? 'remainder' : undefined),
          textCell(note),
        ],
      })),
    ),
  };
}
