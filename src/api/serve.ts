import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Workbench } from '../workbench/workbench.ts';
import { buildApp } from './app.ts';
import { isLoopback } from './security.ts';

/** Where a server is to listen. */
export interface ServeOptions {
  readonly workbench: Workbench;
  /** Exactly this port; the first free one from 4700 on when absent. */
  readonly port?: number;
  /** A loopback address; anything else is refused. */
  readonly host?: string;
  readonly now: () => Date;
  readonly report?: (error: unknown, route: string) => void;
}

/** A listening server. */
export interface Serving {
  /** `http://127.0.0.1:4700` */
  readonly address: string;
  close(): Promise<void>;
}

/** Raised when the server would be reachable from other machines: there are no accounts yet. */
export class ExposureError extends Error {
  override readonly name = 'ExposureError';
}

/** Raised when the port asked for is taken, or none is free. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

const FIRST_PORT = 4700;
const PORTS_TRIED = 50;

/** The built web app, seen from the sources as from the built files. */
const webFolder = (): string => fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Whether a port can be listened on. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function choosePort(port: number | undefined, host: string, from: number): Promise<number> {
  if (port !== undefined) {
    if (await isFree(port, host)) return port;
    throw new PortError(`port ${port} is taken`);
  }
  for (let next = from; next < FIRST_PORT + PORTS_TRIED; next += 1) if (await isFree(next, host)) return next;
  throw new PortError(`no port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} is free`);
}

/** Serves the API and the web app on this machine only, and writes address and token into the lock. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { host = '127.0.0.1' } = options;
  if (!isLoopback(host)) {
    throw new ExposureError(
      `${host} can be reached from other machines, and Ballast has no accounts yet: it listens on 127.0.0.1 only`,
    );
  }
  return listening(options, host, FIRST_PORT);
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Listens on the port asked for, or the first free one from `from` on: another server may take one between look and use. */
async function listening(options: ServeOptions, host: string, from: number): Promise<Serving> {
  const { workbench, now, report } = options;
  const port = await choosePort(options.port, host, from);
  const address = `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
  const token = randomBytes(32).toString('hex');
  const app = await buildApp({
    ...{ workbench, token, origin: address, webFolder: webFolder(), now, warm: true },
    ...(report === undefined ? {} : { report }),
  });
  try {
    await app.listen({ port, host: host.replace(/^\[|\]$/g, '') });
  } catch (error) {
    await app.close();
    if (options.port === undefined && isTaken(error)) return listening(options, host, port + 1);
    throw error;
  }
  await workbench.announce(address, token);
  return { address, close: () => app.close() };
}
