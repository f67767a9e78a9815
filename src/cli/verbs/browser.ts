import { holderOf } from '../../archive/lock.ts';
import type { Call } from '../call.ts';
import { homeOf } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';

/**
 * `browser`: the address at which a browser may also write. The key in it stands behind #, so that it is sent to no
 * server and written into no log; it is as good as the lock file it comes from, and ends with the server.
 */
export async function browser({ options, surroundings }: Call): Promise<ExitCode> {
  const holder = await holderOf(homeOf(options.home));
  if (holder === null || holder.role !== 'server' || holder.address === null || holder.token === null) {
    throw new CliError(EXIT.unavailable, 'No server holds this ledger.', 'Start one: ./ballast serve.');
  }
  const address = `${holder.address}/#key=${holder.token}`;
  surroundings.out(options.json === true ? JSON.stringify({ address }) : address);
  return EXIT.ok;
}
