import Type from 'typebox';
import { factsOn } from '../../brief/profile.ts';
import { dutyOn } from '../../policy/duty.ts';
import type { DutyQuestion } from '../../policy/duty-line.ts';
import { isDutyStatement } from '../../policy/duty-measure.ts';
import { measuresAt } from '../../policy/measures.ts';
import { digitsOf } from '../../vocabulary/trade-code.ts';
import { contentsOf } from '../briefs.ts';
import { DutySchema } from '../contract-duty.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { contextOf } from '../present/context.ts';
import { dutyDto } from '../present/duty.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { datedOf, onDay } from './measures.ts';

/** What is asked, checked: digits of a code, a country of the vocabulary, a day. */
async function questionOf(
  view: View,
  asked: { readonly code: string; readonly origin: string; readonly on?: string },
): Promise<DutyQuestion> {
  const { vocabulary, facts } = view.workbench;
  const code = digitsOf(asked.code);
  if (!/^\d{4,10}$/.test(code)) {
    throw new ApiError('invalid-query', `"${asked.code}" is no tariff code.`, 'four to ten digits, such as 8112.92.10');
  }
  if (!vocabulary.countries.has(asked.origin)) {
    throw new ApiError('invalid-query', `No country has the code "${asked.origin}".`, 'CHN, CAN, COD ...');
  }
  const { knownOn } = view;
  const day = onDay(view, asked.on);
  const statements = await view.once('duty statements', async () =>
    (await contentsOf(view)).statements.filter(isDutyStatement),
  );
  const measures = measuresAt(await datedOf(view), day, knownOn);
  return { code, origin: asked.origin, day, knownOn, measures, statements, codes: factsOn(facts, knownOn).codes };
}

/** GET /duty: the layers of the US duty on a code's goods of an origin. */
export function dutyRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/duty',
    summary: 'The US import duty on a tariff code by origin and day, layer by layer; missing layers are named, never 0',
    params: NO_PARAMETERS,
    query: Type.Object({
      code: Type.String({ maxLength: 16, description: 'US tariff code, with or without points' }),
      origin: Type.String({ description: 'Country code of the goods: CHN' }),
      on: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD. Default: the day of known_on' })),
    }),
    response: DutySchema,
    table: true,
    answer: async (view, { query }) => {
      const question = await questionOf(view, query);
      const stack = dutyOn(question);
      if (stack === null) {
        throw new ApiError('unknown-code', `No material is known under the customs code "${query.code}".`);
      }
      return dutyDto(stack, question, contextOf(view));
    },
  });
}
