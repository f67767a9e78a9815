import { useMemo } from 'react';
import type { SiteDto } from '../../../api/contract-stockpile.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { formWords } from './goods-words.ts';

/** What lies at each site, form by form. */
export function GoodsAtSites({ sites }: { readonly sites: readonly SiteDto[] }) {
  const table = useMemo(() => goodsTable(sites), [sites]);
  if (table.rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="goods-title">
      <h2 id="goods-title">What lies there</h2>
      <DataTable id="goods" table={table} />
    </section>
  );
}

function goodsTable(sites: readonly SiteDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: 'On books by site and form; gross weight and content apart',
    columns: [
      ...[words('site', 'Site'), words('material', 'Material'), words('form', 'Form')],
      ...[
        { id: 'gross', label: 'Gross', numeric: true },
        { id: 'content', label: 'Content', numeric: true },
      ],
    ],
    rows: sites.flatMap(({ holder, site, name, goods }) =>
      goods.map((one) => ({
        key: [holder, site, one.material, one.form, one.grade].join(' '),
        cells: [
          textCell(name),
          textCell(one.materialName, `/materials/${one.material}`),
          {
            text: formWords(one),
            to: '/stockpile/lots',
            search: { holder, site, material: one.material, form: one.form },
          },
          figureCell(one.mass.gross),
          one.mass.content === null
            ? { text: 'not kept', tone: 'quiet', sort: null }
            : figureCell(one.mass.content, one.contentOf ?? undefined),
        ],
      })),
    ),
  };
}
