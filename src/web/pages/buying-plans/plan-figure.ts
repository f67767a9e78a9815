import type { FigureDto } from '../../../api/contract.ts';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { formatMoney, formatNumber } from '../../../units/format.ts';
import type { Cell } from '../../frame/table-data.ts';
import { type Making, madeFigure, madeText } from '../runs/made-figure.ts';

/** Dollars as every screen prints them: "$1.23 bn", "$245 M". */
export const moneyText = (usd: number): string => formatMoney({ amount: usd, unit: 'USD', basis: 'none' });

/** Whether a unit of an answer is dollars, by its sign or its code. */
const isMoney = (unit: string): boolean => unit === '$' || unit === 'USD';

/** How an axis writes dollars; nothing for other units, which a plain number does for. */
export const axisOf = (unit: string): { readonly axis?: (amount: number) => string } =>
  isMoney(unit) ? { axis: moneyText } : {};

/** The unit under an axis, in words. */
export const unitWords = (unit: string): string => (isMoney(unit) ? 'constant dollars' : unit);

/** A number of a plan with its unit: dollars by the house's rule, a share as percent, all else to four figures. */
export const planText = (amount: number, unit: string): string =>
  isMoney(unit) ? moneyText(amount) : madeText(amount, unit);

/** A number a plan worked out, as a figure. */
export const planFigure = (amount: number, making: Making): FigureDto => ({
  ...madeFigure(amount, making),
  text: planText(amount, making.unit),
});

/** Unit of the consequence of what is unmet: dollars, or years of demand where each material's counts the same. */
export const riskUnit = ({ worth }: Pick<PlanAnswerDto['manifest'], 'worth'>): string =>
  worth === 'share' ? 'years of demand' : '$';

/** What the consequence of what is unmet is called: what users lose by it, where a demand curve says so. */
export const riskWords = ({ worth }: Pick<PlanAnswerDto['manifest'], 'worth'>): string =>
  worth === 'curve' ? 'loss to users' : 'consequence';

const METHOD = 'F-15, our own method';

/** What is the same for all numbers of a plan. */
export function makingOfPlan({ manifest, lines }: Pick<PlanAnswerDto, 'manifest' | 'lines'>): Making {
  return {
    ...{ unit: '$', rule: '', method: METHOD, asOf: manifest.run.knownOn },
    evidence: [...new Set(lines.flatMap(({ evidence }) => evidence))],
  };
}

/** What is the same for all numbers of one line: the evidence it rests on, or that it rests on assumptions alone. */
export const makingOfLine = (
  { evidence, assumptions }: { readonly evidence: readonly string[]; readonly assumptions: readonly string[] },
  making: Making,
): Making => ({ ...making, evidence, assumed: evidence.length === 0 && assumptions.length > 0 });

/** A made number as a cell of a table. */
export const madeCell = (amount: number, making: Making, unit: string, rule: string): Cell => ({
  figure: planFigure(amount, { ...making, unit, rule }),
});

/** Evidence behind something, as a cell that leads there; null where there is none. */
export function evidenceCell(evidence: readonly string[]): Cell {
  if (evidence.length === 0) return null;
  const text = evidence.length === 1 ? '1 piece' : `${formatNumber(evidence.length)} pieces`;
  return { text, to: '/evidence', search: { ids: evidence.slice(0, MOST_IDS).join('~') }, sort: evidence.length };
}

/** Ids an address carries. */
const MOST_IDS = 40;
