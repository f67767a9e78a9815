import type { Figure } from '../ledger/figure.ts';

/** Money of a procurement by role. Roles never add and a missing one is null, never a copy of another. */
export interface ContractMoney {
  readonly ceiling: Figure | null;
  readonly guaranteedMinimum: Figure | null;
  /** Sum of what its orders obligate, and of nothing else. */
  readonly obligated: Figure | null;
  readonly delivered: Figure | null;
  readonly paid: Figure | null;
}
