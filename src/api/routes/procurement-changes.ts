import Type from 'typebox';
import { changesBetween, changesByStep } from '../../procurement/changes.ts';
import { happenedBy } from '../../procurement/happenings.ts';
import { stateAfter } from '../../procurement/state.ts';
import { conflictsOf } from '../briefs.ts';
import { ConflictSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import { ProcurementChangesSchema } from '../contract-procurements.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { conflictDto } from '../present/conflict.ts';
import { contextOf } from '../present/context.ts';
import { stepChangesDto, termChangeDto } from '../present/procurement-changes.ts';
import { dayAsked, happeningsNamed, procurementNamed, procurementsOnDay } from '../procurement-day.ts';
import { type App, readRoute } from '../route.ts';
import { PROCUREMENT_ID } from './procurements.ts';

const Between = Type.Object({
  from: Type.Optional(Type.String({ description: 'Day of the state before; left out: before the first step' })),
  to: Type.Optional(Type.String({ description: 'Day of the state after, up to known_on. Default: known_on' })),
});

/** GET /procurements/:id/changes: two states of a procurement compared term by term, and every step between. */
export function procurementChangeRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/procurements/:id/changes',
    summary: 'What changed in a procurement between two days: typed, term by term, and step by step',
    params: PROCUREMENT_ID,
    query: Between,
    response: ProcurementChangesSchema,
    table: true,
    answer: async (view, { params: { id }, query }) => changesOf(view, id, query),
  });
  readRoute(app, desk, {
    path: '/procurements/:id/conflicts',
    summary: 'Where sources disagree about one procurement',
    params: PROCUREMENT_ID,
    query: Type.Object({ ...PAGING }),
    response: PageOf(ConflictSchema),
    answer: async (view, { params: { id }, query }) => {
      const named = procurementNamed(id, await procurementsOnDay(view, view.knownOn), view.knownOn);
      const ids = [named.id, ...named.joined];
      const all = (await conflictsOf(view)).filter(({ conflict }) => about(conflict.sides[0]?.subject, ids));
      const page = pageOf(all, query, listName(view, `procurements/${named.id}/conflicts`));
      return { ...page, items: page.items.map((item) => conflictDto(item, contextOf(view))) };
    },
  });
}

const about = (subject: { readonly kind: string; readonly id: string } | undefined, ids: readonly string[]): boolean =>
  subject?.kind === 'procurement' && ids.includes(subject.id);

async function changesOf(view: View, id: string, query: { readonly from?: string; readonly to?: string }) {
  const to = dayAsked(query.to, view, 'to');
  const from = query.from === undefined ? null : dayAsked(query.from, view, 'from');
  if (from !== null && from > to) {
    throw new ApiError('invalid-query', `from "${from}" lies after to "${to}".`, 'from no later than to');
  }
  const named = procurementNamed(id, await procurementsOnDay(view, to), to);
  const all = await happeningsNamed(view, named.id);
  const [before, after] = [from === null ? [] : happenedBy(all, from), happenedBy(all, to)];
  const steps = changesByStep(after, view.knownOn).filter(({ step }) => !before.includes(step));
  return {
    ...{ id: named.id, title: named.title, from, to },
    stateBefore: stateAfter(before)?.state ?? null,
    stateAfter: named.state,
    changes: changesBetween(before, after, view.knownOn).map(termChangeDto),
    steps: steps.map(stepChangesDto),
  };
}
