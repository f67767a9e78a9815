import { isUnit, type Unit } from '../../units/unit.ts';
import { plainLabel } from '../../vocabulary/labels.ts';
import { SALIENT_AB_DI } from './headings/salient-ab-di.ts';
import { SALIENT_DI_LI } from './headings/salient-di-li.ts';
import { SALIENT_MA_RH } from './headings/salient-ma-rh.ts';
import { SALIENT_SA_TI } from './headings/salient-sa-ti.ts';
import { SALIENT_TU_ZI } from './headings/salient-tu-zi.ts';
import { chaptersOf, type Meaning, meaningOf } from './meaning.ts';

/** A column of a salient file: its meaning, its unit, and how many of the last years are estimates. */
export interface SalientColumn extends Meaning {
  readonly unit: Unit;
  readonly estimatedYears: number;
}

interface Line {
  readonly heading: string;
  /** Null where it is not known what the column holds. */
  readonly column: SalientColumn | null;
  /** The one edition that has it, or null for all. */
  readonly only: string | null;
  /** The first edition that has it. */
  readonly since: string;
}

/** Lines by the chapter's name in the column `Commodity`; a heading that stands twice in a file stands twice here. */
const CHAPTERS: ReadonlyMap<string, readonly Line[]> = new Map(
  [SALIENT_AB_DI, SALIENT_DI_LI, SALIENT_MA_RH, SALIENT_SA_TI, SALIENT_TU_ZI]
    .flatMap(chaptersOf)
    .flatMap(({ names, lines }) => names.map((name) => [plainLabel(name), lines.map(lineOf)] as const)),
);

/** `heading | meaning | unit | estimated all | only 2024 | since 2024`; a meaning of - says that the column is not understood. */
function lineOf([heading = '', words = '', unit = '', ...rest]: readonly string[]): Line {
  const marks = new Map(rest.map((mark) => mark.split(' ') as [string, string]));
  const meaning = meaningOf(words);
  const known = meaning !== null && isUnit(unit);
  const column = known ? { ...meaning, unit, estimatedYears: yearsOf(marks.get('estimated')) } : null;
  const only = marks.get('only') ?? (rest.length === 0 && /^only /.test(unit) ? unit.slice('only '.length) : null);
  return { heading, column, only, since: marks.get('since') ?? '' };
}

/** An edition's last year is its estimate, where the release's metadata say nothing else. */
function yearsOf(words: string | undefined): number {
  if (words === undefined) return 1;
  return words === 'all' ? Number.POSITIVE_INFINITY : Number(words);
}

/** Editions whose headings an edition may use: of those before 2024 most recur in 2024 or 2025. */
const neighboursOf = (edition: string): readonly string[] => (edition < '2024' ? [edition, '2024', '2025'] : [edition]);

/** The column of a chapter's file under the nth (from 0) heading of these words in an edition, or null. */
export function salientColumn(chapter: string, edition: string, heading: string, nth: number): SalientColumn | null {
  const lines = (CHAPTERS.get(plainLabel(chapter)) ?? []).filter(
    (line) => line.heading === heading && line.since <= edition,
  );
  const inEdition = (year: string) => lines.filter((line) => line.only === null || line.only === year)[nth]?.column;
  return (
    neighboursOf(edition)
      .map(inEdition)
      .find((column) => column !== undefined) ?? null
  );
}
