import { groupBy } from '../ledger/conflict.ts';
import { figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { aspectOf, byEdition, type EditionGroup, editionName, type MaterialView, placeName } from './material-view.ts';
import type { PlaceShare } from './place-share.ts';
import { placeKind } from './production.ts';

/** Where US imports of a form came from over a span of years, as one edition prints it. */
export interface ImportSources {
  readonly form: string;
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly shares: readonly PlaceShare[];
}

/** Import sources by form, latest edition first; shares are percent of US imports of that form, largest first. */
export function importSources(view: MaterialView): readonly ImportSources[] {
  const shares = view.statements.filter((s) => s.property === 'import-share' && s.subject.kind === 'material');
  return byEdition(shares, view).flatMap((group) =>
    [...groupBy(group.statements, (s) => `${aspectOf(s, view.vocabulary)} | ${s.period}`).values()].flatMap((list) =>
      sourcesOf(group, list, view),
    ),
  );
}

const originOf = (s: Statement): string => s.subject.partner ?? s.subject.place ?? '';

function sourcesOf(group: EditionGroup, list: readonly Statement[], view: MaterialView): readonly ImportSources[] {
  const [first] = list;
  if (first === undefined) return [];
  const aspect = aspectOf(first, view.vocabulary);
  const form = aspect === '' ? 'all forms' : aspect;
  const rule = `${editionName(group, view)} as printed: share of US imports, ${form}, ${first.period}`;
  const shares = [...list]
    .sort((a, b) => last(a, view) - last(b, view) || size(b) - size(a))
    .map((s) => ({
      place: originOf(s),
      placeName: placeName(originOf(s), view.vocabulary),
      share: figureOf(s, view.asOf, rule),
    }));
  return [{ form, period: first.period, source: group.source, edition: group.edition, shares }];
}

const last = (s: Statement, view: MaterialView): number => (placeKind(originOf(s), view) === 'other' ? 1 : 0);
const size = (s: Statement): number => ('quantity' in s.value ? s.value.quantity.amount : 0);
