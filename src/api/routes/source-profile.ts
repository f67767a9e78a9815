import Type from 'typebox';
import { sourceProfile } from '../../brief/source-profile.ts';
import { knownOn } from '../../ledger/as-of.ts';
import { conflictsOf } from '../briefs.ts';
import { SourceProfileSchema } from '../contract-source-profile.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { contextOf } from '../present/context.ts';
import { sourceProfileDto } from '../present/source-profile.ts';
import { type App, readRoute } from '../route.ts';

/** GET /sources/:id/profile: everything about one source. */
export function sourceProfileRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/sources/:id/profile',
    summary: 'One source: freshness, what it says, where that was read, its corrections, problems and conflicts',
    params: Type.Object({ id: Type.String({ description: 'Source id, e.g. usgs-mcs' }) }),
    query: Type.Object({}),
    response: SourceProfileSchema,
    answer: async (view, { params: { id } }) => {
      const source = view.workbench.sources.get(id);
      if (source === undefined) throw new ApiError('unknown-source', `There is no source "${id}".`);
      const [ledger, conflicts, problems] = await Promise.all([
        view.ledger(),
        conflictsOf(view),
        view.workbench.store.problems(),
      ]);
      const statements = knownOn(ledger.statements, view.knownOn);
      const events = knownOn(ledger.events, view.knownOn);
      const profile = sourceProfile({
        ...{ source: id, statements, events, conflicts },
        corrections: knownOn(ledger.corrections, view.knownOn),
      });
      const read = new Set(profile.snapshots.map(({ snapshot }) => snapshot));
      const met = problems.filter(({ snapshot }) => read.has(snapshot));
      return sourceProfileDto(source, profile, met, contextOf(view));
    },
  });
}
