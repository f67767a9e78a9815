import { groupBy } from '../../ledger/conflict.ts';
import { derivedFigure, type Figure } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import { formatPeriod } from '../../units/format.ts';
import type { Period } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import { quantityOf } from '../../units/value.ts';
import type { ReliabilityTier } from '../../vocabulary/facts.ts';
import { aspectOf, byEdition, editionName, type MaterialView, placeName } from '../material-view.ts';
import { placeKind } from '../production.ts';
import { isUsYear } from '../series.ts';
import { inWords, sumOf } from '../sum.ts';
import { type SameForm, sameForm } from '../supply.ts';
import type { Masses } from './masses.ts';
import type { ImpactRequest } from './request.ts';
import { type Share, shareOf } from './share.ts';

/** A year of the request beside what comes to the United States from one country. */
export interface SourceLine extends Share {
  readonly place: string;
  readonly placeName: string;
  readonly adversary: boolean;
  /** What imports are counted: a form, or all. */
  readonly form: string;
  readonly sameForm: SameForm;
  /** Imports of a year times the country's share of several; null with the reason in `refused`. */
  readonly imports: Figure | null;
}

/** Named import sources of the newest edition: request over imports of a year times each country's share of them. */
export function sourceLinesOf(
  masses: Masses,
  request: ImpactRequest,
  view: MaterialView,
  tiers: readonly ReliabilityTier[],
): readonly SourceLine[] {
  const shares = view.statements.filter((s) => s.property === 'import-share' && s.subject.kind === 'material');
  const [newest] = byEdition(shares, view);
  if (newest === undefined) return [];
  const byForm = [...groupBy(newest.statements, (s) => `${s.subject.form ?? ''} | ${s.subject.detail ?? ''}`).values()];
  return byForm.flatMap((list) => {
    const named = list.filter((s) => placeKind(originOf(s), view) === 'country');
    return named.map((share) => sourceLine(share, { masses, request, view, tiers }));
  });
}

const originOf = ({ subject }: Statement): string => subject.partner ?? subject.place ?? '';

interface Asked {
  readonly masses: Masses;
  readonly request: ImpactRequest;
  readonly view: MaterialView;
  readonly tiers: readonly ReliabilityTier[];
}

function sourceLine(share: Statement, { masses, request, view, tiers }: Asked): SourceLine {
  const place = originOf(share);
  const form = aspectOf(share, view.vocabulary) || 'all forms';
  const from = {
    ...{ place, placeName: placeName(place, view.vocabulary), form },
    adversary: tiers.some((tier) => tier.place === place && tier.tier === 'adversary'),
    sameForm: sameForm(share.subject.form ?? null, request.form),
  };
  const imports = importsFrom(share, request.year, view);
  if (typeof imports === 'string') return { ...from, imports: null, share: null, assumption: null, refused: imports };
  const words = { part: 'a year of the request', whole: `US imports from ${from.placeName}, ${form.toLowerCase()}` };
  return { ...from, imports, ...shareOf(masses, imports, words) };
}

/** Imports of a year times a country's share of several years; in words where the two do not go together. */
function importsFrom(share: Statement, year: Period | null, view: MaterialView): Figure | string {
  const percent = quantityOf(share.value);
  if (percent === null) return `the share is ${inWords(share.value)}`;
  const lines = importsOf(share, year, view);
  if (typeof lines === 'string') return lines;
  const sum = sumOf(lines);
  const total = sum === null ? null : quantityOf(sum.value);
  const [first] = lines;
  if (sum === null || total === null || first === undefined) return 'imports of that form are no single mass';
  const part = quantity(Number(((total.amount * percent.amount) / 100).toPrecision(12)), total.unit, total.basis);
  const rule = `${inWords(share.value)} of US imports over ${formatPeriod(share.period)}, times imports of ${inWords(sum.value)} in ${formatPeriod(first.period)} (${editionName(share, view)})`;
  return {
    ...derivedFigure({ kind: 'estimated', quantity: part }, [share, ...lines], view.asOf, rule),
    period: first.period,
  };
}

/** Import lines a share is of: those of its form, or those the definition of consumption adds up where it is of all forms. */
function importsOf(share: Statement, year: Period | null, view: MaterialView): readonly Statement[] | string {
  const { form, detail } = share.subject;
  const all = view.statements.filter(
    (s) => isUsYear(s) && s.property === 'imports' && s.source === share.source && s.published === share.published,
  );
  const latest =
    year ??
    all
      .map(({ period }) => period)
      .sort()
      .at(-1);
  const own = all.filter(({ period }) => period === latest);
  if (own.length === 0) return `the edition prints no imports${year === null ? '' : ` of ${year}`}`;
  const ofForm = own.filter(({ subject }) => subject.form === form && subject.detail === detail);
  if (ofForm.length > 0) return ofForm.slice(0, 1);
  // An edition that prints one line of imports counts in it what its shares are shares of.
  if (own.length === 1) return own;
  if (form !== undefined || detail !== undefined) return 'the edition prints no line of imports of that form';
  const terms = view.vocabulary.consumption
    .filter(({ material }) => material === view.material)
    .flatMap(({ terms: some }) => some.filter(({ property, flow }) => property === 'imports' && flow === 'add'));
  const summed = own.filter(({ subject }) =>
    terms.some((term) => term.form === (subject.form ?? null) && term.detail === (subject.detail ?? null)),
  );
  return summed.length > 0 ? summed : 'the edition prints imports line by line and not which of them make all forms';
}
