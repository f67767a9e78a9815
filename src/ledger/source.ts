import type { Period } from '../units/period.ts';
import type { Evidence, SourceId } from './evidence.ts';

/** One dated publication of a source. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly published: Period;
  readonly url?: string;
  readonly doi?: string;
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

/** The edition a piece of evidence belongs to: the one of its source with its publication date. */
export function editionOf(evidence: Pick<Evidence, 'published'>, source: Source | undefined): Edition | null {
  return source?.editions.find((edition) => edition.published === evidence.published) ?? null;
}
