import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { CriticalListDto, ListSummaryDto } from '../../api/contract-profile.ts';
import { queryOf, useApi } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { CitedSources } from '../citation/cite.tsx';
import { CiteContext } from '../citation/cite-context.ts';
import { numberSources } from '../citation/numbering.ts';
import { DataTable } from '../frame/data-table.tsx';
import { type Cell, type TableData, textCell } from '../frame/table-data.ts';
import { Loaded } from './loaded.tsx';
import { statusWords } from './material/profile-facts.tsx';

/** Lists of critical minerals side by side, by material, and what each changed. */
export function ListsPage() {
  const query = useApi<PageDto<ListSummaryDto>>('/lists');
  return (
    <>
      <title>Critical lists · Ballast</title>
      <div className="page-head">
        <h1>Critical lists</h1>
        <p className="counts">
          Lists name minerals, not products: a material may be listed itself, through its group, or through its members.
          A material in no column is on no list.
        </p>
      </div>
      <Loaded query={query}>{({ items }) => <Lists lists={items} />}</Loaded>
    </>
  );
}

function Lists({ lists }: { readonly lists: readonly ListSummaryDto[] }) {
  const [{ known_on }] = useChoices();
  const answers = useQueries({
    queries: lists.map(({ id }, n) => {
      const earlier = lists[n - 1];
      const compare = earlier === undefined ? '' : `?compare=${encodeURIComponent(earlier.id)}`;
      return queryOf<CriticalListDto>(`/lists/${encodeURIComponent(id)}${compare}`, known_on);
    }),
  });
  const read = answers.flatMap(({ data }) => data ?? []);
  if (lists.length === 0) return <p className="quiet">No list was published by that day.</p>;
  if (read.length < lists.length) return <p className="chart-wait">Reading the lists…</p>;
  return <Compared lists={read} />;
}

function Compared({ lists }: { readonly lists: readonly CriticalListDto[] }) {
  const table = useMemo(() => tableOf(lists), [lists]);
  const numbered = useMemo(() => numberSources(lists.flatMap(citationsOf)), [lists]);
  return (
    <CiteContext value={numbered}>
      <ul className="plain-list">
        {lists.map(({ list, comparison }) => (
          <li key={list.id}>
            <strong>{list.name}</strong>, {list.legalCitation}, {list.published}: {list.entries} entries.{' '}
            {comparison !== null && changeWords(comparison)}
          </li>
        ))}
      </ul>
      <DataTable id="lists" table={table} />
      <CitedSources name="Sources of these lists" />
    </CiteContext>
  );
}

function changeWords({ added, removed, with: earlier }: NonNullable<CriticalListDto['comparison']>): string {
  const names = (entries: readonly { readonly entry: string }[]): string =>
    entries.length === 0 ? 'none' : entries.map(({ entry }) => entry).join(', ');
  return `Against ${earlier.published.slice(0, 4)}, added: ${names(added)}; gone: ${names(removed)}.`;
}

function citationsOf({ list, members }: CriticalListDto) {
  return [list.citation, ...members.map(({ citation }) => citation)];
}

function tableOf(lists: readonly CriticalListDto[]): TableData {
  const members = new Map(lists.flatMap((list) => list.members.map((member) => [member.material.id, member] as const)));
  const rows = [...members.values()].sort((a, b) => a.material.name.localeCompare(b.material.name, 'en'));
  const statusOn = ({ members: on }: CriticalListDto, id: string): Cell => {
    const found = on.find(({ material }) => material.id === id);
    if (found === undefined) return { text: 'not listed', tone: 'quiet' };
    return { text: statusWords(found), tone: found.status === 'unclear' ? 'warn' : undefined };
  };
  return {
    caption: `${rows.length} materials on one list at least`,
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'category', label: 'Category', numeric: false },
      ...lists.map(({ list }) => ({
        id: list.id,
        label: `${list.published.slice(0, 4)}, ${list.legalCitation}`,
        numeric: false,
      })),
    ],
    rows: rows.map(({ material, category }) => ({
      key: material.id,
      cells: [
        { text: material.name, to: `/materials/${material.id}` },
        textCell(category),
        ...lists.map((list) => statusOn(list, material.id)),
      ],
    })),
  };
}
