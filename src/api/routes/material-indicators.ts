import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import { concentrationHistories } from '../../market/concentration-history.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { relianceChecks, statedDefinitions } from '../../market/reliance.ts';
import { revisionSizes } from '../../market/revision-size.ts';
import { latestOf, usSeries } from '../../market/series.ts';
import { topSources } from '../../market/top-sources.ts';
import { coverOf } from '../../stockpile/cover.ts';
import type { Quantity } from '../../units/quantity.ts';
import { parseQuantity } from '../../units/text.ts';
import { dimensionOf } from '../../units/unit.ts';
import { materialInputOf } from '../briefs.ts';
import {
  ConcentrationHistoriesSchema,
  CoverSchema,
  RelianceSchema,
  RevisionSizesSchema,
} from '../contract-indicators.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { concentrationHistoriesDto, coverDto, relianceDto, revisionSizesDto } from '../present/indicators.ts';
import { type App, readRoute } from '../route.ts';

const NONE = Type.Object({});

async function viewFor(view: View, params: { readonly material: string }): Promise<MaterialView> {
  return materialView(await materialInputOf(view, checkMaterial(view, params)));
}

/** A consumption somebody enters: a mass above zero. */
function consumptionFrom(text: string | undefined): Quantity | null {
  if (text === undefined) return null;
  const read = parseQuantity(text);
  const hint = 'Write a number and a unit of mass for one year, such as 8,500 t.';
  if (!read.ok) throw new ApiError('invalid-query', `consumption: ${read.message}. ${hint}`);
  if (dimensionOf(read.quantity.unit) !== 'mass' || read.quantity.amount <= 0) {
    throw new ApiError('invalid-query', `consumption: "${text}" is no mass above zero. ${hint}`);
  }
  return read.quantity;
}

/** GET /materials/:material/reliance and /concentration-history. */
function marketRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/reliance',
    summary:
      'Apparent consumption (F-01) and net import reliance (F-02) as published and as their definition gives them',
    params: MATERIAL_PARAMS,
    query: NONE,
    response: RelianceSchema,
    answer: async (view, { params }) => {
      const market = await viewFor(view, params);
      return relianceDto({
        definitions: statedDefinitions(market),
        checks: relianceChecks(market),
        latest: latestOf(usSeries(market), 'net-import-reliance'),
        topSources: topSources(market),
      });
    },
  });
  readRoute(app, desk, {
    path: '/materials/:material/concentration-history',
    summary: 'Concentration (F-03) by stage over years and editions under every convention, with the largest shares',
    params: MATERIAL_PARAMS,
    query: NONE,
    response: ConcentrationHistoriesSchema,
    answer: async (view, { params }) => concentrationHistoriesDto(concentrationHistories(await viewFor(view, params))),
  });
  readRoute(app, desk, {
    path: '/materials/:material/revision-size',
    summary: 'How much first and last edition differ, over all production and capacity tables of a material',
    params: MATERIAL_PARAMS,
    query: NONE,
    response: RevisionSizesSchema,
    answer: async (view, { params }) => revisionSizesDto(revisionSizes(await viewFor(view, params))),
  });
}

/** GET /materials/:material/cover. */
function coverRoute(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/cover',
    summary: 'Days the newest stated inventory would last at published apparent consumption, or at one asked for',
    params: MATERIAL_PARAMS,
    query: Type.Object({
      consumption: Type.Optional(
        Type.String({ minLength: 1, maxLength: 100, description: 'Consumption of a year, e.g. 8,500 t' }),
      ),
    }),
    response: CoverSchema,
    answer: async (view, { params, query }) =>
      coverDto(coverOf(await viewFor(view, params), consumptionFrom(query.consumption))),
  });
}

/** Indicators of a material, each for itself. */
export function materialIndicatorRoutes(app: App, desk: Desk): void {
  marketRoutes(app, desk);
  coverRoute(app, desk);
}
