import type { TestApp } from '../support/test-app.ts';

/** The OpenAPI document, as far as tests look into it. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Rows {
  readonly items: readonly Readonly<Record<string, string>>[];
}

/**
 * The built-in data have no stock book, no runs, plans and decisions; tests/api/stockpile and stock-prints ask for what there is
 * of one, and tests/api/runs, buying-plans and decisions of the others.
 */
const OF_A_BOOK: ReadonlySet<string> = new Set([
  ...['lots/{holder}/{lot}', 'book', 'prints/{sheet}'].map((route) => `/api/v1/stockpile/${route}`),
  ...['{id}', '{id}/events', '{id}/explain', 'compare'].map((route) => `/api/v1/runs/${route}`),
  ...['{id}', '{id}/events', '{id}/lines', '{id}/budget', 'compare'].map((route) => `/api/v1/buying-plans/${route}`),
  '/api/v1/decisions/{id}',
]);

/** Every read with real parameters, by the pattern of the OpenAPI document. */
export async function everyRead(
  document: Document,
  ask: TestApp['ask'],
): Promise<readonly (readonly [string, string])[]> {
  const first = async (list: string, field: string): Promise<string> =>
    (await ask<Rows>(list)).json.items[0]?.[field] ?? '';
  const statement = await first('/api/v1/statements?limit=1', 'id');
  const values: Readonly<Record<string, string>> = {
    '/api/v1/statements/{id}': `/api/v1/statements/${statement}`,
    '/api/v1/events/{id}': `/api/v1/events/${await first('/api/v1/events?limit=1', 'id')}`,
    '/api/v1/evidence/{id}': `/api/v1/evidence/${statement}`,
    '/api/v1/snapshots/{sha256}': `/api/v1/snapshots/${await first('/api/v1/statements?limit=1', 'snapshot')}`,
    '/api/v1/procurements/{id}': `/api/v1/procurements/${await first('/api/v1/procurements', 'id')}`,
    ...Object.fromEntries(
      ['', '/affordability', '/size'].map((part) => [
        `/api/v1/contracts/{id}${part}`,
        `/api/v1/contracts/dla-antimony-usac${part}`,
      ]),
    ),
    ...Object.fromEntries(
      [
        'procurements/{id}/changes',
        'procurements/{id}/conflicts',
        'procurements/{id}/survival',
        'procurements/{id}/deliverability',
        'ocds/releases/{id}',
        'ocds/records/{id}',
      ].map((one) => [`/api/v1/${one}`, `/api/v1/${one.replace('{id}', 'dla-cobalt-2025')}`]),
    ),
    '/api/v1/procurements/{id}/counterfactual': '/api/v1/procurements/dla-cobalt-2025/counterfactual?date=2025-02',
    '/api/v1/procurements/{id}/impact': '/api/v1/procurements/dla-cobalt-2025/impact?draws=100',
    '/api/v1/lists/{list}': `/api/v1/lists/${await first('/api/v1/lists', 'id')}`,
    '/api/v1/codes/{code}': `/api/v1/codes/${await first('/api/v1/codes', 'code')}`,
    '/api/v1/compare/{measure}': '/api/v1/compare/reliance',
    '/api/v1/sources/{id}': `/api/v1/sources/${await first('/api/v1/sources', 'id')}`,
    '/api/v1/sources/{id}/profile': '/api/v1/sources/usgs-mcs/profile',
    '/api/v1/organisations/{id}': '/api/v1/organisations/dla',
    '/api/v1/cases/{id}': '/api/v1/cases/china-antimony',
    '/api/v1/cases/{id}/assembly': '/api/v1/cases/china-antimony/assembly?material=antimony',
    '/api/v1/editions': `/api/v1/editions?evidence=${statement}`,
    '/api/v1/search': '/api/v1/search?q=cobalt',
    '/api/v1/stockpile/disposals': '/api/v1/stockpile/disposals?material=antimony&form=metal&mass=1%20t',
    '/api/v1/stockpile/reports/{report}': '/api/v1/stockpile/reports/need',
    '/api/v1/duty': '/api/v1/duty?code=8112.92.10&origin=CHN',
    '/api/v1/convert': '/api/v1/convert?quantity=6%2C685%2C871%20lb&to=t',
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    'get' in methods && !OF_A_BOOK.has(path)
      ? [[path, values[path] ?? path.replace('{material}', 'antimony')] as const]
      : [],
  );
}

/** An address with one more parameter. */
export const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;
