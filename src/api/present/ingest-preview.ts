import type { LotState } from '../../stockpile/lot-state.ts';
import { kilogramsText } from '../../units/grams.ts';
import type { FilePreview } from '../../workbench/preview-file.ts';
import type { IngestPreviewDto } from '../contract-ingest-preview.ts';

type LotWords = IngestPreviewDto['books'][number]['lots'][number]['after'];

function lotWords({ mass, card, site, standing }: LotState): LotWords {
  const content = mass.content === null ? null : `${kilogramsText(mass.content)} ${card?.contentOf ?? ''}`.trim();
  return { gross: kilogramsText(mass.gross), content, site, standing };
}

/** What taking a file in would do, as the API returns it. */
export function previewDto({ problems, roundings, books, ...preview }: FilePreview): IngestPreviewDto {
  return {
    ...preview,
    problems: [...problems],
    roundings: roundings.map(({ locator, written, grams }) => ({ locator, written, kept: kilogramsText(grams) })),
    books: books.map(({ holder, records, lots }) => ({
      holder,
      records: Object.entries(records).map(([kind, count]) => ({ kind, count })),
      lots: lots.map(({ lot, before, after }) => {
        return { lot, before: before === null ? null : lotWords(before), after: lotWords(after) };
      }),
    })),
  };
}
