import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Statement } from '../ledger/statement.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Queryable } from './database.ts';
import { evidenceColumns, evidenceOf, FOUND_BY } from './evidence.ts';
import type { StatementFilter } from './ledger-store.ts';
import { isCurrent } from './replaced.ts';
import { statements } from './schema.ts';
import { addRows, columnsBut, idBegins, select } from './select.ts';

type Row = typeof statements.$inferSelect;

/** What a statement is made of again; the rest of its subject stands in `subject` too. */
const READ = columnsBut(statements, [...FOUND_BY, 'material', 'form', 'place']);
type ReadRow = Pick<Row, keyof typeof READ>;

function rowOf(s: Statement, intake: number, ordinal: number): Row {
  return {
    ...evidenceColumns(s, intake, ordinal),
    material: materialOf(s.subject),
    form: s.subject.form ?? null,
    place: s.subject.place ?? null,
    property: s.property,
    period: s.period,
    value: s.value,
    note: s.note ?? null,
    derived_from: s.derivedFrom === undefined ? null : [...s.derivedFrom],
    rule: s.rule ?? null,
  };
}

function statementOf(row: ReadRow): Statement {
  return {
    ...evidenceOf(row),
    subject: row.subject,
    property: row.property,
    period: row.period,
    value: row.value,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.derived_from === null ? {} : { derivedFrom: row.derived_from }),
    ...(row.rule === null ? {} : { rule: row.rule }),
  };
}

/** Adds statements the ledger does not have yet; returns how many were new. `first` is the ordinal of the first. */
export function addStatements(db: Queryable, intake: number, first: number, list: readonly Statement[]) {
  return addRows(db, 'statements', list, (s, i) => rowOf(s, intake, first + i));
}

function conditions(filter: StatementFilter): readonly (SQL | undefined)[] {
  const { material, property, period, source, place, knownOn, ids, idPrefix, withdrawnToo } = filter;
  const everything = ids !== undefined || idPrefix !== undefined || withdrawnToo === true;
  return [
    material === undefined ? undefined : eq(statements.material, material),
    property === undefined ? undefined : eq(statements.property, property),
    period === undefined ? undefined : eq(statements.period, period),
    source === undefined ? undefined : eq(statements.source, source),
    place === undefined ? undefined : eq(statements.place, place),
    knownOn === undefined ? undefined : lte(statements.published_end, knownOn),
    ids === undefined ? undefined : sql`${statements.id} = any(${sql.param(ids)}::text[])`,
    idPrefix === undefined ? undefined : idBegins(statements.id, idPrefix),
    everything ? undefined : sql.raw(isCurrent('statements')),
  ];
}

/** Statements that meet every condition given, current ones unless asked otherwise, in the order they were taken in. */
export async function readStatements(db: Queryable, filter: StatementFilter): Promise<readonly Statement[]> {
  const query = new QueryBuilder()
    .select(READ)
    .from(statements)
    .where(and(...conditions(filter)))
    .orderBy(statements.intake, statements.ordinal);
  return (await select<ReadRow>(db, query)).map(statementOf);
}
