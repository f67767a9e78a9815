import { knownOn } from '../ledger/as-of.ts';
import { groupBy, preferred } from '../ledger/conflict.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate, Period } from '../units/period.ts';

/** Something said of a recommendation, with the statement that says it. */
export interface Told {
  readonly words: string;
  readonly period: Period;
  readonly note: string | null;
  readonly statement: Statement;
}

/** One recommendation of an auditor with what became of it, as far as its author says. */
export interface Recommendation {
  /** Report and number: `gao-24-106959/recommendation-1`. */
  readonly id: string;
  readonly report: string;
  readonly text: Told;
  /** Null where nothing is known of it: unknown, neither open nor closed. */
  readonly status: Told | null;
  readonly open: boolean | null;
  readonly response: Told | null;
}

const PROPERTIES = ['recommendation', 'recommendation-status', 'recommendation-response'] as const;

/** Every recommendation known on the day, the newest report first. */
export function recommendationsOn(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  day: IsoDate,
): readonly Recommendation[] {
  const told = knownOn(
    statements.filter(({ property }) => (PROPERTIES as readonly string[]).includes(property)),
    day,
  );
  return [...groupBy(told, ({ subject }) => `${subject.id}/${subject.detail ?? ''}`)]
    .flatMap(([id, own]) => recommendationOf(id, own, judgements, day))
    .sort((a, b) => b.text.period.localeCompare(a.text.period) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function recommendationOf(
  id: string,
  own: readonly Statement[],
  judgements: readonly Judgement[],
  day: IsoDate,
): readonly Recommendation[] {
  const newest = (property: (typeof PROPERTIES)[number]): Told | null => {
    const periods = [
      ...groupBy(
        own.filter((s) => s.property === property),
        (s) => s.period,
      ),
    ];
    const [, latest = []] = periods.sort(([a], [b]) => b.localeCompare(a))[0] ?? [];
    const statement = preferred(latest, judgements, day);
    return statement === null ? null : toldBy(statement);
  };
  const [text, status] = [newest('recommendation'), newest('recommendation-status')];
  if (text === null) return [];
  const open = status === null ? null : /^open\b/i.test(status.words);
  return [{ id, report: text.statement.subject.id, text, status, open, response: newest('recommendation-response') }];
}

const toldBy = (statement: Statement): Told => ({
  words: statement.value.kind === 'described' ? statement.value.text : statement.original,
  period: statement.period,
  note: statement.note ?? null,
  statement,
});
