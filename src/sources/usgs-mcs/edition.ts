import type { SourceId } from '../../ledger/evidence.ts';
import { isPeriod, type Period } from '../../units/period.ts';
import type { LabelIndex } from '../../vocabulary/labels.ts';

/** The Mineral Commodity Summaries, all editions: an edition is told by (source, published). */
export const MCS_SOURCE: SourceId = 'usgs-mcs';

/** Day each edition's data release was published; that of 2024 in its second version, the one taken in. */
export const MCS_PUBLISHED = {
  2022: '2022-01-31',
  2023: '2023-01-31',
  2024: '2024-03-06',
  2025: '2025-01-31',
  2026: '2026-02-06',
} as const satisfies Record<number, Period>;

/** When the edition of a year was published: its day where it is known, else the year; null for words that are no year. */
export function publishedIn(edition: string): Period | null {
  const known: Readonly<Record<string, Period>> = MCS_PUBLISHED;
  if (!/^20\d\d$/.test(edition) || !isPeriod(edition)) return null;
  return known[edition] ?? edition;
}

/** The edition words such as `MCS2023` name, or a file's name such as `mcs2023-antim_world.csv`; empty where they name none. */
export function editionNamed(words: string): string {
  return /\bmcs[ _]?(20\d\d)(?!\d)/i.exec(words)?.[1] ?? '';
}

/** What a parser of this room needs beside the rows. */
export interface McsContext {
  readonly labels: LabelIndex;
  /** Publication day of the edition; the edition's own when absent. */
  readonly published?: Period;
  /** File name for locators; the official file's own when absent. */
  readonly file?: string;
}
