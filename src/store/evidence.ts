import type { Evidence } from '../ledger/evidence.ts';
import { endOfDate } from '../units/period.ts';
import type { Subject } from '../vocabulary/subject.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { statements } from './schema.ts';

/** The columns statements and events share. */
type SharedRow = Pick<
  typeof statements.$inferSelect,
  | 'id'
  | 'source'
  | 'snapshot'
  | 'locator'
  | 'original'
  | 'published'
  | 'recorded'
  | 'stance'
  | 'speaker'
  | 'marking'
  | 'overlay'
  | 'principal'
>;

/** Shared columns that only serve to find evidence. */
export const FOUND_BY = ['intake', 'ordinal', 'published_end', 'subject_kind', 'subject_id'] as const;

/** Evidence about a subject as columns, with its place in the intake. */
export function evidenceColumns(e: Evidence & { readonly subject: Subject }, intake: number, ordinal: number) {
  return {
    ...saidColumns(e, intake, ordinal),
    subject_kind: e.subject.kind,
    subject_id: e.subject.id,
    subject: e.subject,
  };
}

/** The columns of all evidence. */
export function saidColumns(e: Evidence, intake: number, ordinal: number) {
  return {
    id: e.id,
    intake,
    ordinal,
    source: e.source,
    snapshot: e.snapshot,
    locator: e.locator,
    original: e.original,
    published: e.published,
    published_end: endOfDate(e.published),
    recorded: e.recorded,
    stance: e.stance,
    speaker: e.speaker ?? null,
    marking: e.marking,
    overlay: e.overlay ?? null,
    principal: e.principal,
  };
}

/** Columns back to evidence; what was absent is absent again. */
export function evidenceOf(row: SharedRow): Evidence {
  const { id, source, snapshot, locator, original, published, recorded, stance, marking, principal } = row;
  return {
    ...{ id, source, snapshot, locator, original, published, recorded, stance, marking, principal },
    ...(row.speaker === null ? {} : { speaker: row.speaker }),
    ...(row.overlay === null ? {} : { overlay: row.overlay }),
  };
}

/** When, by whom and for whom a batch adds what has no marking of its own. */
export function addedBy({ recorded, marking, overlay, principal }: IntakeBatch) {
  return { recorded, marking: marking ?? 'public', overlay: overlay ?? null, principal };
}
