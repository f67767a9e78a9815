import type { Adoption, DecidedBuy, DecisionLink, DecisionRecord, DecisionWithdrawal } from '../ledger/decision.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';

/** A decision as later records leave it. */
export interface Decision {
  readonly adoption: Adoption;
  readonly state: 'standing' | 'superseded' | 'withdrawn';
  /** Id of the decision that took its place. */
  readonly supersededBy: string | null;
  readonly withdrawal: DecisionWithdrawal | null;
  /** Its buys with the procurements they became, as they stand. */
  readonly links: readonly DecisionLink[];
}

/** A buy of a fiscal year that has ended without a procurement. */
export interface OverdueBuy {
  readonly decision: string;
  readonly buy: DecidedBuy;
  readonly year: string;
  readonly tonnes: number;
  readonly usd: number;
  /** Last day of the fiscal year, and days since. */
  readonly ended: IsoDate;
  readonly days: number;
}

/** Decisions with what became of them up to a day, the newest first. */
export function decisionsOn(records: readonly DecisionRecord[], day: IsoDate): readonly Decision[] {
  const known = records.filter(({ on }) => on <= day);
  return known.flatMap((record) => (record.kind === 'adopted' ? [decisionOf(record, known)] : [])).reverse();
}

function decisionOf(adoption: Adoption, known: readonly DecisionRecord[]): Decision {
  const { id } = adoption;
  const successor = known.find((record) => record.kind === 'adopted' && record.supersedes.includes(id));
  const withdrawal = known.find(
    (record): record is DecisionWithdrawal => record.kind === 'withdrawn' && record.decision === id,
  );
  const state = withdrawal !== undefined ? 'withdrawn' : successor !== undefined ? 'superseded' : 'standing';
  return {
    ...{ adoption, state, supersededBy: successor?.id ?? null, withdrawal: withdrawal ?? null },
    links: linksOf(id, known),
  };
}

/** The last word on each buy, year and procurement counts. */
function linksOf(decision: string, known: readonly DecisionRecord[]): readonly DecisionLink[] {
  const last = new Map<string, DecisionLink>();
  for (const record of known) {
    if ((record.kind !== 'linked' && record.kind !== 'unlinked') || record.decision !== decision) continue;
    const key = [record.option, record.year ?? '', record.procurement].join(' ');
    last.delete(key);
    last.set(key, record);
  }
  return [...last.values()].filter(({ kind }) => kind === 'linked');
}

/** Which standing decision adopted each plan, by the id of the plan. */
export function adoptionsOf(records: readonly DecisionRecord[]): ReadonlyMap<string, string> {
  const standing = decisionsOn(records, LAST_DAY).filter(({ state }) => state === 'standing');
  return new Map(standing.map(({ adoption }) => [adoption.plan.id, adoption.id]));
}

const LAST_DAY: IsoDate = '9999-12-31';

/** Last day of a US fiscal year: `FY2027` ends on 30 September 2027. */
export function endOfFiscalYear(year: string): IsoDate {
  return `${year.slice(2)}-09-30`;
}

/** Buys of standing decisions whose fiscal year has ended by a day without a procurement, the longest overdue first. */
export function overdueBuys(decisions: readonly Decision[], day: IsoDate): readonly OverdueBuy[] {
  return decisions
    .filter(({ state }) => state === 'standing')
    .flatMap((decision) => decision.adoption.plan.lines.flatMap((buy) => overdueOf(decision, buy, day)))
    .sort((a, b) => b.days - a.days || b.usd - a.usd);
}

function overdueOf({ adoption, links }: Decision, buy: DecidedBuy, day: IsoDate): readonly OverdueBuy[] {
  const isLinked = (year: string): boolean =>
    links.some((link) => link.option === buy.option && (link.year === null || link.year === year));
  return buy.byYear.flatMap(({ year, tonnes, usd }) => {
    const ended = endOfFiscalYear(year);
    if (day <= ended || (tonnes === 0 && usd === 0) || isLinked(year)) return [];
    return [{ decision: adoption.id, buy, year, tonnes, usd, ended, days: daysBetween(ended, day) }];
  });
}
