import type { StockKindsDto } from '../../../api/contract-stock-writing.ts';
import type { StockRecordDto } from '../../../api/contract-stockpile.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { MarkingBadges } from './marking-badge.tsx';
import { movementsTable } from './movements-table.ts';
import { PageSteps } from './page-steps.tsx';
import { DayChoice, HolderChoice, WordChoice } from './stock-filter.tsx';
import type { StockList } from './stock-list.ts';

const AT_ONCE = '100';

/** The book of movements, newest first; each record can be undone by another, and none is ever changed. */
export function MovementsPage() {
  const [{ holder, lot, kind, from, to, cursor }, change] = useChoices();
  const filter = { holder, lot, kind, from, to };
  const query = useKept<StockList<StockRecordDto>>(
    `/stockpile/movements${queryText({ ...filter, limit: AT_ONCE, cursor })}`,
  );
  const kinds = useApi<StockKindsDto>('/stockpile/kinds').data?.kinds ?? [];
  return (
    <>
      <title>Movements · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Movements</h1>
        <p className="counts">
          Every record of the books, the newest first. None is ever changed: a mistake is undone by a record of its own
          that says why, and both stay.
        </p>
      </div>
      <div className="policy-controls">
        <HolderChoice />
        <WordChoice name="lot" label="Lot" hint="its number" />
        <SelectChoice
          name="Kind"
          value={kind ?? ''}
          options={[{ value: '', label: 'all' }, ...kinds.map((one) => ({ value: one.kind, label: one.label }))]}
          onChange={(next) => change({ kind: next || undefined, cursor: undefined })}
        />
        <DayChoice name="from" label="From" />
        <DayChoice name="to" label="To" />
      </div>
      <Loaded query={query}>
        {({ items, next }) => (
          <section className="section stock-marked" aria-label="Records">
            <p className="quiet" role="status">
              <MarkingBadges markings={items.map(({ marking }) => marking)} />{' '}
              {items.length === 0 ? 'No record is as asked.' : `${items.length} records on this page.`}{' '}
              <DownloadLinks route={`/stockpile/movements${queryText(filter)}`} title="these movements" />
            </p>
            {items.length > 0 && <DataTable id="movements" table={movementsTable(items, 'Records, newest first')} />}
            <PageSteps next={next} />
          </section>
        )}
      </Loaded>
    </>
  );
}
