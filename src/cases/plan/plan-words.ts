import { formatMoney, formatNumber, formatPercent } from '../../units/format.ts';
import { money } from '../../units/money.ts';
import type { ObjectiveAsked } from './plan-answer.ts';
import type { WorthRule } from './plan-problem.ts';

/** Figures a sentence of a plan shows: more would say more than draws can. */
const SHOWN = 3;
const rounded = (amount: number): number => Number(amount.toPrecision(SHOWN));

/** `$2.1 bn`, `$9,120`. */
export function usd(amount: number): string {
  return formatMoney(money(Math.abs(amount) >= 1000 ? Math.round(rounded(amount)) : rounded(amount), 'USD', 'cost'));
}

/** `12,300 t`. */
export function tonnes(amount: number): string {
  return `${formatNumber(rounded(amount))} t`;
}

/** `37.2 %`. */
export const percent = (share: number): string => formatPercent(share);

/** A bare number of three figures. */
export const number = (amount: number): string => formatNumber(rounded(amount));

/** Unit of the consequence of what is unmet. */
export const riskUnit = (rule: WorthRule): string => (rule === 'share' ? 'years of demand' : 'USD');

/** An amount of consequence with its unit: `$9.1 bn of shortfall at dated prices`. */
export function consequence(amount: number, rule: WorthRule): string {
  if (rule === 'share')
    return Math.abs(amount) < DAYS ? `${number(amount * 365)} days of demand` : `${number(amount)} years of demand`;
  return `${usd(amount)} of ${consequenceName(rule)}`;
}

/** What a plan lessens, without its amount: `loss to users`, `shortfall at dated prices`. */
export const consequenceName = (rule: WorthRule): string =>
  rule === 'share' ? 'demand unmet' : rule === 'curve' ? 'loss to users' : `shortfall ${RECKONED[rule]}`;

/** An amount of consequence where its name stands beside it: `$9.1 bn`, `2.3 years of demand`. */
export const consequenceAmount = (amount: number, rule: WorthRule): string =>
  rule === 'share' ? consequence(amount, rule) : usd(amount);

const RECKONED = { price: 'at dated prices', own: 'at the weights of the plan file' } as const;

/** Years of demand below which days are said. */
const DAYS = 0.1;

/** What a dollar saves: `$3.33 of shortfall ... for each dollar`, or by the million where demand is what counts. */
export function perDollar(amount: number, rule: WorthRule): string {
  return rule === 'share'
    ? `${consequence(amount * 1e6, rule)} for each million dollars`
    : `${usd(amount)} for each dollar`;
}

/** What an objective is in words. */
export function objectiveWords(asked: ObjectiveAsked, rule: WorthRule): string {
  const what =
    rule === 'share'
      ? 'years of demand unmet'
      : rule === 'curve'
        ? 'what users lose by what is unmet'
        : `what is unmet ${RECKONED[rule]}`;
  switch (asked.kind) {
    case 'expected':
      return `least mean of ${what}`;
    case 'cvar':
      return `least mean of the worst ${percent(1 - asked.quantile)} of ${what}`;
    case 'blend':
      return `least of ${percent(1 - asked.tail)} of the mean and ${percent(asked.tail)} of the mean of the worst ${percent(1 - asked.quantile)} of ${what}`;
    case 'cheapest':
      return `least money with P90 of ${what} at or below ${percent(asked.p90)} of what it was`;
  }
}
