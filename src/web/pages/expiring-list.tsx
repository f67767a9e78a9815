import { Link } from '@tanstack/react-router';
import type { SituationDto } from '../../api/contract-brief.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';

/** Measures with an end date, nearest first, with the days that are left or gone by. */
export function ExpiringList({ items }: { readonly items: SituationDto['expiring'] }) {
  if (items.length === 0) return <p className="quiet">No measure with an end date ahead is known.</p>;
  return (
    <ul className="expiring">
      {items.map((item) => (
        <li key={item.evidence}>
          <span className="days" data-tone={item.days <= 60 ? 'warn' : undefined}>
            {daysText(item.days)}
          </span>
          <span>
            <Link to="/evidence/$id" params={{ id: item.evidence }} search={keepKnownOn} preload={false}>
              {item.title}
            </Link>{' '}
            <span className="suffix">ends {item.expires}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function daysText(days: number): string {
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days >= 0 ? `${days} ${unit} left` : `${-days} ${unit} ago`;
}
