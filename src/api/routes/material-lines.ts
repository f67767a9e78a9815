import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import { endUses } from '../../market/end-uses.ts';
import { historyOf } from '../../market/history.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { ownLines } from '../../market/own-series.ts';
import { monthlyPrices } from '../../market/prices.ts';
import { materialInputOf } from '../briefs.ts';
import { EndUsesSchema, HistorySchema, LinesSchema } from '../contract-lines.ts';
import type { Desk, View } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { endUsesDto, historyLineDto, lineDto } from '../present/line.ts';
import { type App, readRoute } from '../route.ts';

async function viewFor(view: View, params: { readonly material: string }): Promise<MaterialView> {
  return materialView(await materialInputOf(view, checkMaterial(view, params)));
}

const NOTHING_ASKED = Type.Object({});

/** GET /materials/:material/monthly-prices, /history, /own-series and /end-uses. */
export function materialLineRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/monthly-prices',
    summary: 'Prices and import unit values of a material month by month, each in its newest edition',
    params: MATERIAL_PARAMS,
    query: NOTHING_ASKED,
    response: LinesSchema,
    answer: async (view, { params }) => ({ items: monthlyPrices(await viewFor(view, params)).map(lineDto) }),
  });
  readRoute(app, desk, {
    path: '/materials/:material/history',
    summary: 'Yearly lines of a material from 1900 on, those of today apart from those of their time',
    params: MATERIAL_PARAMS,
    query: NOTHING_ASKED,
    response: HistorySchema,
    answer: async (view, { params }) => ({ items: historyOf(await viewFor(view, params)).map(historyLineDto) }),
  });
  readRoute(app, desk, {
    path: '/materials/:material/own-series',
    summary: 'Series of a material that a person took in themselves, with their marking',
    params: MATERIAL_PARAMS,
    query: NOTHING_ASKED,
    response: LinesSchema,
    answer: async (view, { params }) => ({ items: ownLines(await viewFor(view, params)).map(lineDto) }),
  });
  readRoute(app, desk, {
    path: '/materials/:material/end-uses',
    summary: 'What a material is used for: shares with what they leave over, and uses named without a share',
    params: MATERIAL_PARAMS,
    query: NOTHING_ASKED,
    response: EndUsesSchema,
    answer: async (view, { params }) => ({ items: endUses(await viewFor(view, params)).map(endUsesDto) }),
  });
}
