import Type from 'typebox';
import { materialEvents, materialView } from '../../brief/material.ts';
import { chosenImports, chosenSeries } from '../../market/edition-choice.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { pricePoints } from '../../market/prices.ts';
import { chosenConcentration, chosenProduction } from '../../market/table-choice.ts';
import { materialInputOf } from '../briefs.ts';
import { EventSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import {
  ConcentrationsSchema,
  EditionImportsSchema,
  EditionSeriesSchema,
  PricePointSchema,
  ProductionSchema,
} from '../contract-market.ts';
import type { Desk, View } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { eventDto } from '../present/event.ts';
import { concentrationDto, importSourcesDto, priceDto, productionDto, seriesDto } from '../present/market.ts';
import { type App, readRoute } from '../route.ts';

const Edition = Type.Object({
  edition: Type.Optional(Type.String({ description: 'Edition id, e.g. mcs-2026; absent or not there: the latest' })),
});
const Table = Type.Object({
  stage: Type.Optional(Type.String({ description: 'Stage of a table, e.g. production-mine; absent: the first' })),
  ...Edition.properties,
});

interface Named {
  readonly material: string;
}

async function viewFor(view: View, params: Named): Promise<MaterialView> {
  return materialView(await materialInputOf(view, checkMaterial(view, params)));
}

/** GET /materials/:material/production and /concentration: one table at a time, and which others there are. */
function tableRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/production',
    summary: 'One production, capacity or reserves table by country of a material, and which others there are',
    params: MATERIAL_PARAMS,
    query: Table,
    response: ProductionSchema,
    answer: async (view, { params, query }) => {
      const { tables, chosen, items } = chosenProduction(await viewFor(view, params), query);
      return { tables: [...tables], chosen, items: items.map(productionDto) };
    },
  });
  readRoute(app, desk, {
    path: '/materials/:material/concentration',
    summary: 'Concentration (F-03) of one production table of a material under every convention, with the shares',
    params: MATERIAL_PARAMS,
    query: Table,
    response: ConcentrationsSchema,
    answer: async (view, { params, query }) => {
      const { tables, chosen, items } = chosenConcentration(await viewFor(view, params), query);
      return { tables: [...tables], chosen, items: items.map(concentrationDto) };
    },
  });
}

/** GET /materials/:material/series and /imports: what one edition says. */
function editionRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/series',
    summary: 'US series of a material in one edition; absences stay points',
    params: MATERIAL_PARAMS,
    query: Edition,
    response: EditionSeriesSchema,
    answer: async (view, { params, query }) => {
      const { editions, edition, items } = chosenSeries(await viewFor(view, params), query.edition);
      return { editions: [...editions], edition, items: items.map(seriesDto) };
    },
  });
  readRoute(app, desk, {
    path: '/materials/:material/imports',
    summary: 'Where US imports of a material came from, form by form, in one edition',
    params: MATERIAL_PARAMS,
    query: Edition,
    response: EditionImportsSchema,
    answer: async (view, { params, query }) => {
      const { editions, edition, items } = chosenImports(await viewFor(view, params), query.edition);
      return { editions: [...editions], edition, items: items.map(importSourcesDto) };
    },
  });
}

/** GET /materials/:material/prices and /events: lists, newest first. */
function listRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/prices',
    summary: 'Prices of a material for a day, month or quarter, newest first; a range stays a range',
    params: MATERIAL_PARAMS,
    query: Type.Object(PAGING),
    response: PageOf(PricePointSchema),
    answer: async (view, { params, query }) => {
      const newestFirst = [...pricePoints(await viewFor(view, params))].reverse();
      const page = pageOf(newestFirst, query, listName(view, 'prices', params));
      return { ...page, items: page.items.map(priceDto) };
    },
  });
  readRoute(app, desk, {
    path: '/materials/:material/events',
    summary: 'What happened around a material, newest first: of several reports of one happening the one followed',
    params: MATERIAL_PARAMS,
    query: Type.Object(PAGING),
    response: PageOf(EventSchema),
    answer: async (view, { params, query }) => {
      const events = materialEvents(await materialInputOf(view, checkMaterial(view, params)));
      const page = pageOf(events, query, listName(view, 'happenings', params));
      return { ...page, items: page.items.map((event) => eventDto(event, contextOf(view))) };
    },
  });
}

/** The long parts of a material's answer, each for itself. */
export function materialSectionRoutes(app: App, desk: Desk): void {
  tableRoutes(app, desk);
  editionRoutes(app, desk);
  listRoutes(app, desk);
}
