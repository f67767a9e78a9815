import { Link } from '@tanstack/react-router';
import type { AlertDto, AlertsDto } from '../../../api/contract-measures.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { daysText } from './measures-table.ts';

const CHOICES = ['7', '30', '90', '180', '365'] as const;

/** What of the measures comes due within some days, nearest first; the days can be chosen. */
export function AlertList({ alerts }: { readonly alerts: AlertsDto }) {
  const [{ within = String(alerts.days) }, change] = useChoices();
  const options = CHOICES.some((days) => days === within) ? CHOICES : [within, ...CHOICES];
  return (
    <>
      <label className="picker-line">
        Within{' '}
        <select value={within} onChange={(event) => change({ within: event.target.value })}>
          {options.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>
      </label>
      {alerts.items.length === 0 ? (
        <p className="quiet">Nothing comes due within {alerts.days} days, and nothing ran out without a sequel.</p>
      ) : (
        <ul className="expiring">
          {alerts.items.map((alert) => (
            <AlertLine key={`${alert.what} ${alert.on} ${alert.evidence[0]}`} alert={alert} />
          ))}
        </ul>
      )}
    </>
  );
}

function AlertLine({ alert }: { readonly alert: AlertDto }) {
  const { what, title, on, days, leavesOpen, evidence } = alert;
  return (
    <li>
      <span className="days" data-tone="warn">
        {daysText(days)}
      </span>
      <span>
        <Link to="/evidence" search={(old) => ({ ...keepKnownOn(old), ids: evidence.join('~') })} preload={false}>
          {title}
        </Link>{' '}
        <span className="suffix">
          {what} {on}
          {leavesOpen.length > 0 && `; leaves open: ${leavesOpen.join('; ')}`}
        </span>
      </span>
    </li>
  );
}
