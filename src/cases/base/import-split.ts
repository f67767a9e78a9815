import { groupBy } from '../../ledger/conflict.ts';
import type { Statement } from '../../ledger/statement.ts';
import { aspectOf, byEdition, editionName, type MaterialView, placeName } from '../../market/material-view.ts';
import { middle, shareIn } from './base-number.ts';
import type { UsBalance } from './us-balance.ts';

/** One origin of imports: a country, a named group, or `OTH` for what is not named. */
export interface Origin {
  readonly place: string;
  readonly placeName: string;
  /** 0 to 1, as printed. */
  readonly printed: number;
  /** The same over the sum of all that is printed. */
  readonly share: number;
  readonly said: Statement;
}

/** Whose goods imports are, on average over a span of years, as one edition prints it. */
export interface ImportSplit {
  /** Form and sub-heading in words; empty where it speaks of all. */
  readonly form: string;
  readonly period: string;
  readonly publication: string;
  /** Shares as printed, or only the order of the sources, from which shares are supposed. */
  readonly from: 'shares' | 'ranks';
  readonly origins: readonly Origin[];
}

/** Sums of several forms, by the words their sources use for them. */
const SUMS = /^(metal-and-oxide|metal-oxide-and-salts|principal-imports|all)$|total|combined|^all-/;

/** The split that fits the balance: of its form, else of all forms, else the only one; null where there is none. */
export function importSplit(balance: UsBalance, view: MaterialView): ImportSplit | null {
  const shares = view.statements.filter((s) => s.property === 'import-share' && s.source === 'usgs-mcs');
  const editions = byEdition(shares, view);
  const same = editions.filter(({ published }) => published === balance.group.published);
  for (const { statements } of [...same, ...editions]) {
    const chosen = fitting([...groupBy(statements, (s) => `${keyOf(s)} | ${s.period}`).values()], balance);
    if (chosen !== null) return splitOf(chosen, view);
  }
  return shares.length === 0 ? splitByRank(balance, view) : null;
}

const keyOf = ({ subject }: Statement): string => `${subject.form ?? ''}/${subject.detail ?? ''}`;

function fitting(groups: readonly (readonly Statement[])[], balance: UsBalance): readonly Statement[] | null {
  const by = (fits: (form: string, detail: string) => boolean): readonly Statement[] | undefined =>
    groups.find(([first]) => first !== undefined && fits(first.subject.form ?? '', first.subject.detail ?? ''));
  const forms = [balance.said.subject.form, balance.relied.subject.form].filter((form) => form !== undefined);
  return (
    by((form) => forms.includes(form)) ??
    by((form, detail) => form === '' && detail === '') ??
    by((form, detail) => SUMS.test(form) || SUMS.test(detail)) ??
    by((form) => form === 'refined' || form === 'primary') ??
    (groups.length === 1 ? groups[0] : undefined) ??
    null
  );
}

function splitOf(group: readonly Statement[], view: MaterialView): ImportSplit | null {
  const said = group.flatMap((statement) => {
    const ends = shareIn(statement.value);
    return ends === null ? [] : [{ statement, printed: middle(ends) }];
  });
  const whole = said.reduce((sum, { printed }) => sum + printed, 0);
  const [first] = group;
  if (first === undefined || whole <= 0) return null;
  return {
    form: aspectOf(first, view.vocabulary),
    period: first.period,
    ...{ publication: editionName(first, view), from: 'shares' as const },
    origins: said.map(({ statement, printed }) => {
      const place = statement.subject.partner ?? statement.subject.place ?? 'OTH';
      const name = placeName(place, view.vocabulary);
      return { place, placeName: name, printed, share: printed / whole, said: statement };
    }),
  };
}

/**
 * Editions before 2026 are at hand with the order of sources only. Of so many pieces of a stick broken at random, the k-th
 * largest is on average the mean of 1/k ... 1/n over n; others, whom no rank names, have the last (Ballast method).
 */
function splitByRank({ group }: UsBalance, view: MaterialView): ImportSplit | null {
  const ofEdition = ({ source, published }: Statement): boolean =>
    source === 'usgs-mcs' && published === group.published;
  const said = view.statements.filter((s) => s.property === 'import-source-rank' && ofEdition(s));
  const ranked = said.toSorted((a, b) => rankOf(a) - rankOf(b));
  const [first] = ranked;
  const last = ranked.at(-1);
  if (first === undefined || last === undefined) return null;
  const pieces = brokenStick(ranked.length + 1);
  const origins = [...ranked, last].map((statement, k): Origin => {
    const place = k < ranked.length ? (statement.subject.partner ?? statement.subject.place ?? 'OTH') : 'OTH';
    const share = pieces[k] ?? 0;
    return { place, placeName: placeName(place, view.vocabulary), printed: share, share, said: statement };
  });
  const { period } = first;
  return {
    form: aspectOf(first, view.vocabulary),
    period,
    publication: editionName(first, view),
    from: 'ranks',
    origins,
  };
}

const rankOf = ({ value }: Statement): number =>
  'quantity' in value ? value.quantity.amount : Number.MAX_SAFE_INTEGER;

/** Mean sizes, largest first, of the pieces of a stick broken at random; they add to one. */
export function brokenStick(pieces: number): readonly number[] {
  const sizes = Array.from({ length: pieces }, (_, i) => 1 / (i + 1));
  return sizes.map((_, k) => sizes.slice(k).reduce((sum, size) => sum + size, 0) / pieces);
}
