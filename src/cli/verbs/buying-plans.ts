import type { BuyingPlanEntryDto, BuyingPlanViewDto, PlanComparisonDto } from '../../api/contract-buying-plans.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { buyingPlanPage } from '../pages/buying-plan.ts';
import { buyingPlansPage, planComparisonPage } from '../pages/buying-plan-list.ts';
import { styleOf } from '../pages/style.ts';
import { print, withClient } from '../verb.ts';

const HEX = /^[0-9a-f]{6,64}$/;

/** An id, or the refusal of a word that is none. */
export function planId(word: string | undefined): string {
  if (word !== undefined && HEX.test(word)) return word;
  const what = word === undefined ? 'No plan is named.' : `"${word}" is no id of a buying plan.`;
  throw new CliError(EXIT.usage, what, './ballast buying-plans lists them; the first six digits will do.');
}

/** `buying-plans [what...]`: those that are kept, one of them, or two side by side. */
export function buyingPlans(call: Call<{ readonly explain?: boolean }>): Promise<ExitCode> {
  const [first, ...rest] = call.args;
  const style = styleOf(call.surroundings);
  const [word, ...more] = first === 'show' ? rest : call.args;
  if (first === 'compare') return compared(call, rest);
  if (first === 'show' || first !== undefined) {
    if (more.length > 0) throw new CliError(EXIT.usage, `"${more.join(' ')}" is one word too many.`, COMPARE);
    return withClient(call, async (client) => {
      const view = await client.get<BuyingPlanViewDto>(`/buying-plans/${planId(word)}`);
      const { explain = false } = call.options;
      print(call, view, (data) => buyingPlanPage(data, { asked: data.case, planFile: undefined, explain }, style));
      return EXIT.ok;
    });
  }
  return withClient(call, async (client) => {
    const found = await client.get<{ readonly items: readonly BuyingPlanEntryDto[] }>('/buying-plans');
    print(call, found, ({ items }) => buyingPlansPage(items, style));
    return EXIT.ok;
  });
}

const COMPARE = './ballast buying-plans compare A B sets two side by side.';

function compared(call: Call, [a, b, ...more]: readonly string[]): Promise<ExitCode> {
  if (b === undefined || more.length > 0) throw new CliError(EXIT.usage, 'Two plans are compared.', COMPARE);
  return withClient(call, async (client) => {
    const found = await client.get<PlanComparisonDto>('/buying-plans/compare', { a: planId(a), b: planId(b) });
    print(call, found, (data) => planComparisonPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
