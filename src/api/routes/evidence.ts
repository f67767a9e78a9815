import Type from 'typebox';
import { correct } from '../../ledger/correction.ts';
import type { Event } from '../../ledger/event.ts';
import type { Statement } from '../../ledger/statement.ts';
import { type EvidenceDto, EvidenceSchema } from '../contract.ts';
import type { Desk, View } from '../desk.ts';
import { evidenceFrom, findEver, ID_PARAMS } from '../find.ts';
import { contextOf } from '../present/context.ts';
import { eventDto } from '../present/event.ts';
import { statementDto } from '../present/statement.ts';
import { type App, readRoute } from '../route.ts';

/** Where it was first seen, then every place it was seen again. */
async function sightingsOf(first: Statement | Event, { workbench }: View): Promise<EvidenceDto['sightings']> {
  const again = await workbench.store.sightings(first.id);
  const all = [first, ...again].map(({ snapshot, locator, recorded }) => ({ snapshot, locator, recorded }));
  return [...new Map(all.map((sighting) => [`${sighting.snapshot} ${sighting.locator}`, sighting])).values()];
}

async function correctionsOf(item: Statement | Event, { ledger }: View): Promise<EvidenceDto['corrections']> {
  if (!('value' in item)) return [];
  const { correction } = correct(item, (await ledger()).corrections);
  return correction === null ? [] : [{ id: correction.id, mistake: correction.mistake, reason: correction.reason }];
}

async function evidenceDto(item: Statement | Event, view: View): Promise<EvidenceDto> {
  const context = contextOf(view);
  return {
    id: item.id,
    type: 'value' in item ? 'statement' : 'event',
    statement: 'value' in item ? statementDto(item, context) : null,
    event: 'value' in item ? null : eventDto(item, context),
    sightings: await sightingsOf(item, view),
    corrections: await correctionsOf(item, view),
    withdrawn: await view.workbench.store.withdrawal(item.id),
  };
}

async function stored(idPrefix: string, { workbench }: View): Promise<readonly (Statement | Event)[]> {
  return [...(await workbench.store.statements({ idPrefix })), ...(await workbench.store.events({ idPrefix }))];
}

/** GET /evidence/:id: where every figure's evidence ids lead. */
export function evidenceRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/evidence/:id',
    summary:
      'One statement or event, also a withdrawn one, with every place it was seen and the corrections that apply',
    params: ID_PARAMS,
    query: Type.Object({}),
    response: EvidenceSchema,
    answer: async (view, { params }) => {
      const ever = (): ReturnType<typeof stored> => stored(params.id, view);
      return evidenceDto(await findEver(await evidenceFrom(view, params.id), params.id, view.knownOn, ever), view);
    },
  });
}
