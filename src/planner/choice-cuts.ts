import type { Master } from './master.ts';
import { mostOf, type PlanModel } from './plan-model.ts';
import type { RowSheet } from './program.ts';

/**
 * Writes what a part of a yes may buy, where x breaks it: no step of a price more of its width than there is of the yes. Whole
 * decisions keep it anyway, so it only makes the relaxation tell more. Says how many rows.
 */
export function writeChoiceCuts(
  { actions }: PlanModel,
  { stage, program }: Pick<Master, 'stage' | 'program'>,
  x: Float64Array,
  sheet: RowSheet,
  slack: number,
): number {
  let written = 0;
  for (const { action, column } of stage.buys) {
    const choice = stage.choices[action] as number;
    const bought = x[column] as number;
    const taken = actions[action];
    if (choice < 0 || bought <= slack || taken === undefined) continue;
    const most = mostOf(taken) / (stage.units.tonnes[taken.node] as number);
    const width = Math.min(program.upper[column] as number, most);
    if (bought <= width * (x[choice] as number) + slack) continue;
    sheet.put(column, 1);
    sheet.put(choice, -width);
    sheet.end('cut', -1, -1, Number.NEGATIVE_INFINITY, 0);
    written += 1;
  }
  return written;
}
