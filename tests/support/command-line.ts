import { run } from '../../src/cli/program.ts';
import { NOW } from './built-in-ledger.ts';

/** What a command line printed and how it ended. */
export interface Printed {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process on the ledger of a folder, or through the server that holds it. */
export async function runBallast(home: string, args: readonly string[], columns = 100): Promise<Printed> {
  const printed = { out: '', err: '' };
  const exit = await run([...args, '--home', home], {
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    columns,
    colour: false,
    progress: false,
    env: {},
    now: NOW,
  });
  return { exit, ...printed };
}
