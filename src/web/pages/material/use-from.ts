import { useParams } from '@tanstack/react-router';
import { useChoices } from '../../choices/use-choices.ts';
import { addressWith } from './use-section.ts';

/** Route of a section of the material on the page, with the stage and edition that are chosen, for taking its table away. */
export function useSectionRoute(
  section: 'production' | 'concentration' | 'series' | 'imports' | 'prices' | 'events',
): string {
  const { id = '' } = useParams({ strict: false });
  const [{ stage, edition }] = useChoices();
  const chosen = {
    production: { stage, edition },
    concentration: { stage, edition },
    series: { edition },
    imports: { edition },
  };
  return addressWith(
    `/materials/${encodeURIComponent(id)}/${section}`,
    section in chosen ? chosen[section as keyof typeof chosen] : {},
  );
}

/** Route of a list, of the material on the page only. */
export function useListRoute(list: string, query: Readonly<Record<string, string>> = {}): string {
  const { id = '' } = useParams({ strict: false });
  return addressWith(list, { material: id, ...query });
}
