import Type, { type Static } from 'typebox';
import { factsOn } from '../../brief/profile.ts';
import { ALERT_DAYS, alertsOn } from '../../policy/alerts.ts';
import { coursesOf } from '../../policy/course.ts';
import { answers, type MeasureFilter, scopeOf } from '../../policy/measure-scope.ts';
import { type DatedMeasure, datedMeasures, measuresAt } from '../../policy/measures.ts';
import { daysAfter, type IsoDate, isIsoDate } from '../../units/period.ts';
import type { TradeCode } from '../../vocabulary/facts.ts';
import { contentsOf } from '../briefs.ts';
import { AlertsSchema, CourseSchema, MeasuresSchema } from '../contract-measures.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial } from '../material-params.ts';
import { contextOf } from '../present/context.ts';
import { alertDto, measureLineDto } from '../present/measure.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const ON = Type.Optional(
  Type.String({ description: 'Day YYYY-MM-DD the states are of. Default: the day of known_on' }),
);
const FILTER = {
  material: Type.Optional(Type.String({ description: 'Material id; a measure on its group counts too' })),
  form: Type.Optional(Type.String({ description: 'Form id; a measure that names no form is kept' })),
  origin: Type.Optional(Type.String({ description: 'Country code of where goods come from' })),
  country: Type.Optional(Type.String({ description: 'Country code of who takes the measure, or of a destination' })),
  kind: Type.Optional(Type.String({ description: 'export control, tariff, law, enforcement, framework or programme' })),
};
const Query = Type.Object({ on: ON, ...FILTER });

/** The day asked for, else the day the ledger is known on. */
export function onDay(view: View, given: string | undefined): IsoDate {
  if (given === undefined) return view.knownOn;
  if (isIsoDate(given)) return given;
  throw new ApiError('invalid-query', `"${given}" is not a calendar day.`, 'YYYY-MM-DD');
}

/** Every measure published by the day the ledger is known on, without a word on any day. */
export function datedOf(view: View): Promise<readonly DatedMeasure[]> {
  return view.once('measures', async () => {
    const { events, judgements, knownOn } = await contentsOf(view);
    return datedMeasures(events, knownOn, judgements);
  });
}

const codesOf = ({ workbench, knownOn }: View): readonly TradeCode[] => factsOn(workbench.facts, knownOn).codes;

/** Measures that answer a filter; a material or country nobody knows is a mistake and no empty list. */
async function filtered(view: View, filter: MeasureFilter): Promise<readonly DatedMeasure[]> {
  const { vocabulary } = view.workbench;
  const { material, origin, country } = filter;
  if (material !== undefined) checkMaterial(view, { material });
  for (const place of [origin, country]) {
    if (place === undefined || vocabulary.countries.has(place)) continue;
    throw new ApiError('invalid-query', `No country has the code "${place}".`, 'USA, CHN, COD ...');
  }
  const codes = codesOf(view);
  return (await datedOf(view)).filter(({ event }) => answers(event, scopeOf(event, codes), filter, vocabulary));
}

/** Measures of a filter as they stand among all measures: what suspends one may be of another kind or country. */
async function standing(view: View, { on, ...filter }: Static<typeof Query>) {
  const wanted = new Set((await filtered(view, filter)).map(({ event }) => event.id));
  const measures = measuresAt(await datedOf(view), onDay(view, on), view.knownOn);
  return measures.filter(({ event }) => wanted.has(event.id));
}

/** GET /measures, /measures/alerts and /measures/calendar: measures on a day, what comes due, and their states over time. */
export function measureRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/measures',
    summary: 'Tariffs, export controls, laws: the state of each on a day, with its reason and evidence',
    params: NO_PARAMETERS,
    query: Query,
    response: MeasuresSchema,
    table: true,
    answer: async (view, { query }) => {
      const measures = await standing(view, query);
      const asked = { material: query.material, codes: codesOf(view) };
      const items = measures.map((measure) => measureLineDto(measure, asked, contextOf(view)));
      return { on: onDay(view, query.on), knownOn: view.knownOn, items, total: items.length };
    },
  });
  readRoute(app, desk, {
    path: '/measures/alerts',
    summary: 'Measures that end, take effect or fall due within some days, and ends nobody renewed',
    params: NO_PARAMETERS,
    query: Type.Object({
      on: ON,
      within: Type.Optional(
        Type.Integer({ minimum: 0, maximum: 3660, description: `Days ahead. Default: ${ALERT_DAYS}` }),
      ),
      ...FILTER,
    }),
    response: AlertsSchema,
    table: true,
    answer: async (view, { query: { within = ALERT_DAYS, ...query } }) => {
      const on = onDay(view, query.on);
      const alerts = alertsOn(await standing(view, query), on, within);
      return { on, days: within, items: alerts.map(alertDto) };
    },
  });
  readRoute(app, desk, {
    path: '/measures/calendar',
    summary: 'The states each measure goes through over a window of days',
    params: NO_PARAMETERS,
    query: Type.Object({
      ...Query.properties,
      from: Type.Optional(Type.String({ description: 'First day. Default: four years before the day' })),
      to: Type.Optional(Type.String({ description: 'Last day. Default: eighteen months after the day' })),
    }),
    response: CourseSchema,
    table: true,
    answer: async (view, { query: { on: given, from, to, ...filter } }) => {
      const on = onDay(view, given);
      const window = { from: onDay(view, from ?? daysAfter(on, -1460)), to: onDay(view, to ?? daysAfter(on, 548)) };
      const wanted = new Set((await filtered(view, filter)).map(({ event }) => event.id));
      const asked = { material: filter.material, codes: codesOf(view) };
      const courses = coursesOf(await datedOf(view), on, window, view.knownOn);
      const items = courses
        .filter(({ measure }) => wanted.has(measure.event.id))
        .map(({ measure, spans }) => ({
          measure: measureLineDto(measure, asked, contextOf(view)),
          spans: spans.map((span) => ({ ...span })),
        }));
      return { on, knownOn: view.knownOn, ...window, items };
    },
  });
}
