import { groupBy } from '../ledger/conflict.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { StepEvent } from './happenings.ts';
import type { JudgedJoin } from './judged-joins.ts';
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
export function joinedIds(steps: readonly StepEvent[], judged: readonly JudgedJoin[]): ReadonlyMap<string, string> {
  const confirmed = judged.filter(({ relation }) => relation === 'same procurement');
  const pairs = confirmed.map(({ first, second }) => [second, first] as const);
  return representatives([...pairs, ...pairsByNumber(withOffices(steps.flatMap(numberedOf).sort(begunFirst)))]);
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

type Pair = readonly [id: string, first: string];

function pairsByNumber(numbered: readonly Numbered[]): readonly Pair[] {
  const groups = groupBy(numbered, ({ piid, material }) => `${piid.office}-${tailOf(piid)} ${material ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = [...new Set(group.map(({ id }) => id))];
    return first === undefined ? [] : rest.map((id) => [id, first] as const);
  });
}

const begunFirst = (a: Numbered, b: Numbered): number => a.date.localeCompare(b.date) || a.id.localeCompare(b.id);

/** The id that stands for each joined one; pairs that share an id are one. */
function representatives(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  for (const [id, first] of pairs) {
    const [from, to] = [rootOf(id), rootOf(first)];
    if (from !== to) parents.set(from, to);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}
