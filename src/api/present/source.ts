import type { Evidence } from '../../ledger/evidence.ts';
import { type Edition, editionOf, type Source, wasRead } from '../../ledger/source.ts';
import { daysBetween, endOfDate, type IsoDate } from '../../units/period.ts';
import type { SourceRefDto } from '../contract.ts';
import type { SourceDto } from '../contract-service.ts';
import type { Context } from './context.ts';

/** A source and the publication drawn on. */
export function sourceRefOf(source: Source, edition: Edition | null, published: string): SourceRefDto {
  return {
    id: source.id,
    title: source.title,
    producer: source.producer,
    edition: edition?.title ?? null,
    published,
    url: edition?.url ?? source.url,
    licence: source.licence,
    tier: source.tier,
    readDirectly: wasRead(source, edition),
  };
}

/** Where a piece of evidence comes from; a source missing from the register is named as unregistered. */
export function sourceRef(evidence: Pick<Evidence, 'source' | 'published'>, { sources }: Context): SourceRefDto {
  const source = sources.get(evidence.source);
  if (source !== undefined) return sourceRefOf(source, editionOf(evidence, source), evidence.published);
  const { source: id, published } = evidence;
  const unknown = 'not in the source register';
  return {
    id,
    title: id,
    producer: unknown,
    edition: null,
    published,
    url: null,
    licence: unknown,
    tier: 3,
    readDirectly: true,
  };
}

/** How many statements and events of a source are known. */
export interface SourceUseCounts {
  readonly statements: number;
  readonly events: number;
}

/** Editions published by the day. */
export function editionsBy(source: Source, day: IsoDate): readonly Edition[] {
  return source.editions.filter((edition) => endOfDate(edition.published) <= day);
}

export type Freshness = 'available' | 'empty' | 'partial' | 'stale' | 'unavailable';

/**
 * `unavailable` where nothing is held of a source known only through others, `empty` where nothing was read of one that
 * could be; `stale` when the newest edition is older than the budget; `partial` where it was not all read itself or
 * problems were met in reading it; else `available`.
 */
export function freshnessOf(source: Source, used: number, day: IsoDate, problems = 0): Freshness {
  if (used === 0) return source.readDirectly ? 'empty' : 'unavailable';
  const editions = editionsBy(source, day);
  const age = ageInDays(editions, day);
  if (source.freshnessDays !== null && age !== null && age > source.freshnessDays) return 'stale';
  const whole = source.readDirectly && editions.every((edition) => wasRead(source, edition));
  return whole && problems === 0 ? 'available' : 'partial';
}

/** Days since the newest of some editions; null without one. */
export function ageInDays(editions: readonly Edition[], day: IsoDate): number | null {
  const [newest] = editions
    .map(({ published }) => endOfDate(published))
    .sort()
    .reverse();
  return newest === undefined ? null : daysBetween(newest, day);
}

/** A source of the register as known on the day. */
export function sourceDto(source: Source, counts: SourceUseCounts, { asOf }: Context): SourceDto {
  const { id, producer, title, url, licence, cadence, tier, readDirectly } = source;
  const editions = editionsBy(source, asOf).map((edition) => ({
    id: edition.id,
    title: edition.title,
    published: edition.published,
    url: edition.url ?? null,
    doi: edition.doi ?? null,
    readDirectly: wasRead(source, edition),
  }));
  const freshness = freshnessOf(source, counts.statements + counts.events, asOf);
  return { id, producer, title, url, licence, cadence, tier, readDirectly, editions, freshness, ...counts };
}
