import { builtInFolder } from '../../src/archive/builtin.ts';
import type { Check } from '../../src/ledger/check.ts';
import { loadChecks } from '../../src/workbench/reference-tables.ts';

/** The checks of `data/checks`. */
export function builtInChecks(): Promise<readonly Check[]> {
  return loadChecks(builtInFolder());
}
