import type { DecidedBuyDto, DecisionDto, RegistersDto } from '../../../api/contract-decisions.ts';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { tonnesText } from '../buying-plans/line-words.ts';
import { moneyText } from '../buying-plans/plan-figure.ts';

const numeric = (id: string, label: string) => ({ id, label, numeric: true });
const words = (id: string, label: string) => ({ id, label, numeric: false });
const tonnes = (amount: number): Cell => ({ text: tonnesText(amount), sort: amount });
const dollars = (usd: number): Cell => ({ text: moneyText(usd), sort: usd });

/** Buys of one decision: how much when, the shortfall each answers, and the procurement it became. */
export function buysTable({ id, buys }: DecisionDto): TableData {
  return {
    caption: `Buys of ${id}, constant dollars and tonnes of content`,
    columns: [
      words('buy', 'Buy'),
      words('node', 'Material'),
      numeric('tonnes', 'Tonnes'),
      numeric('usd', 'Cost'),
      words('years', 'By year'),
      numeric('before', 'Shortfall it answers, mean'),
      numeric('after', 'Left with the plan, mean'),
      numeric('p90-before', 'P90'),
      numeric('p90-after', 'P90 left'),
      words('became', 'Procurement it became'),
      words('word', 'Word'),
      words('reason', 'Reason'),
    ],
    rows: buys.map((buy) => ({
      key: buy.option,
      cells: [
        { text: buy.words, suffix: `from ${buy.source}` },
        { text: buy.node, to: `/materials/${buy.material}` },
        tonnes(buy.tonnes),
        dollars(buy.usd),
        { text: yearsOf(buy), tone: isOverdue(buy) ? ('warn' as const) : undefined },
        ...shortfallCells(buy),
        becameCell(buy),
        { text: buy.word },
        { text: buy.reason },
      ],
    })),
  };
}

const yearsOf = ({ byYear }: DecidedBuyDto): string =>
  byYear
    .filter(({ tonnes: amount, usd }) => amount !== 0 || usd !== 0)
    .map(({ year, tonnes: amount, usd, state }) => `${year} ${tonnesText(amount)} for ${moneyText(usd)}: ${state}`)
    .join('; ');

const isOverdue = ({ byYear }: DecidedBuyDto): boolean => byYear.some(({ state }) => state === 'overdue');

function shortfallCells({ shortfall }: DecidedBuyDto): readonly Cell[] {
  if (shortfall === null) return [null, null, null, null];
  const { before, after } = shortfall;
  return [tonnes(before.mean), tonnes(after.mean), tonnes(before.p90), tonnes(after.p90)];
}

/** The newest link, with how its procurement stands; the rest are named beside it. */
function becameCell({ links }: DecidedBuyDto): Cell {
  const [first, ...rest] = links;
  if (first === undefined) return { text: 'none yet', tone: 'quiet' };
  const { procurement, year, outcome } = first;
  const more = rest.length === 0 ? '' : ` and ${rest.map((link) => link.procurement).join(', ')}`;
  const state = outcome === null ? 'not in the ledger' : `${outcome.title}: ${outcome.state}`;
  return {
    text: `${procurement}${year === null ? '' : ` (${year})`}: ${state}${more}`,
    to: `/procurements/${procurement}`,
  };
}

/** Buys of standing decisions whose fiscal year ended without a procurement. */
export function overdueTable({ overdue }: RegistersDto): TableData {
  return {
    caption: 'Overdue: the fiscal year ended and no procurement is linked to the buy',
    columns: [
      words('buy', 'Buy'),
      words('material', 'Material'),
      words('decision', 'Decision'),
      words('year', 'Fiscal year'),
      words('ended', 'Ended'),
      numeric('days', 'Days ago'),
      numeric('tonnes', 'Tonnes'),
      numeric('usd', 'Cost'),
    ],
    rows: overdue.map((late) => ({
      key: `${late.decision} ${late.option} ${late.year}`,
      cells: [
        { text: late.words },
        { text: late.node, to: `/materials/${late.material}` },
        { text: late.decision, to: '/decisions', hash: late.decision },
        { text: late.year },
        { text: late.ended },
        { text: late.days.toLocaleString('en-US'), sort: late.days, tone: 'warn' },
        tonnes(late.tonnes),
        dollars(late.usd),
      ],
    })),
  };
}

const needsCell = (needs: readonly string[]): Cell => (needs.length === 0 ? null : { text: needs.join('; ') });

/** What plans could not plan. */
export function notPlannedOf({ notPlanned }: RegistersDto): TableData {
  return {
    caption: 'What plans could not plan: of standing decisions, else of the newest plan of each case',
    columns: [
      words('material', 'Material'),
      words('option', 'Option'),
      words('why', 'Why'),
      words('needs', 'What it would take'),
      words('case', 'Case'),
      words('plan', 'Plan'),
      words('decision', 'Decision'),
    ],
    rows: notPlanned.map((item) => ({
      key: `${item.plan} ${item.material} ${item.option} ${item.why}`,
      cells: [
        { text: item.material, to: `/materials/${item.material}` },
        { text: item.option ?? 'the whole material' },
        { text: item.why },
        needsCell(item.needs),
        { text: item.case },
        { text: item.plan.slice(0, 10), to: `/buying-plans/${item.plan}` },
        item.decision === null
          ? { text: 'none', tone: 'quiet' }
          : { text: item.decision, to: '/decisions', hash: item.decision },
      ],
    })),
  };
}

/** Materials without a shortfall model. */
export function notModelledOf({ notModelled }: RegistersDto): TableData {
  return {
    caption: 'Materials without a shortfall model',
    columns: [words('material', 'Material'), words('why', 'Why'), words('needs', 'What nobody gives')],
    rows: notModelled.map(({ material, name, reason, needs }) => ({
      key: material,
      cells: [{ text: name, to: `/materials/${material}` }, { text: reason }, needsCell(needs)],
    })),
  };
}
