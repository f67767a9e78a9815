import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import type { TableData } from '../../frame/table-data.ts';
import { evidenceCell, madeCell, makingOfPlan } from './plan-figure.ts';
import { buyingYears } from './spending.ts';

/** What is left of an amount; less than a millionth of it is what arithmetic leaves. */
function rest(amount: number, paid: number): number {
  const left = amount - paid;
  return Math.abs(left) <= 1e-6 * amount ? 0 : left;
}

/** Money of the plan by account: given, paid year by year, left. */
export function accountsTable(plan: PlanAnswerDto): TableData {
  const making = makingOfPlan(plan);
  const years = buyingYears(plan);
  return {
    caption: 'Accounts: what is paid each year and what is left, constant dollars',
    columns: [
      { id: 'account', label: 'Account', numeric: false },
      { id: 'amount', label: 'Given', numeric: true },
      { id: 'window', label: 'May be spent', numeric: false },
      ...years.map((year) => ({ id: year, label: `${year} paid`, numeric: true })),
      ...years.map((year) => ({ id: `left-${year}`, label: `Left after ${year}`, numeric: true })),
      { id: 'left', label: 'Left', numeric: true },
      { id: 'evidence', label: 'Evidence', numeric: false },
    ],
    rows: plan.accounts.map(({ id, words, amount, from, until, byYear, left, evidence }) => {
      const how = { ...making, evidence, assumed: evidence.length === 0 };
      const paidIn = (year: string): number => byYear.find((one) => one.year === year)?.paid ?? 0;
      const paidBy = (n: number): number => years.slice(0, n + 1).reduce((sum, year) => sum + paidIn(year), 0);
      const unlimited = { text: 'no limit', tone: 'quiet' } as const;
      const given =
        amount === null ? unlimited : madeCell(amount, how, '$', evidence.length === 0 ? 'as asked' : 'as given');
      const leftAfter = (paid: number, rule: string) =>
        amount === null ? unlimited : madeCell(rest(amount, paid), how, '$', rule);
      return {
        key: id,
        cells: [
          { text: words },
          given,
          { text: from === until ? from : `${from} to ${until}` },
          ...years.map((year) => madeCell(paidIn(year), how, '$', 'paid by the lines of the plan')),
          ...years.map((_, n) => leftAfter(paidBy(n), 'given less paid so far')),
          leftAfter((amount ?? 0) - (left ?? 0), 'given less paid'),
          evidenceCell(evidence),
        ],
      };
    }),
  };
}

/** What could not be planned, a whole material or one option of it. */
export function notPlannedTable({ notPlanned }: Pick<PlanAnswerDto, 'notPlanned'>): TableData {
  return {
    caption: 'Materials and options left out, and what it would take to plan them',
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'option', label: 'Option', numeric: false },
      { id: 'why', label: 'Why', numeric: false },
      { id: 'needs', label: 'What it would take', numeric: false },
      { id: 'evidence', label: 'Evidence', numeric: false },
    ],
    rows: notPlanned.map(({ material, option, why, needs, evidence }) => ({
      key: `${material} ${option} ${why}`,
      cells: [
        { text: material, to: `/materials/${material}` },
        { text: option ?? 'the whole material', tone: option === null ? undefined : ('quiet' as const) },
        { text: why },
        needs.length === 0 ? null : { text: needs.join('; ') },
        evidenceCell(evidence),
      ],
    })),
  };
}
