import { randomBytes } from 'node:crypto';
import type { ErrorDto } from '../api/contract-envelope.ts';
import { TOKEN_HEADER } from '../api/token-header.ts';
import { ballastHome } from '../archive/home.ts';
import { holderOf, LedgerHeldError, type LockHolder } from '../archive/lock.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { CliError, EXIT, exitOf } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** Values of a query; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/** The API, wherever it answers: in the server that holds the ledger, or in this process. */
export interface Client {
  /** `in process`, or the server's address. */
  readonly where: string;
  get<T>(path: string, query?: Query): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** A file the API gives, piece by piece, with the name it gives it. */
  file(path: string, query?: Query): Promise<GivenFile>;
  close(): Promise<void>;
}

/** A file on its way. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface Answer {
  readonly status: number;
  readonly disposition: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}
type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body: string | null) => Promise<Answer>;

/** The ledger folder a command speaks of. */
export function homeOf(given: string | undefined): string {
  return given ?? ballastHome();
}

/** The API of the server that holds the ledger, or null when none does. */
export async function serverOf(home: string): Promise<Client | null> {
  const holder = await holderOf(home);
  return holder !== null && holder.role === 'server' && holder.address !== null ? remoteClient(holder) : null;
}

/** Opens the API: through the server that holds the ledger when there is one, else in this process. */
export async function openClient(home: string, surroundings: Surroundings): Promise<Client> {
  const server = await serverOf(home);
  if (server !== null) return server;
  try {
    return await localClient(home, surroundings);
  } catch (error) {
    if (error instanceof LedgerHeldError && error.holder.address !== null) return remoteClient(error.holder);
    throw error;
  }
}

function remoteClient({ address, token }: LockHolder): Client {
  const base = new URL(address ?? 'http://127.0.0.1');
  // The lock file is ours, but a token is sent nowhere but to this machine.
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) {
    throw new CliError(
      EXIT.unavailable,
      `The lock names ${base.origin}, which is not this machine.`,
      'Run ./ballast doctor.',
    );
  }
  const ask: Ask = async (method, path, body) => {
    const headers: Record<string, string> = { ...(method === 'GET' ? {} : { [TOKEN_HEADER]: token ?? '' }) };
    if (body !== null) headers['content-type'] = 'application/json';
    const response = await fetch(new URL(path, base), { method, headers, body, redirect: 'error' }).catch((error) => {
      throw new CliError(
        EXIT.unavailable,
        `The server at ${base.origin} holds the ledger but does not answer (${String(error?.cause?.code ?? error)}).`,
        'Wait a moment and try again, or stop that server.',
      );
    });
    const bytes = response.body === null ? nothing() : (response.body as AsyncIterable<Uint8Array>);
    return { status: response.status, disposition: response.headers.get('content-disposition'), bytes };
  };
  return clientOf(base.origin, ask, async () => undefined);
}

/** Opens the ledger in this process, for verbs that show their progress. */
export async function openOwn(home: string, { now, env }: Surroundings): Promise<Workbench> {
  const { openWorkbench } = await import('../workbench/workbench.ts');
  const databaseUrl = env.DATABASE_URL;
  return openWorkbench({ home, now, role: 'command', ...(databaseUrl ? { databaseUrl } : {}) });
}

async function localClient(home: string, surroundings: Surroundings): Promise<Client> {
  const [workbench, { buildApp }] = await Promise.all([openOwn(home, surroundings), import('../api/app.ts')]);
  const { now } = surroundings;
  const origin = 'http://127.0.0.1:4700';
  const token = randomBytes(32).toString('hex');
  const app = await buildApp({ workbench, token, origin, webFolder: null, now });
  const ask: Ask = async (method, path, body) => {
    const headers = { host: '127.0.0.1:4700', [TOKEN_HEADER]: token };
    const response = await app.inject({
      method,
      url: path,
      headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === null ? {} : { payload: body }),
      payloadAsStream: true,
    });
    const given = response.headers['content-disposition'];
    const disposition = typeof given === 'string' ? given : null;
    return { status: response.statusCode, disposition, bytes: response.stream() };
  };
  const close = async (): Promise<void> => {
    await app.close();
    await workbench.close();
  };
  return clientOf('in process', ask, close);
}

function clientOf(where: string, ask: Ask, close: () => Promise<void>): Client {
  return {
    where,
    get: async <T>(path: string, query: Query = {}) => read<T>(await ask('GET', addressOf(path, query), null)),
    post: async <T>(path: string, body?: unknown) =>
      read<T>(await ask('POST', addressOf(path, {}), body === undefined ? null : JSON.stringify(body))),
    delete: async <T>(path: string) => read<T>(await ask('DELETE', addressOf(path, {}), null)),
    file: async (path, query = {}) => {
      const answer = await ask('GET', addressOf(path, query), null);
      const { disposition, bytes } = answer;
      if (!succeeded(answer)) await read(answer);
      return { name: /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? 'ballast', bytes };
    },
    close,
  };
}

function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(given as [string, string][]).toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

/** Where the API's advice names a route, the verb that shows the same. */
const ADVICE: Readonly<Record<string, string>> = {
  'unknown-material': './ballast status names materials; ./ballast show takes a name, an id or a symbol.',
  'unknown-source': './ballast sources lists them.',
  'unknown-procurement': './ballast procurements lists them; a later day may know more.',
  'unknown-contract': './ballast contracts lists them; a later day may know more.',
  'unknown-holder': './ballast inventory names the books there are; a book begins with its first record.',
  'unknown-lot': './ballast lots lists them; a later day may know more.',
  'unknown-case': './ballast cases lists them; a case of your own is named by its file.',
  'unknown-run': './ballast runs lists what is kept.',
  'unknown-buying-plan': './ballast buying-plans lists what is kept; the same request makes the same plan again.',
  'ambiguous-buying-plan': 'Give more digits of the id.',
  'unknown-decision': './ballast decisions lists them.',
  'no-releases': 'Ask without --material, or as known on a later day.',
};

async function* nothing(): AsyncIterable<Uint8Array> {}

const succeeded = ({ status }: Answer): boolean => status >= 200 && status < 300;

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

async function read<T>(answer: Answer): Promise<T> {
  const data = JSON.parse(await textOf(answer.bytes)) as T | ErrorDto;
  if (succeeded(answer)) return data as T;
  const { error } = data as ErrorDto;
  const expected = error.expected === null ? '' : ` Expected: ${error.expected}.`;
  throw new CliError(exitOf(error.code), `${error.message}${expected}`, ADVICE[error.code] ?? error.advice);
}
