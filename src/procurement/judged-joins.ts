import { type Judgement, judgementFor } from '../ledger/judgement.ts';
import type { IsoDate } from '../units/period.ts';

/** What two procurements may be to each other: one buying effort, or two of which the later takes up the need of the first. */
export type JoinRelation = 'same procurement' | 'same need';

/** The key under which a join is judged. */
export function joinKey(first: string, relation: JoinRelation, second: string): string {
  return `procurement:${first} | ${relation} | procurement:${second}`;
}

const KEY = /^procurement:(\S+) \| (same procurement|same need) \| procurement:(\S+)$/;

/** A join that a person judged to hold. */
export interface JudgedJoin {
  readonly first: string;
  readonly relation: JoinRelation;
  readonly second: string;
  readonly judgement: Judgement;
}

/** The joins judged to hold as of a day; the last judgement on each counts. */
export function judgedJoins(judgements: readonly Judgement[], asOf: IsoDate): readonly JudgedJoin[] {
  const keys = new Set(judgements.filter(({ kind }) => kind === 'join').map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const judgement = judgementFor(judgements, key, asOf);
    const [, first, relation, second] = KEY.exec(key) ?? [];
    if (judgement?.kind !== 'join' || first === undefined || second === undefined) return [];
    return [{ first, relation: relation as JoinRelation, second, judgement }];
  });
}
