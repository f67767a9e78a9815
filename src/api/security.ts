import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiError } from './errors.ts';
import { TOKEN_HEADER } from './token-header.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** Whether binding to this name keeps the server on this machine. */
export function isLoopback(host: string): boolean {
  return /^127(\.\d{1,3}){3}$/.test(host) || host === 'localhost' || host === '::1' || host === '[::1]';
}

/** Host headers that mean this server: the loopback names with its port, and without it on port 80. */
export function ownHosts(origin: string): ReadonlySet<string> {
  const port = new URL(origin).port || '80';
  return new Set(LOOPBACK_NAMES.flatMap((name) => (port === '80' ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/** Refuses a Host header that is not ours: a name an attacker re-points to 127.0.0.1 must get nothing. */
export function checkHost(host: string | undefined, hosts: ReadonlySet<string>): void {
  if (host !== undefined && hosts.has(host.toLowerCase())) return;
  throw new ApiError('host-refused', 'This Host header does not name this server.', [...hosts].join(', '));
}

/** The host an absolute request target names (`GET http://host/page`), which HTTP lets win over the Host header. */
export function authorityOf(target: string): string | null {
  return /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(target)?.[1] ?? null;
}

/** Refuses a write from another site: a browser sends Origin with every such request, the command line sends none. */
function checkOrigin(request: FastifyRequest, hosts: ReadonlySet<string>): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const ours = origin === undefined || [...hosts].some((host) => origin.toLowerCase() === `http://${host}`);
  const near = site === undefined || site === 'same-origin' || site === 'none';
  if (!ours || !near)
    throw new ApiError('origin-refused', 'Writes are taken only from this server or its command line.');
}

/** Digests are compared, so neither length nor content of the token shows in the time taken. */
function sameToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** Routes that compute and write nothing into the ledger: no key, but no other site either. */
const WITHOUT_KEY: ReadonlySet<string> = new Set([
  'POST /api/v1/cases/check',
  'POST /api/v1/cases/assembly',
  'POST /api/v1/runs',
  'DELETE /api/v1/runs/:id',
  'POST /api/v1/buying-plans',
  'DELETE /api/v1/buying-plans/:id',
]);

/** Whether a route computes and leaves the ledger as it is. */
export function leavesLedger({ method, routeOptions }: FastifyRequest): boolean {
  return WITHOUT_KEY.has(`${method} ${routeOptions.url ?? ''}`);
}

/** What every write must pass: our Origin or none, and the token of the lock file where it changes the ledger. */
export function checkWrite(request: FastifyRequest, hosts: ReadonlySet<string>, token: string): void {
  checkOrigin(request, hosts);
  if (leavesLedger(request)) return;
  const given = request.headers[TOKEN_HEADER];
  if (typeof given === 'string' && sameToken(given, token)) return;
  throw new ApiError('token-required', `Writes need the header ${TOKEN_HEADER} with the token of this server.`);
}

/** Addresses such as `//host/page` name another server to a browser; they are read as `/host/page`. */
export function normalisedPath(url: string): string {
  return url.replace(/^[/\\]+/, '/');
}

/** Content security policy of every answer: nothing from elsewhere, no inline script, no inline style element. */
export const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
} as const;
