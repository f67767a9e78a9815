import { groupBy } from '../ledger/conflict.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { StepEvent } from './happenings.ts';
import { type Piid, piidOf, tailOf } from './number.ts';

/** A number as a step of one procurement gives it. */
interface Numbered {
  readonly id: string;
  readonly material: string | null;
  readonly piid: Piid;
  readonly date: string;
}

/**
 * Procurements that are one because they bear one number, however spelled: each id and the id that stands for all of
 * them, the one begun first. Different materials under one number are not joined but left for a person to look at.
 */
export function joinedIds(steps: readonly StepEvent[]): ReadonlyMap<string, string> {
  return representatives(withOffices(steps.flatMap(numberedOf)));
}

function numberedOf({ subject, date, payload }: StepEvent): readonly Numbered[] {
  const piid = payload.number === undefined ? null : piidOf(payload.number);
  return piid === null ? [] : [{ id: subject.id, material: materialOf(subject), piid, date }];
}

/** A number without its office is of the one office that uses it; where several do, it joins nothing. */
function withOffices(numbered: readonly Numbered[]): readonly Numbered[] {
  const offices = groupBy(
    numbered.filter(({ piid }) => piid.office !== null),
    ({ piid }) => tailOf(piid),
  );
  return numbered.flatMap((item) => {
    if (item.piid.office !== null) return [item];
    const known = new Set((offices.get(tailOf(item.piid)) ?? []).map(({ piid }) => piid.office));
    const [office = null] = known;
    return known.size === 1 ? [{ ...item, piid: { ...item.piid, office } }] : [];
  });
}

function representatives(numbered: readonly Numbered[]): ReadonlyMap<string, string> {
  const groups = groupBy(numbered, ({ piid, material }) => `${piid.office}-${tailOf(piid)} ${material ?? ''}`);
  const pairs = [...groups.values()].flatMap((group) => {
    const [first, ...rest] = [...new Set([...group].sort(begunFirst).map(({ id }) => id))];
    return first === undefined ? [] : rest.map((id) => [id, first] as const);
  });
  const next = new Map(pairs);
  return new Map([...next.keys()].map((id) => [id, lastOf(id, next)]));
}

const begunFirst = (a: Numbered, b: Numbered): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;

/** Follows a chain of joins to its end; a ring ends where it was entered. */
function lastOf(id: string, next: ReadonlyMap<string, string>, seen: readonly string[] = []): string {
  const to = next.get(id);
  return to === undefined || seen.includes(to) ? id : lastOf(to, next, [...seen, id]);
}
