/**
 * Intakes that a newer one of the same name stands in for, with the sequence of that one. Both are `replaces`: an
 * official file is never replaced, whatever comes under its name; nor does a private layer replace what is public.
 */
export const REPLACED = `select sequence, successor from (
    select sequence, lead(sequence) over (partition by name, overlay order by sequence) as successor
    from intakes where replaces) versions
  where successor is not null`;

/** Sequences of those intakes: computed once per query, since it depends on no row of it. */
export const REPLACED_SEQUENCES = `select sequence from (${REPLACED}) replaced`;

/** Whether evidence is current: a standing intake saw it. Most is told by the intake it was first taken from. */
export function isCurrent(table: 'statements' | 'events'): string {
  return `(${table}.intake not in (${REPLACED_SEQUENCES}) or exists (
    select from sightings seen where seen.evidence = ${table}.id and seen.intake not in (${REPLACED_SEQUENCES})))`;
}
