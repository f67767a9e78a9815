import type { Cell } from '../../frame/table-data.ts';
import { toldCell } from '../contracts/told-cell.ts';

/** Words that lead to what they rest on; plain where they rest on nothing in the ledger. */
export const restingOn = (text: string, evidence: readonly string[]): Cell =>
  toldCell({ text, evidence: [...evidence] });
