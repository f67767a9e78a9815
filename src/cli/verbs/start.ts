import type { Serving } from '../../api/serve.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { ingestBuiltIn } from '../built-in.ts';
import type { Call } from '../call.ts';
import { homeOf, serverOf } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { ingestPage } from '../pages/checks.ts';
import { situationPage } from '../pages/situation.ts';
import { styleOf } from '../pages/style.ts';
import { closeBoth, openAsServer, type ServingOptions, signalled, startServing } from '../server-run.ts';
import { safeData } from '../terminal.ts';
import { getSituation, readQuery } from '../verb.ts';

/** Takes the data in and starts serving; the table comes from the API it has just started. */
async function begin(workbench: Workbench, call: Call<ServingOptions>): Promise<Serving> {
  const { out } = call.surroundings;
  const style = styleOf(call.surroundings);
  for (const note of workbench.recovery.notes) out(safeData(note));
  out(ingestPage(safeData(await ingestBuiltIn(workbench, call.surroundings)), style));
  const serving = await startServing(workbench, call);
  const client = await serverOf(homeOf(call.options.home));
  if (client === null)
    throw new CliError(EXIT.internal, 'The server does not find itself in the lock.', 'Report this.');
  out('');
  out(situationPage(safeData(await getSituation(client, readQuery(call))), style));
  return serving;
}

/** `start`: what npm start runs. */
export async function start(call: Call<ServingOptions>): Promise<ExitCode> {
  // From the first moment: a signal while data is taken in must not leave the ledger half closed.
  const asked = signalled();
  const workbench = await openAsServer(call);
  const serving = await begin(workbench, call).catch(async (error) => {
    await workbench.close();
    throw error;
  });
  const { out } = call.surroundings;
  out('');
  out(`Ballast serves at ${styleOf(call.surroundings).paint.bold(serving.address)} (Ctrl-C stops it)`);
  await asked;
  await closeBoth(serving, workbench, call.surroundings);
  return EXIT.ok;
}
