import Type from 'typebox';
import { correct } from '../../ledger/correction.ts';
import type { Event } from '../../ledger/event.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { StockEvent } from '../../ledger/stock-event.ts';
import { type EvidenceDto, EvidenceSchema } from '../contract-evidence.ts';
import type { Desk, View } from '../desk.ts';
import { evidenceFrom, findEver, ID_PARAMS } from '../find.ts';
import { contextOf } from '../present/context.ts';
import { eventDto } from '../present/event.ts';
import { statementDto } from '../present/statement.ts';
import { recordDtos } from '../record-dtos.ts';
import { type App, readRoute } from '../route.ts';

/** One piece of evidence, whatever says it. */
type Piece = Statement | Event | StockEvent;

/** Where it was first seen, then every place it was seen again. */
async function sightingsOf(first: Piece, { workbench }: View): Promise<EvidenceDto['sightings']> {
  const again = await workbench.store.sightings(first.id);
  const all = [first, ...again].map(({ snapshot, locator, recorded }) => ({ snapshot, locator, recorded }));
  return [...new Map(all.map((sighting) => [`${sighting.snapshot} ${sighting.locator}`, sighting])).values()];
}

async function correctionsOf(item: Piece, { ledger }: View): Promise<EvidenceDto['corrections']> {
  if (!('value' in item)) return [];
  const { correction } = correct(item, (await ledger()).corrections);
  return correction === null ? [] : [{ id: correction.id, mistake: correction.mistake, reason: correction.reason }];
}

async function evidenceDto(item: Piece, view: View): Promise<EvidenceDto> {
  const context = contextOf(view);
  const shared = {
    id: item.id,
    sightings: await sightingsOf(item, view),
    corrections: await correctionsOf(item, view),
    withdrawn: await view.workbench.store.withdrawal(item.id),
  };
  if ('holder' in item) {
    const [stock = null] = await recordDtos([item], view);
    return { ...shared, type: 'stock', statement: null, event: null, stock };
  }
  return {
    ...shared,
    type: 'value' in item ? 'statement' : 'event',
    statement: 'value' in item ? statementDto(item, context) : null,
    event: 'value' in item ? null : eventDto(item, context),
    stock: null,
  };
}

async function stored(idPrefix: string, { workbench }: View): Promise<readonly Piece[]> {
  const { store } = workbench;
  const { items } = await store.stockRecords({ idPrefix });
  return [...(await store.statements({ idPrefix })), ...(await store.events({ idPrefix })), ...items];
}

/** GET /evidence/:id: where every figure's evidence ids lead. */
export function evidenceRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/evidence/:id',
    summary:
      'One statement, event or stock record, also a withdrawn one, with every place it was seen and the corrections that apply',
    params: ID_PARAMS,
    query: Type.Object({}),
    response: EvidenceSchema,
    answer: async (view, { params }) => {
      const ever = (): ReturnType<typeof stored> => stored(params.id, view);
      return evidenceDto(
        await findEver<Piece>(await evidenceFrom(view, params.id), params.id, view.knownOn, ever),
        view,
      );
    },
  });
}
