import { daysAfter, type IsoDate } from '../units/period.ts';
import type { BookDay } from './book-day.ts';
import { authoritiesUsed, type DisposalCheck, type ProposedDisposal } from './disposal.ts';

/** Days of notice before significant changes to what the plan says (50 USC 98d(a)(2)). */
export const STATUTORY_NOTICE_DAYS = 45;

/** The notice asked for and the first day after it; counted from the day it was given, else from today. */
export function noticeCheck(
  proposed: ProposedDisposal,
  day: BookDay,
  plan: DisposalCheck,
): { readonly check: DisposalCheck; readonly earliest: IsoDate } {
  const used = authoritiesUsed(proposed, day);
  const asked = used.map(({ record }) => ({ days: record.noticeDays ?? 0, why: `asked by ${record.authority}` }));
  const beyond = plan.state === 'fails' || plan.state === 'not known';
  const law = { days: STATUTORY_NOTICE_DAYS, why: 'a change of the annual materials plan (50 USC 98d(a)(2))' };
  const [longest] = [...asked, ...(beyond ? [law] : [])].sort((a, b) => b.days - a.days);
  const days = longest?.days ?? 0;
  const after = daysAfter(proposed.noticed ?? day.on, days);
  const earliest = after > day.on ? after : day.on;
  const given = proposed.noticed === null ? `if notice is given on ${day.on}` : `notice given on ${proposed.noticed}`;
  const text =
    days === 0 ? 'No notice is asked for.' : `${days} days, ${longest?.why}; ${given}, it may leave on ${earliest}.`;
  return {
    earliest,
    check: {
      ...{ check: 'notice', state: earliest <= day.on ? 'holds' : 'fails', text, figures: [] },
      evidence: [...new Set(used.flatMap(({ evidence }) => evidence.slice(0, 1)))],
    },
  };
}
