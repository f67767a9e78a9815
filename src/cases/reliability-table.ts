import type { EvidenceId } from '../ledger/evidence.ts';

/** A level of ability or willingness, 0 to 1: a number, or a range an expert would give. */
export type Level = number | { readonly low: number; readonly mode?: number; readonly high: number };

/** How far one country can and will deliver in one kind of phase. */
export interface ReliabilityRow {
  /** Country code, `*` for every country without a row of its own. */
  readonly place: string;
  /** Name of a phase (`conflict`, `peace`, `recovery`), `*` for every other. */
  readonly phase: string;
  /** Material it holds for, null for all. */
  readonly material: string | null;
  readonly willingness: Level;
  /** 1 where nothing is known of it: said so in the table's `note`. */
  readonly ability: Level;
  readonly reason: string;
  readonly evidence: readonly EvidenceId[];
}

/** A judgement of how reliable countries are as suppliers; ours unless a user brings one (Ballast method). */
export interface ReliabilityTable {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly ReliabilityRow[];
}
