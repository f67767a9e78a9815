import { readFile } from 'node:fs/promises';
import type {
  BuyingPlanBodyDto,
  BuyingPlanEvents,
  BuyingPlanStartedDto,
  BuyingPlanViewDto,
  PlanProgressDto,
} from '../api/contract-buying-plans.ts';
import { formatNumber } from '../units/format.ts';
import type { Client } from './client.ts';
import { CliError, EXIT } from './exit-codes.ts';
import { followed, type Telling, timeLeft } from './run-following.ts';
import type { Surroundings } from './surroundings.ts';
import { safeLines } from './terminal.ts';

type Name = keyof BuyingPlanEvents;
type PlanEvent = { readonly [E in Name]: { readonly name: E; readonly data: BuyingPlanEvents[E] } }[Name];

const STAGES = {
  drawing: 'Drawing scenarios',
  planning: 'Planning',
  frontier: 'Planning with other budgets',
  variations: 'Planning with one thing otherwise',
} as const;

/** How far a plan is: `Planning, round 12, within 0.4 % of the best there can be, 3 s left`. */
export function planWords({ stage, round, of, bound, best, secondsLeft }: PlanProgressDto): string {
  const apart = bound === null || best === null || !(best > 0) ? null : Math.max(0, (best - bound) / best);
  const words = [
    STAGES[stage],
    of === null ? (round > 0 ? `round ${round}` : '') : `${formatNumber(round)} of ${formatNumber(of)}`,
    apart === null ? '' : `within ${(apart * 100).toPrecision(2)} % of the best there can be`,
    secondsLeft === null ? '' : `${timeLeft(secondsLeft)} left`,
  ];
  return words.filter((text) => text !== '').join(', ');
}

const ofPlan: Telling<PlanEvent> = ({ name, data }) => {
  if (name === 'progress') return planWords(data);
  return name === 'waiting' ? `Waiting for ${data.ahead === 1 ? 'one plan' : `${data.ahead} plans`}` : null;
};

/** Makes a plan, follows it, and gives what is kept of it; the same plan again is the kept one. */
export async function planToEnd(
  client: Client,
  body: BuyingPlanBodyDto,
  surroundings: Surroundings,
): Promise<BuyingPlanViewDto> {
  const { id, state } = await client.post<BuyingPlanStartedDto>('/buying-plans', body);
  if (state !== 'done') await followed(client, `/buying-plans/${id}`, ofPlan, surroundings);
  const view = await client.get<BuyingPlanViewDto>(`/buying-plans/${id}`);
  if (view.state === 'done' && view.answer !== null) return view;
  if (view.state === 'cancelled') {
    throw new CliError(EXIT.interrupted, 'The plan was cancelled; nothing of it is kept.', '');
  }
  throw new CliError(EXIT.problems, whyNot(view), WHAT_TO_DO);
}

const WHAT_TO_DO = 'Ease one of the limits named, or ask with more money; plans made before stay as they are.';

function whyNot({ noPlan, message, state }: BuyingPlanViewDto): string {
  if (noPlan === null) return `The plan did not end: ${message === null ? `it is ${state}` : safeLines(message)}`;
  const clash = noPlan.clash.map(({ words, where }) => `  ${words}${where === null ? '' : ` (${where})`}`);
  return safeLines([noPlan.reason, ...clash].join('\n'));
}

/** The text of a plan file, under the name it was given by. */
export async function planFileIn(file: string): Promise<NonNullable<BuyingPlanBodyDto['planFile']>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError(EXIT.notFound, `Cannot read ${file} (${error.code ?? error.message}).`, 'Check the file name.');
  });
  return { text, name: file };
}
