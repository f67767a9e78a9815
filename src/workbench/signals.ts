import { constants } from 'node:os';
import type { Workbench } from './workbench.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Closes the ledger cleanly when the process is asked to stop, after `before` (a server stops listening there), then
 * exits with 128 plus the signal's number. Gives a function that takes the handlers away again.
 */
export function closeOnSignals(workbench: Workbench, before: () => Promise<void> = async () => undefined): () => void {
  const stop = (signal: (typeof SIGNALS)[number]): void => {
    const exit = (): never => process.exit(128 + constants.signals[signal]);
    before()
      .then(() => workbench.close())
      .then(exit, exit);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
