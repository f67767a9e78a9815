import { buildApp } from '../../src/api/app.ts';
import type { ErrorDto } from '../../src/api/contract-envelope.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, type TestLedger } from './ledger.ts';

/** The token of a test's app, and the address it is asked under. */
export const TOKEN = 'token-of-this-test';
export const HOST = '127.0.0.1:4700';

/** An answer as it came; `json` is null where it is none. Who asks says what it should be, and finds out. */
export interface Reply<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: T;
}

type Headers = Readonly<Record<string, string>>;

/** The real API over a ledger, asked without a network. */
export interface TestApp {
  readonly app: App;
  readonly ask: <T = unknown>(url: string, headers?: Headers) => Promise<Reply<T>>;
  /** A POST with the token; without a payload it has no body. */
  readonly send: <T = unknown>(url: string, payload?: unknown) => Promise<Reply<T>>;
  readonly close: () => Promise<void>;
}

/** What a refusal says. */
export type Refused = ErrorDto;

/** Builds the API over a ledger; closing it closes the ledger too. */
export async function appOver(ledger: TestLedger): Promise<TestApp> {
  const app = await buildApp({
    workbench: ledger.workbench,
    token: TOKEN,
    origin: `http://${HOST}`,
    webFolder: null,
    now: NOW,
    report: (error) => console.error(error),
  });
  return {
    app,
    ask: async (url, headers = {}) => replyOf(await app.inject({ url, headers: { host: HOST, ...headers } })),
    send: async (url, payload) => {
      const type = payload === undefined ? {} : { 'content-type': 'application/json' };
      const headers = { host: HOST, 'x-ballast-token': TOKEN, ...type };
      const body = payload === undefined ? {} : { payload: JSON.stringify(payload) };
      return replyOf(await app.inject({ method: 'POST', url, headers, ...body }));
    },
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}

type Injected = Awaited<ReturnType<App['inject']>>;

function replyOf<T>(reply: Injected): Reply<T> {
  const isJson = String(reply.headers['content-type']).includes('json') && reply.body !== '';
  const json = (isJson ? reply.json() : null) as T;
  return { status: reply.statusCode, headers: reply.headers, text: reply.body, json };
}
