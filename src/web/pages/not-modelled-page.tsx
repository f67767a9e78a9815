import { useMemo } from 'react';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { ModelNeedDto, NotModelledDto } from '../../api/contract-not-modelled.ts';
import { useApi } from '../api/use-api.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DownloadLinks } from '../frame/download-links.tsx';
import { type Cell, type TableData, textCell } from '../frame/table-data.ts';
import { Loaded } from './loaded.tsx';

/** Which materials have no shortfall model: what one needs, and what of it a source at hand gives. */
export function NotModelledPage() {
  const query = useApi<PageDto<NotModelledDto>>('/not-modelled?limit=1000');
  return (
    <>
      <title>Not modelled · Ballast</title>
      <div className="page-head">
        <h1>Not modelled</h1>
        <p className="counts">
          A case models a material from one published year of consumption, net import reliance and import shares by
          country. These have no such year: nothing says how short they would be, and none is short by nought. The table
          says why, and which inputs have a published figure at hand.
        </p>
      </div>
      <DownloadLinks route="/not-modelled" title="the materials without a model" />
      <Loaded query={query}>{({ items }) => <Register items={items} />}</Loaded>
    </>
  );
}

function Register({ items }: { readonly items: readonly NotModelledDto[] }) {
  const table = useMemo(() => tableOf(items), [items]);
  return <DataTable id="not-modelled" table={table} />;
}

/** A cell leads to the evidence, of a figure or of the absence that a source types. */
function needCell({ state, evidence, period, later }: ModelNeedDto): Cell {
  if (evidence === null) return null;
  const text = state === 'at hand' ? `${period}` : `${state}, ${period}`;
  return { text: later === null ? text : `${text}; later ${later}`, to: `/evidence/${evidence}` };
}

function tableOf(items: readonly NotModelledDto[]): TableData {
  const needs = items[0]?.needs.map(({ need }) => need) ?? [];
  return {
    caption: `${items.length} materials, with the period of the newest figure for each input`,
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'category', label: 'Category', numeric: false },
      { id: 'why', label: 'Why', numeric: false },
      { id: 'at-hand', label: `Inputs at hand, of ${needs.length}`, numeric: true },
      ...needs.map((need, n) => ({
        id: `need-${n}`,
        label: `${need.slice(0, 1).toUpperCase()}${need.slice(1)}`,
        numeric: false,
      })),
    ],
    rows: items.map(({ material, name, category, reason, atHand, needs: found }) => ({
      key: material,
      cells: [
        { text: name, to: `/materials/${material}` },
        textCell(category),
        textCell(reason),
        { text: String(atHand), sort: atHand },
        ...found.map(needCell),
      ],
    })),
  };
}
