import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { DatePrecision, IsoDate } from '../units/period.ts';
import type { EventKind } from '../vocabulary/event-payload.ts';
import type { ContractMoney } from './contract.ts';

/** State of a procurement, always a fold over its events. */
export type ProcurementState =
  | 'request for information'
  | 'announced'
  | 'open'
  | 'open (extended)'
  | 'cancelled'
  | 'cancelled (re-issue promised)'
  | 'cancelled (re-issue paused)'
  | 'cancelled (continued)'
  | 'paused'
  | 'awarded'
  | 'ordering'
  | 'delivering';

/** One happening of a procurement, by its preferred report. */
export interface ProcurementStep {
  readonly evidence: EvidenceId;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  readonly kind: EventKind;
  readonly title: string;
}

/** One buying effort from first notice to last delivery, as of a day. */
export interface Procurement extends ContractMoney {
  readonly id: string;
  readonly material: string;
  readonly title: string;
  readonly state: ProcurementState;
  readonly stateSince: IsoDate;
  readonly daysSinceLastEvidence: number;
  readonly number: string | null;
  readonly supplier: string | null;
  readonly form: string | null;
  readonly quantity: Figure | null;
  /** Ceiling over quantity: a maximum, not a price paid (F-23). */
  readonly ceilingUnitPrice: Figure | null;
  /** Quantity over term, were all of it ordered: hypothetical (F-23). */
  readonly ceilingPace: Figure | null;
  /** Day offers close, as last set. */
  readonly closes: IsoDate | null;
  /** Procurement whose need this one continues, and the one that continues it. */
  readonly continues: string | null;
  readonly continuedBy: string | null;
  readonly steps: readonly ProcurementStep[];
}
