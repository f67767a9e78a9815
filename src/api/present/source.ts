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
function editionsBy(source: Source, day: IsoDate): readonly Edition[] {
  return source.editions.filter((edition) => endOfDate(edition.published) <= day);
}

/** `empty` without evidence, `stale` when the newest edition is older than the budget, else `available`. */
export function freshnessOf(source: Source, used: number, day: IsoDate): 'available' | 'stale' | 'empty' {
  if (used === 0) return 'empty';
  const newest = editionsBy(source, day).reduce((last, { published }) => {
    const end = endOfDate(published);
    return end > last ? end : last;
  }, '');
  if (source.freshnessDays === null || newest === '') return 'available';
  return daysBetween(newest, day) > source.freshnessDays ? 'stale' : 'available';
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
