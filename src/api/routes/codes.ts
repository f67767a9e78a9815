import Type from 'typebox';
import { factsOn } from '../../brief/profile.ts';
import { type CodeGroup, codeGroups, codesMatching, digitsOf } from '../../vocabulary/trade-code.ts';
import { PageOf } from '../contract-envelope.ts';
import { TradeCodeSchema } from '../contract-profile.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { tradeCodeDto } from '../present/profile.ts';
import { type App, readRoute } from '../route.ts';

const groupsOf = ({ workbench, knownOn }: View): readonly CodeGroup[] => codeGroups(factsOn(workbench.facts, knownOn));

const Query = Type.Object({
  ...PAGING,
  q: Type.Optional(
    Type.String({ maxLength: 80, description: 'Digits, with or without points, or words of heading or material' }),
  ),
});

/** GET /codes and /codes/:code: customs codes and the materials they cover. */
export function codeRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/codes',
    summary: 'Customs codes with the materials each covers; mixed ones say so',
    params: Type.Object({}, { additionalProperties: false }),
    query: Query,
    response: PageOf(TradeCodeSchema),
    answer: (view, { query }) => {
      const { q = '' } = query;
      const found = q.trim() === '' ? groupsOf(view) : codesMatching(groupsOf(view), q);
      const page = pageOf(found, query, listName(view, 'codes', { q }));
      return { ...page, items: page.items.map((group) => tradeCodeDto(group, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/codes/:code',
    summary: 'The materials a customs code covers, with the lines below and the headings above it',
    params: Type.Object({
      code: Type.String({ pattern: '^[0-9. ]{2,16}$', description: 'Two to ten digits, with or without points' }),
    }),
    query: Type.Object({}),
    response: Type.Object({ code: Type.String(), items: Type.Array(TradeCodeSchema) }),
    answer: (view, { params }) => {
      const found = codesMatching(groupsOf(view), params.code);
      if (found.length === 0) {
        throw new ApiError('unknown-code', `No material is known under the customs code "${params.code}".`);
      }
      return { code: digitsOf(params.code), items: found.map((group) => tradeCodeDto(group, contextOf(view))) };
    },
  });
}
