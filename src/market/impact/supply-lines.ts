import { groupBy } from '../../ledger/conflict.ts';
import { derivedFigure, type Figure } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Period } from '../../units/period.ts';
import type { ReliabilityTier } from '../../vocabulary/facts.ts';
import { editionName, type MaterialView, placeName } from '../material-view.ts';
import {
  isListed,
  listedTotal,
  placeKind,
  printedTotal,
  type TableStatements,
  tableLabel,
  tablesIn,
} from '../production.ts';
import { type Series, usSeries } from '../series.ts';
import { inWords, summable, sumOf } from '../sum.ts';
import type { Printed } from './readings.ts';

/** What a request is set against. */
export const SCOPES = ['world', 'without adversaries', 'use', 'imports', 'production'] as const;
export type Scope = (typeof SCOPES)[number];

/** One line of supply or use as every edition prints it, newest edition first. */
export interface SupplyLine {
  readonly scope: Scope;
  readonly label: string;
  readonly property: string;
  readonly form: string | null;
  readonly printed: readonly Printed[];
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const US_SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [/^consumption/, 'use'],
  [/^imports$/, 'imports'],
  [/^production/, 'production'],
];

/** US use, imports and production: the lines the newest edition prints, with what older editions say of them. */
export function usLinesOf(view: MaterialView): readonly SupplyLine[] {
  const all = usSeries(view);
  const nameOf = ({ id, source, edition }: Series): string => id.slice(`${source}/${edition}/`.length);
  return all.flatMap((line) => {
    const scope = US_SCOPES.find(([pattern]) => pattern.test(line.property))?.[1];
    if (scope === undefined || line.edition !== all[0]?.edition) return [];
    const same = all.filter((other) => other.source === line.source && nameOf(other) === nameOf(line));
    const printed = same.flatMap(({ edition, points }) => points.map((point) => ({ edition, ...point })));
    return [{ scope, label: `US: ${lower(line.label)}`, property: line.property, form: line.form, printed }];
  });
}

/** World output of every production table the newest edition prints, whole and without adversaries. */
export function worldLinesOf(view: MaterialView, tiers: readonly ReliabilityTier[]): readonly SupplyLine[] {
  const tables = tablesIn(view).filter(({ property }) => property.startsWith('production'));
  const newest = tables.filter(({ group }) => group.edition === tables[0]?.group.edition);
  return newest.flatMap((table) => {
    const same = tables.filter((other) => sameTable(other, table));
    const line = (scope: Scope, words: string, read: Reading): SupplyLine => ({
      ...{ scope, label: `${words}: ${lower(tableLabel(table, view))}` },
      ...{ property: table.property, form: table.form, printed: same.flatMap((one) => printedIn(one, view, read)) },
    });
    return [
      line('world', 'World', worldIn),
      line('without adversaries', 'World without adversaries', (said, own) => withoutAdversaries(said, own, tiers)),
    ];
  });
}

const sameTable = (a: TableStatements, b: TableStatements): boolean =>
  a.property === b.property && a.form === b.form && a.aspect === b.aspect && a.group.source === b.group.source;

type Reading = (said: readonly Statement[], view: MaterialView) => Figure | null;

function printedIn(table: TableStatements, view: MaterialView, read: Reading): readonly Printed[] {
  const { edition } = table.group;
  return table.periods.flatMap((period: Period) => {
    const figure = read(
      table.statements.filter((s) => s.period === period),
      view,
    );
    const words = editionName(table.group, view);
    return figure === null
      ? []
      : [{ edition, period, figure: { ...figure, period, rule: `${words}: ${figure.rule}` } }];
  });
}

function worldIn(said: readonly Statement[], view: MaterialView): Figure | null {
  const whole = printedTotal(said, view) ?? listedTotal(said, view);
  return whole === null ? null : derivedFigure(whole.value, whole.inputs, view.asOf, whole.words);
}

/**
 * What is made outside countries that US law names as adversaries: the sum of the other countries listed; where a row of other
 * countries stands beside them nobody says whose it is, so it makes the upper end of a range.
 */
function withoutAdversaries(
  said: readonly Statement[],
  view: MaterialView,
  tiers: readonly ReliabilityTier[],
): Figure | null {
  const listed = said.filter((s) => isListed(s, view));
  const kindOf = (s: Statement) => placeKind(s.subject.place ?? '', view);
  const against = new Set(tiers.filter(({ tier }) => tier === 'adversary').map(({ place }) => place));
  const [hostile, friendly] = [
    listed.filter((s) => against.has(s.subject.place ?? '')),
    listed.filter((s) => kindOf(s) === 'country' && !against.has(s.subject.place ?? '')),
  ];
  const others = listed.filter((s) => kindOf(s) === 'other' && summable(s.value));
  const [low, high] = [sumOf(friendly), sumOf([...friendly, ...others])];
  if (low === null || high === null) return null;
  const [least, most] = [low.value, high.value];
  const apart = 'quantity' in least && 'quantity' in most && least.quantity.amount !== most.quantity.amount;
  const value = apart
    ? {
        kind: 'range' as const,
        low: least.quantity,
        high: most.quantity,
        ...(most.kind === 'estimated' ? { estimated: true as const } : {}),
      }
    : least;
  const rule = ruleOf({ friendly: low.used, hostile, leftOut: low.leftOut, others: apart }, view);
  return derivedFigure(value, high.used, view.asOf, rule);
}

interface Counted {
  readonly friendly: readonly Statement[];
  readonly hostile: readonly Statement[];
  readonly leftOut: readonly Statement[];
  readonly others: boolean;
}

function ruleOf({ friendly, hostile, leftOut, others }: Counted, view: MaterialView): string {
  const name = ({ subject }: Statement): string => placeName(subject.place ?? '', view.vocabulary);
  const without = hostile.map((s) => `${name(s)} (${inWords(s.value)})`).join(', ');
  return [
    `sum of ${friendly.length} listed countries that are not adversaries by the tiers of reliability`,
    without === '' ? 'no adversary is listed' : `without ${without}`,
    leftOut.length === 0 ? null : `left out: ${leftOut.map((s) => `${name(s)} (${s.value.kind})`).join(', ')}`,
    others ? 'the upper end counts other countries, which may be anybody' : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** Names of the adversaries a production table of the newest edition lists, for the reader. */
export function adversariesListed(view: MaterialView, tiers: readonly ReliabilityTier[]): readonly string[] {
  const tables = tablesIn(view).filter(({ property }) => property.startsWith('production'));
  const newest = tables.filter(({ group }) => group.edition === tables[0]?.group.edition);
  const places = [
    ...groupBy(
      newest.flatMap(({ statements }) => [...statements]),
      (s) => s.subject.place ?? '',
    ).keys(),
  ];
  return places
    .filter((place) => tiers.some((tier) => tier.place === place && tier.tier === 'adversary'))
    .map((place) => placeName(place, view.vocabulary));
}
