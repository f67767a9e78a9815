import { Link, useLocation } from '@tanstack/react-router';
import type { SituationDto } from '../../api/contract-brief.ts';
import { useApi } from '../api/use-api.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';

/** What to do when an address leads nowhere: the pages there are, and the materials. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  const { data } = useApi<SituationDto>('/situation');
  return (
    <>
      <title>Not found · Ballast</title>
      <h1>There is no page at this address</h1>
      <p>
        <code>{pathname}</code> is not a page of Ballast. These are:
      </p>
      <ul className="plain-list">
        <li>
          <Link to="/" search={keepKnownOn}>
            Situation
          </Link>
          , all materials at a glance
        </li>
        <li>
          <Link to="/conflicts" search={keepKnownOn}>
            Conflicts
          </Link>
          , where sources disagree
        </li>
        <li>
          <Link to="/sources" search={keepKnownOn}>
            Sources
          </Link>
          , who says it
        </li>
        {(data?.rows ?? []).map((row) => (
          <li key={row.material}>
            <Link to="/materials/$id" params={{ id: row.material }} search={keepKnownOn}>
              {row.name}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        An evidence id is 64 characters long; a shortened one leads nowhere. Press <kbd>/</kbd> to search.
      </p>
    </>
  );
}
