import { Link } from '@tanstack/react-router';
import type { AlertsDto } from '../../../api/contract-measures.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { AlertList } from './alert-list.tsx';
import { queryText, useKept } from './use-kept.ts';

/** What of the measures comes due, for the situation page: read by itself. */
export function MeasureAlerts() {
  const [{ within }] = useChoices();
  const alerts = useKept<AlertsDto>(`/measures/alerts${queryText({ within })}`);
  return (
    <>
      <Loaded query={alerts}>{(found) => <AlertList alerts={found} />}</Loaded>
      <p>
        <Link to="/measures" search={keepKnownOn}>
          All measures and their states
        </Link>
      </p>
    </>
  );
}
