import type { Period } from '../units/period.ts';
import type { Evidence, SourceId } from './evidence.ts';

/** Source of what a person took in as a series of their own (sources/own-series); it stands beside published tables, never in them. */
export const OWN_SERIES: SourceId = 'own-series';

/** Source of the records of a stock book one keeps oneself; private unless its owner says otherwise. */
export const STOCK_BOOK: SourceId = 'stock-book';

/** One dated publication of a source. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly published: Period;
  readonly url?: string;
  readonly doi?: string;
  /** False when it was taken from somebody's extraction of it, not read itself; absent, it is as its source. */
  readonly readDirectly?: boolean;
}

/** Who publishes: producer, title, address, licence, how often, how trusted, how soon stale. */
export interface Source {
  readonly id: SourceId;
  readonly producer: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string;
  readonly cadence: string;
  /** 1 official, 2 company filing or wire reporting, 3 secondary or unverified. */
  readonly tier: 1 | 2 | 3;
  /** Days after which its latest edition counts as stale; null when it is a one-off. */
  readonly freshnessDays: number | null;
  readonly editions: readonly Edition[];
  /** False when the page was quoted by another source that was read, not read itself. */
  readonly readDirectly: boolean;
}

/** Whether an edition of a source was read itself. */
export function wasRead(source: Pick<Source, 'readDirectly'>, edition: Pick<Edition, 'readDirectly'> | null): boolean {
  return edition?.readDirectly ?? source.readDirectly;
}

/** The edition a piece of evidence belongs to: the one of its source with its publication date. */
export function editionOf(evidence: Pick<Evidence, 'published'>, source: Source | undefined): Edition | null {
  return source?.editions.find((edition) => edition.published === evidence.published) ?? null;
}
