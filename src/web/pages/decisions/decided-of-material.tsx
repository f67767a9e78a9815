import { Link } from '@tanstack/react-router';
import type { DecisionsDto } from '../../../api/contract-decisions.ts';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { tonnesText } from '../buying-plans/line-words.ts';
import { moneyText } from '../buying-plans/plan-figure.ts';

/** A line for each buy of a material that a standing decision has; nothing where there is none. */
export function DecidedOfMaterial({ material }: { readonly material: string }) {
  const { data } = useApi<DecisionsDto>('/decisions');
  const found = (data?.items ?? [])
    .filter(({ state }) => state === 'standing')
    .flatMap(({ id, buys }) => buys.filter((buy) => buy.material === material).map((buy) => ({ id, buy })));
  if (found.length === 0) return null;
  return (
    <ul className="dashes">
      {found.map(({ id, buy }) => (
        <li key={`${id} ${buy.option}`}>
          In a plan adopted as{' '}
          <Link to="/decisions" hash={id} search={keepKnownOn}>
            {id}
          </Link>
          : {buy.words}, {tonnesText(buy.tonnes)} for {moneyText(buy.usd)},{' '}
          {buy.byYear.map(({ year }) => year).join(', ')}
        </li>
      ))}
    </ul>
  );
}
