import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useChoices } from '../choices/use-choices.ts';
import { readApi } from './client.ts';

/** One API route, as known on the day the page is set to. While only the day changes, the last answer stays on screen. */
export function useApi<T>(path: string): UseQueryResult<T> {
  const [{ known_on }] = useChoices();
  return useQuery<T>({
    ...queryOf<T>(path, known_on),
    placeholderData: (last, query) => (query?.queryKey[0] === path ? last : undefined),
  });
}

/** Key and reader of a route, for lists of routes read at once. */
export function queryOf<T>(path: string, knownOn: string | undefined) {
  return { queryKey: [path, knownOn ?? 'today'], queryFn: () => readApi<T>(path, knownOn) };
}
