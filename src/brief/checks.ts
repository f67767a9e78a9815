import { knownOn } from '../ledger/as-of.ts';
import type { Check, CheckException, CheckPlace, CheckRule } from '../ledger/check.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import type { Evidenced, Finding, Look, Rule } from './check-finding.ts';
import { consumptionIdentity, relianceIdentity } from './check-identities.ts';
import { moneyInOrder } from './check-money.ts';
import { promisedOnce } from './check-promises.ts';
import { registered, shortQuotes } from './check-provenance.ts';
import { rowsAddUp, sharesAddUp } from './check-sums.ts';
import { nearNeighbour, notNegative, periodBeforePublication } from './check-values.ts';

/** A failure somebody has explained. */
export interface Excepted {
  readonly finding: Finding;
  readonly why: string;
}

/** What one check found. */
export interface CheckResult {
  readonly check: Check;
  /** `failed` where anything is unexplained or an exception is stale; `nothing to check` where it looked at nothing. */
  readonly state: 'passed' | 'failed' | 'nothing to check';
  readonly passed: number;
  /** Places where a part is withheld, missing or in words. */
  readonly notCheckable: number;
  readonly failed: readonly Finding[];
  readonly excepted: readonly Excepted[];
  /** Exceptions that except nothing, on the day or on any later one. */
  readonly stale: readonly CheckException[];
}

const RULES: Readonly<Record<CheckRule, Rule>> = {
  'shares add up to 100': sharesAddUp,
  'rows add up to the total': rowsAddUp,
  'not negative': notNegative,
  'apparent consumption': consumptionIdentity,
  'net import reliance': relianceIdentity,
  'near the neighbouring edition': nearNeighbour,
  'period not after publication': periodBeforePublication,
  'money in order': moneyInOrder,
  'source and edition registered': registered,
  'output promised once': promisedOnce,
  'short quotes': shortQuotes,
};

/** Runs every check over the evidence as known on the day, in the order given. */
export function runChecks(checks: readonly Check[], evidence: Evidenced): readonly CheckResult[] {
  const known = asKnown(evidence);
  const newest = { ...evidence, knownOn: newestDay(evidence) };
  return checks.map((check) => runCheck(check, known, newest));
}

/** The day everything is known: the latest publication, or the day asked for where that is later. */
function newestDay({ statements, events, knownOn: day }: Evidenced): IsoDate {
  const published = new Set([...statements, ...events].map((item) => item.published));
  return [...published].map(endOfDate).reduce((last, next) => (next > last ? next : last), day);
}

/** Each piece of evidence once, and only what was published by the day. */
function asKnown(evidence: Evidenced): Evidenced {
  const { statements, events, knownOn: day } = evidence;
  return { ...evidence, statements: knownOn(onceEach(statements), day), events: knownOn(onceEach(events), day) };
}

const onceEach = <E extends { readonly id: string }>(all: readonly E[]): readonly E[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const isFinding = (look: Look): look is Finding => typeof look === 'object';

function runCheck(check: Check, known: Evidenced, newest: Evidenced): CheckResult {
  const looks = RULES[check.rule](check, known);
  const found = looks.filter(isFinding).map((finding) => ({ finding, exception: exceptionFor(finding, check) }));
  const failed = found.filter(({ exception }) => exception === undefined).map(({ finding }) => finding);
  const excepted = found.flatMap(({ finding, exception }) =>
    exception === undefined ? [] : [{ finding, why: exception.why }],
  );
  const used = new Set(found.map(({ exception }) => exception));
  const unused = check.exceptions.filter((exception) => !used.has(exception));
  const stale = newest.knownOn === known.knownOn ? unused : stillStale(check, unused, newest);
  const state = failed.length > 0 || stale.length > 0 ? 'failed' : looks.length === 0 ? 'nothing to check' : 'passed';
  const count = (wanted: Look): number => looks.filter((look) => look === wanted).length;
  return { check, state, passed: count('passed'), notCheckable: count('not checkable'), failed, excepted, stale };
}

/** On an earlier day an exception may still have nothing to except; it is stale only if the newest day has nothing either. */
function stillStale(check: Check, unused: readonly CheckException[], newest: Evidenced): readonly CheckException[] {
  if (unused.length === 0) return unused;
  const findings = RULES[check.rule](check, asKnown(newest)).filter(isFinding);
  return unused.filter(({ where }) => !findings.some(({ place }) => stands(place, where)));
}

const exceptionFor = ({ place }: Finding, check: Check): CheckException | undefined =>
  check.exceptions.find(({ where }) => stands(place, where));

/** Whether a finding stands where an exception says: every field the exception names is the same. */
function stands(place: CheckPlace, where: CheckPlace): boolean {
  const fields = Object.keys(where) as readonly (keyof CheckPlace)[];
  return fields.every((field) => where[field] === place[field]);
}
