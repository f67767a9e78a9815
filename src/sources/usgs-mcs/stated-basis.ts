import type { MassBasis } from '../../units/quantity.ts';
import type { Material } from '../../vocabulary/vocabulary.ts';

/**
 * Materials whose chapter of the editions up to 2025 opens with "data in metric tons of contained ..." (the release's
 * metadata say so): their figures are content where a column says nothing else. Other chapters are not read yet.
 */
const CONTENT_CHAPTERS: ReadonlySet<string> = new Set(['antimony', 'cobalt']);

/** What a material's masses are where heading and footnotes are silent. */
export function statedBasis({ id, symbol }: Material): MassBasis {
  return symbol !== null && CONTENT_CHAPTERS.has(id) ? { contentOf: symbol } : 'unstated';
}
