import type { SeriesDto } from '../../../api/contract-market.ts';

/** Name of a series in addresses, `imports.oxide`: without its edition, so that a link keeps its meaning in the next one. */
export function seriesName({ id, edition }: SeriesDto): string {
  const parts = id.split('/');
  const at = parts.indexOf(edition);
  return parts.slice(at + 1).join('.');
}
