import Type from 'typebox';
import { stopsOf } from '../briefs.ts';
import { TourSchema } from '../contract-tour.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { contextOf } from '../present/context.ts';
import { tourStepDto } from '../present/tour.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /tour: a walk through what one source says and what the evidence says of it. */
export function tourRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/tour',
    summary:
      'A guided tour, step by step: what an article says, what the evidence says, how far apart, who is followed',
    params: NO_PARAMETERS,
    query: Type.Object({ tour: Type.Optional(Type.String({ description: 'Tour id; the first one when absent' })) }),
    response: TourSchema,
    table: true,
    answer: async (view, { query }) => {
      const { tours } = view.workbench;
      const tour = tours.find(({ id }) => query.tour === undefined || id === query.tour);
      if (tour === undefined) throw new ApiError('unknown-tour', `There is no tour "${query.tour ?? ''}".`);
      const context = contextOf(view);
      const stops = await stopsOf(view, tour);
      const { id, title, about } = tour;
      return {
        ...{ id, title, about, knownOn: view.knownOn },
        tours: tours.map((other) => ({ id: other.id, title: other.title })),
        steps: stops.map((stop) => tourStepDto(stop, context)),
      };
    },
  });
}
