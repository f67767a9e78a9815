import type { StockPrintsDto, StockSheetName } from '../../../api/contract-stock-prints.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { OneBook } from './one-book.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import { DayChoice, HolderChoice, WordChoice } from './stock-filter.tsx';

const SHEETS: Readonly<Record<StockSheetName, string>> = {
  certificate: 'Certificate of a lot',
  labels: 'Labels',
  count: 'Count sheets',
  'pick-list': 'Pick list',
};
const NAMES = Object.keys(SHEETS) as StockSheetName[];

/** Sheets of paper of a book, shown as they are printed: only the sheets themselves go to the printer. */
export function PrintPage() {
  return (
    <>
      <h1 className="no-print">Print</h1>
      <OneBook>{(book) => <Chosen holder={book} />}</OneBook>
    </>
  );
}

function Chosen({ holder }: { readonly holder: string }) {
  const [{ sheet, lot, site, number, view, on }, change] = useChoices();
  const name = NAMES.find((one) => one === sheet) ?? 'count';
  const asked: Readonly<Record<string, string | undefined>> = {
    certificate: { lot },
    labels: { lot },
    count: { site, blind: view === 'blind' ? 'yes' : undefined },
    'pick-list': { number },
  }[name];
  const isMissing = (name === 'certificate' && lot === undefined) || (name === 'pick-list' && number === undefined);
  return (
    <>
      <title>{`${SHEETS[name]} · Stockpile · Ballast`}</title>
      <div className="policy-controls">
        <SelectChoice
          name="Sheet"
          value={name}
          options={NAMES.map((one) => ({ value: one, label: SHEETS[one] }))}
          onChange={(next) => change({ sheet: next })}
        />
        <HolderChoice book={holder} />
        <DayChoice name="on" label="On" />
        {(name === 'certificate' || name === 'labels') && <WordChoice name="lot" label="Lot" hint="its number" />}
        {name === 'count' && <CountChoices />}
        {name === 'pick-list' && <WordChoice name="number" label="Documents" hint="V-001, K-001" />}
        <button type="button" className="tool primary" onClick={() => window.print()}>
          Print
        </button>
      </div>
      {isMissing ? (
        <p className="quiet">
          {name === 'certificate' ? 'Name a lot.' : 'Name the documents that take something out, by their numbers.'}
        </p>
      ) : (
        <Sheets route={`/stockpile/prints/${name}${queryText({ holder, on, ...asked })}`} />
      )}
    </>
  );
}

function CountChoices() {
  const [{ view }, change] = useChoices();
  return (
    <>
      <WordChoice name="site" label="Site" hint="all sites" />
      <label>
        <input
          type="checkbox"
          checked={view === 'blind'}
          onChange={({ target }) => change({ view: target.checked ? 'blind' : undefined })}
        />{' '}
        without what the book says
      </label>
    </>
  );
}

function Sheets({ route }: { readonly route: string }) {
  const query = useKept<StockPrintsDto>(route);
  return (
    <Loaded query={query}>
      {({ pages, sheet }) =>
        pages.length === 0 ? (
          <p className="quiet">There is nothing to print on this day.</p>
        ) : (
          <div className="sheets" data-sheet={sheet}>
            {pages.map((page) => (
              <PrintedSheet key={`${page.title} ${page.fields[0]?.text}`} page={page} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}
