import swagger from '@fastify/swagger';
import type { App } from './route.ts';
import { NAMED_SCHEMAS, withReferences } from './schemas.ts';

/** Registers the named schemas and the OpenAPI 3.1 document; must come before the routes it describes. */
export async function describeRoutes(app: App, version: string, origin: string): Promise<void> {
  for (const schema of NAMED_SCHEMAS) app.addSchema(withReferences(schema));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ballast',
        version,
        description: 'The ledger of strategic materials: every number is a Figure that carries its evidence.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: origin }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `Schema${index}`,
    },
  });
}

/** One route of the API as it is registered. */
export interface RouteEntry {
  readonly method: string;
  /** Full pattern, `/api/v1/materials/:material`. */
  readonly path: string;
}

/** Notes every API route as it is registered; HEAD comes with GET and is not listed. */
export function noteRoutes(app: App): readonly RouteEntry[] {
  const routes: RouteEntry[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD' && url.startsWith('/api/')) routes.push({ method: one, path: url });
  });
  return routes;
}

/** Methods the API has at a path, by the noted patterns. */
export function methodsAt(routes: readonly RouteEntry[], path: string): readonly string[] {
  const parts = path.split('/');
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, i) => part.startsWith(':') || part === parts[i]);
  };
  return [...new Set(routes.filter((route) => fits(route.path)).map((route) => route.method))];
}
