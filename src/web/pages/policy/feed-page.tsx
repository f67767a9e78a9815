import type { PageDto } from '../../../api/contract-envelope.ts';
import type { DeadlineDto, FeedEntryDto } from '../../../api/contract-feed.ts';
import { apiAddress } from '../../api/client.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { FeedFilters } from './feed-filters.tsx';
import { deadlineTable, feedTable } from './feed-tables.ts';
import { LastVisit } from './last-visit.tsx';
import { queryText, useKept } from './use-kept.ts';

/** Entries on screen; the files have them all. */
const AT_ONCE = '100';

/** What happened, newest first, and what falls due; as pages, as Atom and as a calendar. */
export function FeedPage() {
  const [{ material, kind, since, learned, known_on }] = useChoices();
  const filter = { material, kind, since, learned };
  const from = known_on ?? todayHere();
  const feed = useKept<PageDto<FeedEntryDto>>(`/feed${queryText({ ...filter, limit: AT_ONCE })}`);
  const due = useKept<PageDto<DeadlineDto>>(`/calendar${queryText({ material, from, limit: AT_ONCE })}`);
  return (
    <>
      <title>Feed · Ballast</title>
      <div className="page-head">
        <h1>Feed</h1>
        <p className="counts">
          What happened, newest first: one entry for each happening, however many report it. The same as an{' '}
          <a href={apiAddress(`/feed.atom${queryText(filter)}`, known_on)}>Atom feed</a>, and what falls due as an{' '}
          <a href={apiAddress(`/calendar.ics${queryText({ material, alarm: '30' })}`, known_on)}>iCalendar file</a> with
          an alarm 30 days before.
        </p>
      </div>
      <div className="policy-controls">
        <FeedFilters />
        <LastVisit />
      </div>
      <section className="section policy-list" aria-labelledby="due-title">
        <h2 id="due-title">What falls due</h2>
        <Loaded query={due}>{(page) => <DataTable id="due" table={deadlineTable(page.items)} />}</Loaded>
      </section>
      <section className="section policy-list" aria-labelledby="happened-title">
        <h2 id="happened-title">What happened</h2>
        <DownloadLinks route={`/feed${queryText(filter)}`} title="the feed" />
        <Loaded query={feed}>{(page) => <DataTable id="feed" table={feedTable(page)} />}</Loaded>
      </section>
    </>
  );
}
