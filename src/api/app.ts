import helmet from '@fastify/helmet';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Workbench } from '../workbench/workbench.ts';
import { prepare } from './briefs.ts';
import { Desk } from './desk.ts';
import { sendError, sendUnreadable } from './error-replies.ts';
import { ApiError } from './errors.ts';
import { describeRoutes, methodsAt, noteRoutes, type RouteEntry } from './openapi.ts';
import type { App } from './route.ts';
import { apiRoutes } from './routes/all.ts';
import { newestEditions } from './routes/edition-changes.ts';
import { indicatorRowsOf } from './routes/indicators.ts';
import { registerOf } from './routes/not-modelled.ts';
import { searchIndexOf } from './search-index.ts';
import {
  authorityOf,
  CONTENT_POLICY,
  checkHost,
  checkWrite,
  leavesLedger,
  normalisedPath,
  ownHosts,
} from './security.ts';
import { programVersion } from './version.ts';
import { sendPage, serveWebFiles } from './web-files.ts';

/** What the server is built from; effects are parameters. */
export interface AppOptions {
  readonly workbench: Workbench;
  /** Secret every write must carry; never sent to the page. */
  readonly token: string;
  /** Where it listens, e.g. `http://127.0.0.1:4700`; its port decides which Host headers are ours. */
  readonly origin: string;
  /** Folder of the built web app; null for an API without pages. */
  readonly webFolder: string | null;
  readonly now: () => Date;
  /** Whether the ledger is read before anybody asks, and again after every write: for servers that stay. */
  readonly warm?: boolean;
  /** Told of our own mistakes, by route; stays silent when absent. */
  readonly report?: (error: unknown, route: string) => void;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODY_LIMIT = 1024 * 1024;

/** The whole server, ready to listen or to be asked with `inject`. */
export async function buildApp(options: AppOptions): Promise<App> {
  const report = options.report ?? (() => undefined);
  const onError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendError(error, request, reply, report);
  const app: App = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: (request) => normalisedPath(request.url ?? '/'),
    clientErrorHandler: (_error, socket) => sendUnreadable(socket),
    frameworkErrors: (error, request, reply) => void onError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  // Answers are written as they are and checked against their schemas by the contract test: nothing is dropped silently.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(onError);
  await guard(app, options);
  const routes = noteRoutes(app);
  const version = programVersion();
  await describeRoutes(app, version, options.origin);
  const desk = new Desk(options.workbench, options.now, version, report);
  await app.register(async (api: App) => apiRoutes(api, desk), { prefix: '/api/v1' });
  if (options.webFolder !== null) await serveWebFiles(app, options.webFolder);
  app.setNotFoundHandler((request, reply) => notFound(app, routes, request, reply));
  if (options.warm === true) keepWarm(app, desk, report);
  await app.ready();
  return app;
}

/** Reads the ledger in the background, now and after every write; a server that closes does not wait for all of it. */
function keepWarm(app: App, desk: Desk, report: NonNullable<AppOptions['report']>): void {
  const closing = new AbortController();
  const warming = { now: Promise.resolve() };
  const warm = (): void => {
    const reading = (): Promise<void> =>
      desk.warmUp((view) =>
        prepare(view, [searchIndexOf, newestEditions, registerOf, indicatorRowsOf], closing.signal),
      );
    warming.now = warming.now.then(reading).catch((error) => report(error, 'reading the ledger'));
  };
  app.addHook('onReady', async () => warm());
  app.addHook('onResponse', async (request, { statusCode }) => {
    if (!SAFE_METHODS.has(request.method) && !leavesLedger(request) && statusCode < 400) warm();
  });
  app.addHook('onClose', () => {
    closing.abort();
    return warming.now;
  });
}

/** Checks that run before anything else of a request is looked at. */
async function guard(app: App, { origin, token }: AppOptions): Promise<void> {
  const hosts = ownHosts(origin);
  app.addHook('onRequest', async (request) => {
    checkHost(request.headers.host, hosts);
    const authority = authorityOf(request.originalUrl);
    if (authority !== null) checkHost(authority, hosts);
    if (!SAFE_METHODS.has(request.method)) checkWrite(request, hosts, token);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

function notFound(app: App, routes: readonly RouteEntry[], request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = '/'] = request.url.split('?');
  const methods = methodsAt(routes, path);
  if (methods.length > 0) {
    reply.header('allow', methods.join(', '));
    throw new ApiError('wrong-method', `${request.method} is not a method of ${path}.`, methods.join(', '));
  }
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const page = reading && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
  if (page && path.startsWith('/')) return sendPage(app, reply);
  throw new ApiError('unknown-route', `There is no ${path}.`);
}
