import type { Consequence } from '../../planner/consequence.ts';
import { formatNumber, formatPercent } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { heading, type Style, table, title } from './style.ts';

/** What the page tells: the outcome with the units of the file. */
export interface ShownConsequence extends Consequence {
  readonly valueUnit: string;
  readonly units: readonly string[];
}

const number = (amount: number): string => formatNumber(Number(amount.toPrecision(6)));
const withUnit = (amount: number, unit: string): string => `${number(amount)}${unit === '' ? '' : ` ${unit}`}`;
/** Below this, in units of value for one of material, a dual is dust of the solver. */
const DUST = 1e-9;

/** Sectors with what they make and lose, materials with what one more unit is worth. */
export function consequencePage(answer: ShownConsequence, style: Style): string {
  const { value, lost, sectors, materials, valueUnit, units } = answer;
  const whole = value + lost;
  const share = whole > 0 ? ` of ${withUnit(whole, valueUnit)} (${formatPercent(lost / whole)})` : '';
  const idle = materials.filter(({ shortAlone, worth }) => shortAlone > 0 && worth <= DUST).map(({ name }) => name);
  return [
    title(`Lost: ${withUnit(lost, valueUnit)}${share}`, 'F-16', style),
    table(
      ['sector', 'value', 'made', 'lost'],
      sectors.map((one) => [one.name, number(one.value), formatPercent(one.made), number(one.lost)]),
      ['left', 'right', 'right', 'right'],
      style,
    ),
    heading('Materials', style),
    table(
      ['material', 'supply', 'use at whole output', 'used', 'short by itself', 'one more unit is worth'],
      materials.map((one, m) => [
        one.name,
        withUnit(one.supply, units[m] ?? ''),
        ...[one.demand, one.used, one.shortAlone].map(number),
        one.worth <= DUST ? '0' : withUnit(one.worth, valueUnit),
      ]),
      ['left', 'right', 'right', 'right', 'right', 'right'],
      style,
    ),
    ...(idle.length === 0
      ? []
      : [
          hang(
            '',
            `${idle.join(', ')}: short by itself, and yet one more unit is worth nothing: another material binds.`,
            style.width,
          ),
        ]),
    style.paint.dim(
      'Fixed proportions, supply shared out for the most value (Ballast method): a lower bound of the loss, see docs/method/consequence.md.',
    ),
  ].join('\n');
}
