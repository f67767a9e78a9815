import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReplanDto } from '../../../api/contract-buying-plans.ts';
import { queryOf } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';

/** How long a slider rests before the server is asked, in milliseconds. */
const REST = 180;

/** The plan made again for another budget, once it is asked for and that budget rests; meanwhile the last one stays. */
export function useReplan(id: string, usd: number, isAsked: boolean): UseQueryResult<ReplanDto> {
  const [{ known_on }] = useChoices();
  const rested = useRested(usd);
  return useQuery<ReplanDto>({
    ...queryOf<ReplanDto>(`/buying-plans/${encodeURIComponent(id)}/budget?usd=${rested}`, known_on),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    // What stands in the way, such as evidence that changed since, does not go away by asking twice.
    retry: false,
  });
}

function useRested(value: number): number {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), REST);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
}
