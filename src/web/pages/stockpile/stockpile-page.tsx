import { Link } from '@tanstack/react-router';
import type { PublishedStockDto, StockHoldersDto } from '../../../api/contract-stockpile.ts';
import { apiAddress } from '../../api/client.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { optionsOf, SelectChoice } from '../material/select-choice.tsx';
import { DaySlider } from '../policy/day-slider.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { BeginBook } from './begin-book.tsx';
import { MarkingBadge } from './marking-badge.tsx';
import { PublishedTable } from './published-table.tsx';
import { TotalsTable } from './totals-table.tsx';

type Holder = StockHoldersDto['holders'][number];

/** Every stock book on a day, four totals apart, and what public holders last published beside them. */
export function StockpilePage() {
  const [{ on }] = useChoices();
  const query = useKept<StockHoldersDto>(`/stockpile${queryText({ on })}`);
  return (
    <>
      <title>Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Stockpile</h1>
        <p className="counts">
          What is on the books is not all accepted, what is accepted is not all free, and what is free may not all
          legally leave: four totals, gross weight and content apart, and none is the sum of others. Only the last two
          feed a shortfall or a plan.
        </p>
      </div>
      <Loaded query={query}>{(found) => <OnDay found={found} />}</Loaded>
    </>
  );
}

function OnDay({ found }: { readonly found: StockHoldersDto }) {
  const [{ holder, material }] = useChoices();
  const { holders, published } = found;
  const shown = holders.filter((one) => holder === undefined || one.holder === holder);
  return (
    <>
      {holders.length > 0 && <Controls found={found} />}
      {shown.map((one) => (
        <Book key={one.holder} book={one} material={material} on={found.on} />
      ))}
      {holders.length === 0 && <BeginBook />}
      <Published rows={published.filter((row) => material === undefined || row.material === material)} />
    </>
  );
}

function Controls({ found: { holders, published, on } }: { readonly found: StockHoldersDto }) {
  const [choices, change] = useChoices();
  const first = holders.map((one) => one.first ?? on).sort()[0] ?? on;
  const last = [todayHere(), on, ...holders.map((one) => one.last ?? on)].sort().at(-1) ?? on;
  const materials = [...holders.flatMap((one) => one.materials), ...published];
  return (
    <div className="policy-controls day-controls">
      <DaySlider
        day={on}
        from={first < on ? first : on}
        to={last}
        onChange={(next) => change({ on: next === todayHere() ? undefined : next })}
      />
      <SelectChoice
        name="Holder"
        value={choices.holder ?? ''}
        options={[
          { value: '', label: 'all' },
          ...holders.map(({ holder, holderName }) => ({ value: holder, label: holderName })),
        ]}
        onChange={(next) => change({ holder: next || undefined })}
      />
      <SelectChoice
        name="Material"
        value={choices.material ?? ''}
        options={[
          { value: '', label: 'all' },
          ...optionsOf(materials.map((one) => [one.material, one.materialName] as const)),
        ]}
        onChange={(next) => change({ material: next || undefined })}
      />
    </div>
  );
}

interface BookProps {
  readonly book: Holder;
  readonly material: string | undefined;
  readonly on: string;
}

function Book({ book, material, on }: BookProps) {
  const { holder, holderName, rows, marking } = book;
  const shown = rows.filter((row) => material === undefined || row.material === material);
  const title = `${holderName} on ${on}`;
  return (
    <section className="section stock-marked" aria-labelledby={`book-${holder}`}>
      <div className="frame-head">
        <h2 id={`book-${holder}`}>
          {holderName} on {on} <MarkingBadge marking={marking} />
        </h2>
        <span className="frame-controls">
          <BookLink holder={holder} />
          <DownloadLinks route={`/stockpile/inventory${queryText({ holder, material, on })}`} title={title} />
        </span>
      </div>
      <BookLine book={book} />
      {shown.length === 0 ? (
        <p className="quiet">Nothing is on the books of {holderName} on this day.</p>
      ) : (
        <TotalsTable caption={`Four totals by form and grade: ${title}`} rows={shown} />
      )}
    </section>
  );
}

/** The whole book in the shape of its template, which can be taken in again. */
function BookLink({ holder }: { readonly holder: string }) {
  const [{ known_on }] = useChoices();
  return (
    <a className="tool" href={apiAddress(`/stockpile/book${queryText({ holder })}`, known_on)} download="">
      Whole book
    </a>
  );
}

/** How large a book is, since when it is kept, and the ways into it. */
function BookLine({ book: { holder, lots, records, first } }: { readonly book: Holder }) {
  const search = (old: Parameters<typeof keepKnownOn>[0]) => ({ ...keepKnownOn(old), holder });
  return (
    <p className="book-line">
      <Link to="/stockpile/lots" search={search}>
        {lots.toLocaleString('en-US')} lots
      </Link>
      ,{' '}
      <Link to="/stockpile/movements" search={search}>
        {records.toLocaleString('en-US')} records
      </Link>
      {first !== null && ` since ${first}`} ·{' '}
      <Link to="/stockpile/sites" search={search}>
        sites
      </Link>{' '}
      ·{' '}
      <Link to="/stockpile/due" search={search}>
        due
      </Link>{' '}
      ·{' '}
      <Link to="/stockpile/reports" search={search}>
        reports
      </Link>{' '}
      ·{' '}
      <Link to="/stockpile/record" search={search}>
        record a movement
      </Link>
    </p>
  );
}

function Published({ rows }: { readonly rows: readonly PublishedStockDto[] }) {
  return (
    <section className="section" aria-labelledby="published-title">
      <h2 id="published-title">Published beside it</h2>
      <p className="frame-note">
        What public holders last said they hold. A figure is as old as its badge says; nothing is drawn on from it, and
        it is never added to a book.{' '}
        <Link to="/stockpile/nds" search={keepKnownOn}>
          The public stock and its history
        </Link>
      </p>
      <PublishedTable rows={rows} />
    </section>
  );
}
