import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Statement } from '../ledger/statement.ts';
import { type MaterialView, viewOf } from '../market/material-view.ts';
import { type PlanYearLine, planYears } from '../stockpile/plans.ts';
import { publicFacts, type StockpileFact } from '../stockpile/public-facts.ts';
import { conditionsOf, type PublicTotals, totalsOf } from '../stockpile/public-totals.ts';
import { newestWhole, type PublishedPoint, publishedLines } from '../stockpile/published-stock.ts';
import { daysOf, type IsoDate, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { LedgerContents } from './material.ts';
import { materialName } from './words.ts';

/** The newest plan that has a line for a material, with its ceilings. */
export interface PlanCeilings {
  readonly fiscalYear: Period;
  readonly lines: readonly PlanYearLine[];
}

/** One material of a holder's public stock: what was last published of it, and what was not. */
export interface StockpileEntry {
  readonly material: string;
  readonly name: string;
  readonly totals: PublicTotals;
  /** Whose stock the figure on the books counts. */
  readonly scope: string | null;
  /** Parts named as held: to be upgraded, uncommitted; newest of each. */
  readonly parts: readonly { readonly part: string; readonly point: PublishedPoint }[];
  readonly conditions: readonly Statement[];
  readonly plan: PlanCeilings | null;
}

/** What makes a material part of a public stockpile: something published as held, planned or in a state. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'inventory',
  'government-stocks',
  'inventory-to-upgrade',
  'inventory-condition',
  'annual-materials-plan-acquisition',
  'annual-materials-plan-disposal',
]);

/** Every material of a holder's public stock by name, as of a day. */
export function stockpileList(contents: LedgerContents, holder: string, on: IsoDate): readonly StockpileEntry[] {
  const { vocabulary, knownOn } = contents;
  const own = contents.statements.filter(
    ({ property, subject, period }) =>
      PROPERTIES.has(property) &&
      subject.kind === 'stockpile' &&
      subject.id === holder &&
      (daysOf(period)?.start ?? '') <= on,
  );
  return [...groupBy(own, ({ subject }) => materialOf(subject) ?? '')]
    .filter(([material]) => material !== '')
    .map(([material, said]) => {
      const view = { ...viewOf(material, said, vocabulary, contents.sources, knownOn), asOf: on };
      return entryOf(view, contents, holder);
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function entryOf(
  view: MaterialView,
  { judgements, vocabulary, knownOn }: LedgerContents,
  holder: string,
): StockpileEntry {
  const { material, statements } = view;
  const lines = publishedLines(view, { holder, judgements, knownOn });
  const plans = planYears(statements, { vocabulary, judgements, asOf: knownOn });
  const [newest] = plans.filter((plan) => plan.lines.length > 0);
  return {
    material,
    name: materialName(material, vocabulary),
    totals: totalsOf(lines),
    scope: newestWhole(lines)?.line.scope ?? null,
    parts: lines.flatMap(({ part, points }) => {
      const point = points.at(-1);
      return part === null || point === undefined ? [] : [{ part, point }];
    }),
    conditions: conditionsOf(statements, holder),
    plan: newest === undefined ? null : { fiscalYear: newest.fiscalYear, lines: newest.lines },
  };
}

/** What is published of a holder's whole stock as of a day: worth, sales, counts. */
export function stockpileFacts(contents: LedgerContents, holder: string, on: IsoDate): readonly StockpileFact[] {
  const { vocabulary, judgements, knownOn } = contents;
  const statements = publishedBy(contents.statements, knownOn).filter(
    ({ subject, period }) => subject.kind === 'stockpile' && (daysOf(period)?.start ?? '') <= on,
  );
  const sources = new Map(contents.sources.map((source) => [source.id, source]));
  return publicFacts({ material: '', statements, vocabulary, sources, asOf: on }, { holder, judgements, knownOn });
}
