import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';

/** What of a section is asked for; a field left out leaves the choice to the server. */
export type SectionQuery = Readonly<Record<string, string | number | undefined>>;

/** One part of a material's answer. While only the choice or the day changes, the last one stays on screen. */
export function useSection<T>(material: string, section: string, query: SectionQuery = {}): UseQueryResult<T> {
  const [{ known_on }] = useChoices();
  const path = `/materials/${encodeURIComponent(material)}/${section}`;
  return useQuery<T>({
    ...queryOf<T>(addressWith(path, query), known_on),
    placeholderData: (last, before) => (pathOf(before?.queryKey[0]) === path ? last : undefined),
  });
}

/** A path with what of the query is given. */
export function addressWith(path: string, query: SectionQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

const pathOf = (key: unknown): string | undefined => (typeof key === 'string' ? key.split('?')[0] : undefined);
