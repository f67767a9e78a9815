import type { SourceId } from '../../ledger/evidence.ts';
import type { Period } from '../../units/period.ts';
import type { LabelIndex } from '../../vocabulary/labels.ts';

/** The Mineral Commodity Summaries, all editions: an edition is told by (source, published). */
export const MCS_SOURCE: SourceId = 'usgs-mcs';

/** Day each edition's data release was published; that of 2024 in its second version, the one taken in. */
export const MCS_PUBLISHED = { 2024: '2024-03-06', 2025: '2025-01-31', 2026: '2026-02-06' } as const satisfies Record<
  number,
  Period
>;

/** What a parser of this room needs beside the rows. */
export interface McsContext {
  readonly labels: LabelIndex;
  /** Publication day of the edition; the edition's own when absent. */
  readonly published?: Period;
  /** File name for locators; the official file's own when absent. */
  readonly file?: string;
}
