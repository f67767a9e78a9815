import { useMemo } from 'react';
import type { StockClosingDto } from '../../../api/contract-stock-reports.ts';
import type { StockMassDto } from '../../../api/contract-stockpile.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { figureCell, type TableData, type TableRow } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { goodsWords } from './goods-words.ts';
import { MarkingBadges } from './marking-badge.tsx';
import { DayChoice, HolderChoice } from './stock-filter.tsx';

/** Opening, accounts and closing of a span, gross and content, to the gram. */
export function ClosingView({ holder }: { readonly holder: string }) {
  const [{ from, to }] = useChoices();
  const route = `/stockpile/closing${queryText({ holder, from, to })}`;
  const query = useKept<StockClosingDto>(route);
  return (
    <>
      <div className="policy-controls">
        <HolderChoice book={holder} />
        <DayChoice name="from" label="From" />
        <DayChoice name="to" label="To" />
      </div>
      <Loaded query={query}>
        {(closing) => (
          <section className="section stock-marked" aria-labelledby="closing-title">
            <div className="frame-head">
              <h2 id="closing-title">
                {closing.holderName}, {closing.from} to {closing.to}{' '}
                <MarkingBadges markings={closing.lines.map(({ closing: { gross } }) => gross.marking)} />
              </h2>
              <span className="frame-controls">
                <DownloadLinks route={route} title="the closing" />
              </span>
            </div>
            <p className="frame-note">
              What was there, what came and went by account, and what is there: it must add up to the gram, gross weight
              and content each for itself.
            </p>
            {closing.lines.length === 0 && <p className="quiet">Nothing was on the books in this span.</p>}
            {closing.lines.map((line) => (
              <Line key={goodsWords(line.goods)} line={line} />
            ))}
          </section>
        )}
      </Loaded>
    </>
  );
}

type ClosingLine = StockClosingDto['lines'][number];

function Line({ line }: { readonly line: ClosingLine }) {
  const table = useMemo(() => lineTable(line), [line]);
  return (
    <section className="report-table closing" aria-label={goodsWords(line.goods)}>
      <p>
        <strong className="badge" data-tone={line.closes ? undefined : 'warn'}>
          {line.closes ? 'closes to the gram' : 'does not close'}
        </strong>
      </p>
      <DataTable id={`closing-${line.goods.material}-${line.goods.form}`} table={table} />
    </section>
  );
}

function lineTable({ goods, opening, accounts, closing }: ClosingLine): TableData {
  const isKept = goods.contentOf !== null;
  return {
    caption: goodsWords(goods),
    columns: [
      { id: 'account', label: 'Account', numeric: false },
      { id: 'gross', label: 'Gross', numeric: true },
      { id: 'content', label: goods.contentOf === null ? 'Content' : `${goods.contentOf} content`, numeric: true },
    ],
    rows: [
      row('opening', opening, isKept),
      ...accounts.map(({ account, mass }) => row(account, mass, isKept)),
      { ...row('closing', closing, isKept), kind: 'total' },
    ],
  };
}

/** Where content is kept, an account that nothing went through has none. */
const row = (account: string, { gross, content }: StockMassDto, isKept: boolean): TableRow => ({
  key: account,
  cells: [
    { text: account },
    figureCell(gross),
    content === null ? { text: isKept ? 'none' : 'not kept', tone: 'quiet', sort: null } : figureCell(content),
  ],
});
