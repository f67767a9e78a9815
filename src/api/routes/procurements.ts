import Type from 'typebox';
import type { Procurement } from '../../procurement/procurement.ts';
import { PROCUREMENT_STATES } from '../../procurement/state.ts';
import { PageOf } from '../contract-envelope.ts';
import { ProcurementRecordSchema } from '../contract-procurements.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { procurementRecordDto } from '../present/procurement-record.ts';
import { dayAsked, procurementNamed, procurementsOnDay } from '../procurement-day.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

export const ON = {
  on: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD of the state, up to known_on. Default: known_on' })),
};
export const PROCUREMENT_ID = Type.Object({
  id: Type.String({ description: 'Procurement id, e.g. dla-cobalt-2025, or a number in any spelling' }),
});
const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  state: Type.Optional(
    Type.String({ description: 'State, e.g. cancelled, or `open` for open in any way, or `no outcome`' }),
  ),
  kind: Type.Optional(Type.String({ description: 'Furthest formal step, e.g. solicitation or contract' })),
  ...ON,
  ...PAGING,
});

/** Stands for every request whose closing day passed without a published outcome. */
const NO_OUTCOME = 'no outcome';

function hasState({ state, noOutcomeSince }: Procurement, wanted: string): boolean {
  if (wanted === NO_OUTCOME) return noOutcomeSince !== null;
  return state === wanted || state.startsWith(`${wanted} (`);
}

function checkState(wanted: string | undefined): void {
  if (wanted === undefined || wanted === NO_OUTCOME) return;
  if (PROCUREMENT_STATES.some((state) => state === wanted || state.startsWith(`${wanted} (`))) return;
  const expected = [...PROCUREMENT_STATES, NO_OUTCOME].join(', ');
  throw new ApiError('invalid-query', `No procurement is ever in the state "${wanted}".`, `one of ${expected}`);
}

const titlesOf = (all: readonly Procurement[]): ReadonlyMap<string, string> => new Map(all.map((p) => [p.id, p.title]));

/** GET /procurements and /procurements/:id. */
export function procurementRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/procurements',
    summary: 'Procurements, each folded from its events as of a day; money role by role',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ProcurementRecordSchema),
    answer: async (view, { query: { material, state, kind, on, ...paging } }) => {
      if (material !== undefined) checkMaterial(view, { material });
      checkState(state);
      const day = dayAsked(on, view);
      const all = await procurementsOnDay(view, day);
      const wanted = all
        .filter((item) => material === undefined || item.material === material)
        .filter((item) => state === undefined || hasState(item, state))
        .filter((item) => kind === undefined || item.kind === kind);
      const page = pageOf(wanted, paging, listName(view, 'procurements', { material, state, kind, on }));
      const [titles, context] = [titlesOf(all), contextOf(view)];
      return { ...page, items: page.items.map((item) => procurementRecordDto(item, day, titles, context)) };
    },
  });
  readRoute(app, desk, {
    path: '/procurements/:id',
    summary: 'One procurement as of a day: its state, terms, money, numbers, steps and links',
    params: PROCUREMENT_ID,
    query: Type.Object({ ...ON }),
    response: ProcurementRecordSchema,
    table: true,
    answer: async (view, { params: { id }, query: { on } }) => {
      const day = dayAsked(on, view);
      const all = await procurementsOnDay(view, day);
      return procurementRecordDto(procurementNamed(id, all, day), day, titlesOf(all), contextOf(view));
    },
  });
}
