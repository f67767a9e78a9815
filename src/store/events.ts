import { and, eq, lte, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Event } from '../ledger/event.ts';
import { materialOf, subjectKey } from '../vocabulary/subject.ts';
import type { Queryable } from './database.ts';
import { evidenceColumns, evidenceOf, FOUND_BY } from './evidence.ts';
import type { EventFilter } from './ledger-store.ts';
import { isCurrent } from './replaced.ts';
import { events } from './schema.ts';
import { addRows, columnsBut, idBegins, select } from './select.ts';

type Row = typeof events.$inferSelect;

const READ = columnsBut(events, [...FOUND_BY, 'subject_key', 'materials']);
type ReadRow = Pick<Row, keyof typeof READ>;

/** Every material an event concerns: its subject's and those its words name. */
function materialsOf(e: Event): string[] {
  const own = materialOf(e.subject);
  return [...new Set([...(own === null ? [] : [own]), ...e.payload.materials])];
}

function rowOf(e: Event, intake: number, ordinal: number): Row {
  return {
    ...evidenceColumns(e, intake, ordinal),
    subject_key: subjectKey(e.subject),
    materials: materialsOf(e),
    kind: e.kind,
    date: e.date,
    date_precision: e.datePrecision,
    payload: e.payload,
  };
}

/** The kind decides the payload; the two were saved together, which the compiler cannot know. */
function eventOf(row: ReadRow): Event {
  const { subject, kind, date, date_precision: datePrecision, payload } = row;
  return { ...evidenceOf(row), subject, kind, date, datePrecision, payload } as Event;
}

/** Adds events the ledger does not have yet; returns how many were new. `first` is the ordinal of the first. */
export function addEvents(db: Queryable, intake: number, first: number, list: readonly Event[]): Promise<number> {
  return addRows(db, 'events', list, (e, i) => rowOf(e, intake, first + i));
}

function conditions(filter: EventFilter): readonly (SQL | undefined)[] {
  const { material, kind, subject, source, knownOn, ids, idPrefix, withdrawnToo } = filter;
  const everything = ids !== undefined || idPrefix !== undefined || withdrawnToo === true;
  return [
    material === undefined ? undefined : sql`${events.materials} @> array[${material}]::text[]`,
    kind === undefined ? undefined : sql`${events.kind} = ${kind}`,
    subject === undefined ? undefined : or(eq(events.subject_id, subject), eq(events.subject_key, subject)),
    source === undefined ? undefined : eq(events.source, source),
    knownOn === undefined ? undefined : lte(events.published_end, knownOn),
    ids === undefined ? undefined : sql`${events.id} = any(${sql.param(ids)}::text[])`,
    idPrefix === undefined ? undefined : idBegins(events.id, idPrefix),
    everything ? undefined : sql.raw(isCurrent('events')),
  ];
}

/**
 * Events that meet every condition given, current ones unless asked otherwise, in the order they were taken in;
 * `subject` is a subject's id or its whole key.
 */
export async function readEvents(db: Queryable, filter: EventFilter): Promise<readonly Event[]> {
  const query = new QueryBuilder()
    .select(READ)
    .from(events)
    .where(and(...conditions(filter)))
    .orderBy(events.intake, events.ordinal);
  return (await select<ReadRow>(db, query)).map(eventOf);
}
