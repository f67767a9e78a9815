import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';

/** One API route whose last answer stays on screen while the question changes: a day that is slid along, a filter. */
export function useKept<T>(path: string): UseQueryResult<T> {
  const [{ known_on }] = useChoices();
  return useQuery<T>({ ...queryOf<T>(path, known_on), placeholderData: keepPreviousData });
}

/** A query of the values that are given: `?on=2026-11-23&material=antimony`; empty without any. */
export function queryText(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}
