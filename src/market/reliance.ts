import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';

/** Published apparent consumption and net import reliance beside what their definition gives (F-01, F-02). */
export interface RelianceCheck {
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly publishedConsumption: Figure | null;
  readonly computedConsumption: Figure | null;
  readonly publishedReliance: Figure | null;
  readonly computedReliance: Figure | null;
  /** Computed against published, relative; null where one of them is missing. */
  readonly difference: number | null;
  readonly verdict: 'reproduced' | 'not reproducible' | 'not computable';
  readonly reason: string;
}
