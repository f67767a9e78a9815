import { endOfDate, type IsoDate } from '../../units/period.ts';
import type { Cited, Host, MaterialFacts } from '../../vocabulary/facts.ts';

/** What a by-product comes with, and how much of its supply is won so. */
export interface HostLink {
  readonly host: Host;
  /** Share of supply won as a by-product, 0 to 1; null where no source at hand gives one. */
  readonly companionality: {
    readonly low: number;
    readonly mode: number;
    readonly high: number;
    readonly cited: Cited;
  } | null;
}

/** Hosts of a material as known on a day, each with the companionality of the material as a range. */
export function hostLinks(
  material: string,
  facts: Pick<MaterialFacts, 'hosts' | 'companionality'>,
  asOf: IsoDate,
): readonly HostLink[] {
  const known = (row: Cited & { readonly material: string }): boolean =>
    row.material === material && endOfDate(row.published) <= asOf;
  const found = facts.companionality.find(known);
  const part = (percent: number): number => percent / 100;
  const share =
    found === undefined
      ? null
      : { low: part(found.low), mode: part(found.percent), high: part(found.high), cited: found };
  return facts.hosts.filter(known).map((host) => ({ host, companionality: share }));
}
