import { knownOn } from '../ledger/as-of.ts';
import { groupBy, preferred } from '../ledger/conflict.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate, Period } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Whether the plan of a year is known: some of its lines, that there was none, or nothing; unknown is never 0. */
export type PlanStatus = 'lines read' | 'not released' | 'no line read';
export type PlanAction = 'acquisition' | 'disposal';

/** One line of a plan: the most that may be acquired or disposed of in the year. */
export interface PlanYearLine {
  /** What is bought: the material itself, also where a row of one it contains names it. */
  readonly material: string;
  readonly form: string | null;
  readonly detail: string | null;
  readonly action: PlanAction;
  /** Most the plan allows; zero where it says none, `not available` where the source says that. */
  readonly figure: Figure;
  /** Materials in whose rows the same tonnes stand again; they count once. */
  readonly alsoUnder: readonly string[];
  readonly note: string | null;
}

/** What is said of how far a plan came: proposed, released, expected. */
export interface PlanNotice {
  readonly words: string;
  readonly note: string | null;
  readonly evidence: EvidenceId;
}

/** The annual materials plan of one fiscal year as far as it is known. */
export interface PlanYear {
  readonly fiscalYear: Period;
  readonly status: PlanStatus;
  readonly notices: readonly PlanNotice[];
  readonly lines: readonly PlanYearLine[];
}

export interface PlanContext {
  readonly vocabulary: Vocabulary;
  readonly judgements: readonly Judgement[];
  readonly asOf: IsoDate;
}

const ACTIONS: Readonly<Record<string, PlanAction>> = {
  'annual-materials-plan-acquisition': 'acquisition',
  'annual-materials-plan-disposal': 'disposal',
};
const NOTICE = 'annual-materials-plan-status';

/** The plans by fiscal year, latest first, as known on the day. */
export function planYears(statements: readonly Statement[], context: PlanContext): readonly PlanYear[] {
  const told = statements.filter(
    ({ property, period }) => (property === NOTICE || ACTIONS[property] !== undefined) && /^FY\d{4}$/.test(period),
  );
  const known = knownOn(told, context.asOf);
  return [...groupBy(known, ({ period }) => period)]
    .map(([fiscalYear, own]) => planYear(fiscalYear, own, context))
    .sort((a, b) => b.fiscalYear.localeCompare(a.fiscalYear));
}

function planYear(fiscalYear: Period, own: readonly Statement[], context: PlanContext): PlanYear {
  const notices = own
    .filter(({ property }) => property === NOTICE)
    .sort((a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id));
  const rows = own.filter(({ property, subject }) => ACTIONS[property] !== undefined && subject.material !== undefined);
  const lines = [...groupBy(rows, (s) => lineKey(s, context.vocabulary)).values()].flatMap((same) =>
    lineOf(same, context),
  );
  return { fiscalYear, status: statusOf(notices, lines), notices: notices.map(noticeOf), lines: lines.sort(byName) };
}

const byName = (a: PlanYearLine, b: PlanYearLine): number =>
  a.action.localeCompare(b.action) ||
  a.material.localeCompare(b.material) ||
  (a.form ?? a.detail ?? '').localeCompare(b.form ?? b.detail ?? '');

const noticeOf = ({ id, value, note, original }: Statement): PlanNotice => ({
  words: value.kind === 'described' ? value.text : original,
  note: note ?? null,
  evidence: id,
});

/** A plan that was not released has no lines to be zero; a year of which nothing was read may have any. */
function statusOf(notices: readonly Statement[], lines: readonly PlanYearLine[]): PlanStatus {
  const released = notices.filter(({ subject }) => subject.detail === 'release').at(-1);
  if (released?.value.kind === 'described' && /^not (released|published)/i.test(released.value.text)) {
    return 'not released';
  }
  return lines.some(({ figure }) => figure.value.kind !== 'not available') ? 'lines read' : 'no line read';
}

/** A row of cobalt that names samarium-cobalt alloy speaks of the same tonnes as the row of the alloy. */
function thingOf({ subject }: Statement, { materials }: Vocabulary) {
  const { material = '', form = null, detail = null } = subject;
  return detail !== null && materials.has(detail)
    ? { material: detail, form, detail: null }
    : { material, form, detail };
}

function lineKey(s: Statement, vocabulary: Vocabulary): string {
  const { material, form, detail } = thingOf(s, vocabulary);
  return [s.property, s.subject.id, material, form, detail].join(' | ');
}

const ONCE = '; the same tonnes stand in several rows and count once';

function lineOf(same: readonly Statement[], { vocabulary, judgements, asOf }: PlanContext): readonly PlanYearLine[] {
  const followed = preferred(same, judgements, asOf);
  const action = ACTIONS[followed?.property ?? ''];
  if (followed === null || action === undefined) return [];
  const thing = thingOf(followed, vocabulary);
  const alsoUnder = [...new Set(same.flatMap(({ subject }) => subject.material ?? []))].filter(
    (material) => material !== thing.material,
  );
  const again = alsoUnder.length > 0 ? same : [followed];
  const rule = `most the plan allows in the year, as stated; not what was acquired${alsoUnder.length > 0 ? ONCE : ''}`;
  const figure: Figure = {
    ...figureOf(followed, asOf, rule),
    evidence: [...new Set([followed, ...again].map(({ id }) => id))],
    marking: highestMarking(again.map(({ marking }) => marking)),
  };
  return [{ ...thing, action, figure, alsoUnder, note: followed.note ?? null }];
}
