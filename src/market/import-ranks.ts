import { groupBy } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { quantityOf } from '../units/value.ts';
import { aspectOf, byEdition, type EditionGroup, editionName, type MaterialView, placeName } from './material-view.ts';

/** The order of US import sources of a form over a span of years, where an edition gives the order and not the shares. */
export interface ImportRanks {
  readonly form: string;
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  /** First place first; a place skipped is one the edition's list has and we cannot name. */
  readonly ranks: readonly PlaceRank[];
}

/** Which place of the order a country has, as a count from 1. */
export interface PlaceRank {
  readonly place: string;
  readonly placeName: string;
  readonly rank: Figure;
}

/** Orders of import sources by form, latest edition first. */
export function importRanks(view: MaterialView): readonly ImportRanks[] {
  const ranks = view.statements.filter((s) => s.property === 'import-source-rank' && s.subject.kind === 'material');
  return byEdition(ranks, view).flatMap((group) =>
    [...groupBy(group.statements, (s) => `${aspectOf(s, view.vocabulary)} | ${s.period}`).values()].flatMap((list) =>
      ranksOf(group, list, view),
    ),
  );
}

function ranksOf(group: EditionGroup, list: readonly Statement[], view: MaterialView): readonly ImportRanks[] {
  const [first] = list;
  if (first === undefined) return [];
  const form = aspectOf(first, view.vocabulary) || 'all forms';
  const rule = `${editionName(group, view)} as printed: order of import sources by share, ${form}, ${first.period}`;
  const ranks = [...list]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((s) => ({
      place: s.subject.place ?? '',
      placeName: placeName(s.subject.place ?? '', view.vocabulary),
      rank: figureOf(s, view.asOf, rule),
    }));
  return [{ form, period: first.period, source: group.source, edition: group.edition, ranks }];
}

const numberOf = ({ value }: Statement): number => quantityOf(value)?.amount ?? Number.POSITIVE_INFINITY;
