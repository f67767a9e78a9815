import { groupBy } from '../ledger/conflict.ts';
import type { Correction } from '../ledger/correction.ts';
import type { Event } from '../ledger/event.ts';
import type { Sha256 } from '../ledger/evidence.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type IsoInstant, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { TitledConflict } from './conflicts.ts';

/** How much a source says of one thing, and over which time. */
export interface Said {
  /** Property, material or kind of event. */
  readonly id: string;
  readonly total: number;
  readonly first: Period;
  readonly last: Period;
}

/** Bytes a source was read from. */
export interface SnapshotUse {
  readonly snapshot: Sha256;
  /** When it was first taken in. */
  readonly recorded: IsoInstant;
  readonly total: number;
}

/** A conflict one source is a side of. */
export interface Dispute {
  readonly conflict: TitledConflict;
  readonly followed: boolean;
}

/** What a source says, where that was read, and how it fared against others. */
export interface SourceProfile {
  readonly properties: readonly Said[];
  readonly materials: readonly Said[];
  readonly events: readonly Said[];
  readonly snapshots: readonly SnapshotUse[];
  readonly corrections: readonly Correction[];
  readonly disputes: readonly Dispute[];
}

export interface SourceProfileInput {
  readonly source: string;
  /** Known on the day, of any source. */
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly corrections: readonly Correction[];
  readonly conflicts: readonly TitledConflict[];
}

/** Everything the ledger can tell of one source from what it said. */
export function sourceProfile({ source, corrections, conflicts, ...said }: SourceProfileInput): SourceProfile {
  const statements = said.statements.filter((s) => s.source === source);
  const events = said.events.filter((e) => e.source === source);
  return {
    properties: tally(
      statements,
      (s) => s.property,
      (s) => s.period,
    ),
    materials: tally(
      statements,
      (s) => materialOf(s.subject),
      (s) => s.period,
    ),
    events: tally(
      events,
      (e) => e.kind,
      (e) => e.date,
    ),
    snapshots: snapshotsOf([...statements, ...events]),
    corrections: corrections.filter((correction) => correction.source === source),
    disputes: conflicts.flatMap((conflict) => {
      const own = conflict.sides.filter(({ evidence }) => evidence.source === source);
      return own.length === 0 ? [] : [{ conflict, followed: own.some(({ followed }) => followed) }];
    }),
  };
}

/** Counts by what an item is of, the most first, with its first and last period. */
function tally<T>(
  items: readonly T[],
  idOf: (item: T) => string | null,
  periodOf: (item: T) => Period,
): readonly Said[] {
  return [...groupBy(items, (item) => idOf(item) ?? '')]
    .flatMap(([id, all]) => {
      const periods = [...new Set(all.map(periodOf))].sort((a, b) => endOfDate(a).localeCompare(endOfDate(b)));
      const [first, last] = [periods[0], periods.at(-1)];
      return id === '' || first === undefined || last === undefined ? [] : [{ id, total: all.length, first, last }];
    })
    .sort((a, b) => b.total - a.total || a.id.localeCompare(b.id));
}

function snapshotsOf(evidence: readonly (Statement | Event)[]): readonly SnapshotUse[] {
  return [...groupBy(evidence, (item) => item.snapshot)]
    .map(([snapshot, all]) => ({
      snapshot,
      recorded: all.map(({ recorded }) => recorded).reduce((a, b) => (b < a ? b : a)),
      total: all.length,
    }))
    .sort((a, b) => b.recorded.localeCompare(a.recorded) || b.total - a.total || a.snapshot.localeCompare(b.snapshot));
}
