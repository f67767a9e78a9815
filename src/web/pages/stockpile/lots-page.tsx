import type { LotRowDto } from '../../../api/contract-stockpile.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { lotsTable } from './lots-table.ts';
import { MarkingBadges } from './marking-badge.tsx';
import { PageSteps } from './page-steps.tsx';
import { DayChoice, HolderChoice, StockMaterialChoice, WordChoice } from './stock-filter.tsx';
import type { StockList } from './stock-list.ts';

const AT_ONCE = '200';
const STANDINGS = ['not accepted', 'accepted', 'rejected'];

/** The lots of a book on a day, filtered, page by page. */
export function LotsPage() {
  const [{ holder, material, form, site, standing, on, known_on, cursor }, change] = useChoices();
  const filter = { holder, material, form, site, standing, on };
  const query = useKept<StockList<LotRowDto>>(`/stockpile/lots${queryText({ ...filter, limit: AT_ONCE, cursor })}`);
  return (
    <>
      <title>Lots · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Lots</h1>
        <p className="counts">
          One homogeneous quantity each: what it is never changes, how much there is follows from its movements.
        </p>
      </div>
      <div className="policy-controls">
        <DayChoice name="on" label="On" />
        <HolderChoice />
        <StockMaterialChoice />
        <WordChoice name="form" label="Form" hint="metal" />
        <WordChoice name="site" label="Site" hint="A" />
        <SelectChoice
          name="Standing"
          value={standing ?? ''}
          options={anyOf(STANDINGS)}
          onChange={(next) => change({ standing: next || undefined, cursor: undefined })}
        />
      </div>
      <Loaded query={query}>
        {({ items, next }) => (
          <section className="section stock-marked" aria-label="Lots">
            <p className="quiet" role="status">
              <MarkingBadges markings={items.map(({ marking }) => marking)} />{' '}
              {countWords(items.length, next !== null || cursor !== undefined)}{' '}
              <DownloadLinks route={`/stockpile/lots${queryText(filter)}`} title="these lots" />
            </p>
            {items.length > 0 && <DataTable id="lots" table={lotsTable(items, on ?? known_on ?? todayHere())} />}
            <PageSteps next={next} />
          </section>
        )}
      </Loaded>
    </>
  );
}

function countWords(shown: number, isPart: boolean): string {
  if (shown === 0) return 'No lot is as asked.';
  return isPart ? `${shown} lots on this page; a column sorts the page.` : `${shown} lots.`;
}
