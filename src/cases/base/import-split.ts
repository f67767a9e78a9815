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
  return null;
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
    publication: editionName(first, view),
    origins: said.map(({ statement, printed }) => {
      const place = statement.subject.partner ?? statement.subject.place ?? 'OTH';
      const name = placeName(place, view.vocabulary);
      return { place, placeName: name, printed, share: printed / whole, said: statement };
    }),
  };
}
