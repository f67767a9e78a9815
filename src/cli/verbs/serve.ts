import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { closeBoth, openAsServer, type ServingOptions, signalled, startServing } from '../server-run.ts';

/** `serve`: API and web app of the ledger as it is, on this machine only. */
export async function serveVerb(call: Call<ServingOptions>): Promise<ExitCode> {
  const asked = signalled();
  const workbench = await openAsServer(call);
  const serving = await startServing(workbench, call).catch(async (error) => {
    await workbench.close();
    throw error;
  });
  call.surroundings.out(`Ballast serves at ${serving.address} (Ctrl-C stops it)`);
  await asked;
  await closeBoth(serving, workbench, call.surroundings);
  return EXIT.ok;
}
