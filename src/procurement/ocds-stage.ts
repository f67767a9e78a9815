import type { Happening, StepKind } from './happenings.ts';

/** Steps that show there is a contract. */
export const CONTRACTING: readonly StepKind[] = ['award', 'order', 'delivery', 'payment', 'supplier revenue'];
const PLANNING: readonly StepKind[] = ['request for information', 'sources sought', 'presolicitation'];

/** Where a process leaves asking behind: its first award, or what shows that there was one. */
export function contractingFrom(happenings: readonly Happening[]): number {
  const at = happenings.findIndex(({ report }) => CONTRACTING.includes(report.kind));
  return at < 0 ? happenings.length : at;
}

/** Whether a happening belongs to planning: nobody is asked for offers yet. */
export function isPlanning({ report }: Happening): boolean {
  return PLANNING.includes(report.kind);
}
