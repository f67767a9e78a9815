import type { Queryable } from './database.ts';

/** Parts of a schema by what they are: `column statements.note` is `text`, `index statements_source` is its definition. */
export type SchemaParts = Readonly<Record<string, string>>;

interface Part {
  readonly part: string;
  readonly definition: string;
}

/** Not-null constraints are left to the columns: PostgreSQL 18 lists them as constraints too, 15 does not. */
const PARTS = `
  with here as (
    select c.oid, c.relname from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
  )
  select 'table ' || relname as part, 'table' as definition from here
  union all
  select 'column ' || h.relname || '.' || a.attname,
         format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
  from here h join pg_attribute a on a.attrelid = h.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = h.oid and d.adnum = a.attnum
  union all
  select 'constraint ' || h.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
  from here h join pg_constraint k on k.conrelid = h.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
  union all
  select 'index ' || i.relname, pg_get_indexdef(i.oid)
  from here h join pg_index x on x.indrelid = h.oid join pg_class i on i.oid = x.indexrelid
  union all
  select 'trigger ' || h.relname || '.' || t.tgname,
         pg_get_triggerdef(t.oid) || case t.tgenabled when 'A' then ' (always)' when 'D' then ' (disabled)' else '' end
  from here h join pg_trigger t on t.tgrelid = h.oid and not t.tgisinternal
  union all
  select 'function ' || p.proname, 'md5 ' || md5(p.prosrc)
  from pg_proc p where p.pronamespace = current_schema()::regnamespace
  union all
  select 'migration ' || name, 'applied' from ballast_migrations`;

/** The schema as it is in the database, sorted by name; definitions do not name the schema they stand in. */
export async function liveSchema(db: Queryable): Promise<SchemaParts> {
  const [{ schema } = { schema: null }] = await db.query<{ readonly schema: string | null }>(
    'select current_schema()::text as schema',
  );
  if (schema === null) return {};
  const parts = await db.query<Part>(PARTS);
  const entries = parts.map(({ part, definition }) => [part, definition.replaceAll(`${schema}.`, '')] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
