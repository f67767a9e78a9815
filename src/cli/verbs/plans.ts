import type { PlansDto, RecommendationsDto } from '../../api/contract-plans.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { plansPage, recommendationsPage } from '../pages/plans.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** `plans`: annual materials plans against requests and awards; with words after it, kept buying plans. */
export async function plans(call: Call<{ readonly year?: string; readonly explain?: boolean }>): Promise<ExitCode> {
  if (call.args.length > 0) return (await import('./buying-plans.ts')).buyingPlans(call);
  return withClient(call, async (client) => {
    await checkFilled(client);
    const found = await client.get<PlansDto>('/plans', readQuery(call, { year: call.options.year }));
    print(call, found, (data) => plansPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** `recommendations`: what GAO recommended, and what is still open. */
export async function recommendations(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const found = await client.get<RecommendationsDto>('/recommendations', readQuery(call));
    print(call, found, (data) => recommendationsPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
