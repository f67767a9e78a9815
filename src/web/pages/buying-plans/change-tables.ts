import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { nameOf } from './line-words.ts';
import { evidenceCell, madeCell, makingOfPlan, planFigure } from './plan-figure.ts';

const listCell = (items: readonly string[], none = 'none'): Cell =>
  items.length === 0 ? { text: none, tone: 'quiet' } : { text: items.join('; ') };

/** What one more of something is worth to the objective. */
export function worthTable(plan: PlanAnswerDto): TableData {
  const making = makingOfPlan(plan);
  return {
    caption: 'What more of something is worth at this plan',
    columns: [
      { id: 'more', label: 'More of', numeric: false },
      { id: 'value', label: 'Saves', numeric: true },
      { id: 'how', label: 'Worked out', numeric: false },
    ],
    rows: plan.worth.map(({ words, value, unit, how }) => ({
      key: words,
      cells: [{ text: words }, madeCell(value, making, unit, `objective, ${how}`), { text: how }],
    })),
  };
}

/** The plan made again with one thing otherwise. */
export function variationsTable(plan: PlanAnswerDto): TableData {
  const making = makingOfPlan(plan);
  return {
    caption: 'The plan made again with one thing otherwise, the dearest to be wrong about first',
    columns: [
      { id: 'otherwise', label: 'Otherwise', numeric: false },
      { id: 'kept', label: 'Lines kept', numeric: true },
      { id: 'lost', label: 'Lines lost', numeric: false },
      { id: 'added', label: 'Lines that come in', numeric: false },
      { id: 'regret', label: 'Sticking to the plan costs', numeric: true },
      { id: 'share', label: 'Of what is left there', numeric: true },
    ],
    rows: [...plan.variations]
      .sort((a, b) => (b.regretShare ?? 0) - (a.regretShare ?? 0))
      .map(({ id, words, kept, lost, added, regret, regretShare, unit }) => ({
        key: id,
        cells: [
          { text: words },
          { text: `${kept.length} of ${plan.lines.length}`, sort: kept.length },
          listCell(optionNames(plan, lost)),
          listCell(optionNames(plan, added)),
          madeCell(
            isNothing(regretShare) ? 0 : regret,
            making,
            unit,
            'objective of this plan there less that of the best plan there',
          ),
          regretShare === null
            ? null
            : madeCell(isNothing(regretShare) ? 0 : regretShare, making, 'share', 'of what the best plan there leaves'),
        ],
      })),
  };
}

/** Less than this part of what is left is what the search leaves open. */
const NOTHING = 1e-6;
const isNothing = (part: number | null): boolean => part !== null && Math.abs(part) < NOTHING;

/** Options by the name of what they help, and their kind where it is not plain buying. */
function optionNames(plan: PlanAnswerDto, ids: readonly string[]): readonly string[] {
  const known = new Map([...plan.lines, ...plan.notTaken].map((one) => [one.option, one]));
  return ids.map((id) => {
    const found = known.get(id);
    if (found === undefined) return id;
    const name = nameOf(plan, found.node);
    return found.kind === 'spot purchase' ? name : `${name} (${found.kind})`;
  });
}

/** Options not taken, or not to their end: why, and at which price they would be. */
export function refusalsTable(plan: PlanAnswerDto): TableData {
  const making = makingOfPlan(plan);
  return {
    caption: 'Options not taken, or not to their end, those nearest to it first',
    columns: [
      { id: 'option', label: 'Option', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'node', label: 'Material', numeric: false },
      { id: 'why', label: 'Why', numeric: false },
      { id: 'price', label: 'Costs a tonne', numeric: true },
      { id: 'even', label: 'Would be taken at', numeric: true },
      { id: 'fall', label: 'Price would have to fall by', numeric: true },
      { id: 'turns', label: 'What would bring it in', numeric: false },
      { id: 'evidence', label: 'Evidence', numeric: false },
    ],
    rows: [...plan.notTaken]
      .sort((a, b) => fallOf(a) - fallOf(b))
      .map(({ option, kind, words, node, reason, usdPerTonne, breakEvenUsdPerTonne: even, turns, evidence }) => {
        const how = { ...making, evidence };
        return {
          key: option,
          cells: [
            { text: words },
            { text: kind },
            { text: nameOf(plan, node) },
            { text: reason },
            usdPerTonne === null ? null : { figure: perTonne(usdPerTonne, how, 'price the option is costed at') },
            even === null
              ? { text: 'no price above zero', tone: 'quiet' as const, sort: null }
              : { figure: perTonne(even, how, 'price at which its first tonne would be taken') },
            fallCell(usdPerTonne, even, how),
            { text: turns },
            evidenceCell(evidence),
          ],
        };
      }),
  };
}

/** Part of its price that must go for an option to come in; those that never do come last. */
const fallOf = ({ usdPerTonne, breakEvenUsdPerTonne }: PlanAnswerDto['notTaken'][number]): number =>
  usdPerTonne === null || breakEvenUsdPerTonne === null ? 2 : 1 - breakEvenUsdPerTonne / usdPerTonne;

type Making = ReturnType<typeof makingOfPlan>;

function perTonne(usd: number, making: Making, rule: string) {
  const figure = planFigure(usd, { ...making, unit: '$', rule });
  return { ...figure, text: `${figure.text}/t`, unit: 'USD/t' };
}

/** A fall smaller than this is within what the search leaves open. */
const LEAST_FALL = 0.0005;

function fallCell(price: number | null, even: number | null, making: Making): Cell {
  if (price === null || even === null || price <= 0) return null;
  const fall = 1 - even / price;
  if (fall < LEAST_FALL) return { text: 'none: it waits for money', tone: 'quiet', sort: 0 };
  return madeCell(fall, making, 'share', '1 less break-even price / price');
}
