import type { IsoDate } from '../../units/period.ts';

/** What a download says of itself. */
export interface About {
  /** Route below /api/v1: `/statements`. */
  readonly route: string;
  /** Address that gives the same rows again, below the server's own: `/api/v1/statements?known_on=2026-11-23`. */
  readonly permalink: string;
  readonly knownOn: IsoDate;
  /** Sequence of the newest intake. */
  readonly head: number;
  /** Of the program. */
  readonly version: string;
}

/** The address that gives the same answer again: every parameter in a fixed order, the day always said. */
export function permalinkOf(path: string, parameters: Readonly<Record<string, unknown>>, knownOn: IsoDate): string {
  const given = Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `/api/v1${path}?${new URLSearchParams([...given, ['known_on', knownOn]])}`;
}

/** Name of the file: what is in it, the day, the marking: `ballast-materials-antimony-2026-11-23-public.xlsx`. */
export function fileName(path: string, filters: readonly string[], { knownOn, marking, ending }: Named): string {
  const words = [...path.split('/'), ...filters].map((word) => word.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 40));
  return `${['ballast', ...words.filter((word) => word !== ''), knownOn, marking].join('-')}.${ending}`;
}

interface Named {
  readonly knownOn: IsoDate;
  readonly marking: string;
  readonly ending: 'csv' | 'xlsx';
}
