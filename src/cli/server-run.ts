import { ExposureError, PortError, type Serving, serve } from '../api/serve.ts';
import type { Workbench } from '../workbench/workbench.ts';
import type { Call } from './call.ts';
import { homeOf } from './client.ts';
import { CliError, EXIT } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';
import { safe } from './terminal.ts';

/** Options of the verbs that serve. */
export interface ServingOptions {
  readonly port?: number;
  readonly host?: string;
}

/** Opens the ledger as its server; a second server on one ledger is refused. */
export async function openAsServer(call: Call): Promise<Workbench> {
  const { openWorkbench } = await import('../workbench/workbench.ts');
  const { now, env } = call.surroundings;
  const databaseUrl = env.DATABASE_URL;
  const home = homeOf(call.options.home);
  return openWorkbench({ home, now, role: 'server', ...(databaseUrl ? { databaseUrl } : {}) });
}

/** Tells of our own mistakes: route and message, never headers, bodies or tokens. */
function reporter({ err }: Surroundings): (error: unknown, route: string) => void {
  return (error, route) =>
    err(`ballast: ${safe(route)}: ${safe(error instanceof Error ? error.message : String(error))}`);
}

/** Starts serving; what keeps it from starting is said in words. */
export async function startServing(workbench: Workbench, call: Call<ServingOptions>): Promise<Serving> {
  const { port, host } = call.options;
  const where = { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) };
  try {
    return await serve({ workbench, now: call.surroundings.now, report: reporter(call.surroundings), ...where });
  } catch (error) {
    if (error instanceof ExposureError) throw new CliError(EXIT.usage, error.message, 'Leave --host away.');
    if (error instanceof PortError) throw new CliError(EXIT.unavailable, error.message, 'Choose another with --port.');
    throw error;
  }
}

/** Status of a process that was told to stop twice, by the shells' custom. */
const INTERRUPTED = 130;

/** Resolves when the process is asked to end, from this call on; asked again, it ends at once. */
export function signalled(): Promise<void> {
  let asked = false;
  return new Promise((resolve) => {
    // `on`, not `once`: libraries that restore the cursor end the process when they find no other listener.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(INTERRUPTED);
        asked = true;
        resolve();
      });
    }
  });
}

/** Closes server and ledger, so that nothing is left to repair. */
export async function closeBoth(serving: Serving, workbench: Workbench, { out }: Surroundings): Promise<void> {
  out('Closing ...');
  await serving.close();
  await workbench.close();
}
