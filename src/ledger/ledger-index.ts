import { materialOf } from '../vocabulary/subject.ts';
import type { Claim } from './claim.ts';
import { type Correction, correct } from './correction.ts';
import type { Event } from './event.ts';
import type { EvidenceId } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import type { Statement } from './statement.ts';

/** All evidence of the ledger at one head, in the order it was taken in. */
export interface Ledger {
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  readonly corrections: readonly Correction[];
}

/** The ledger laid out for what is asked of it: made once per head, so that no answer goes through all of it. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  /** Statements read through their corrections. */
  readonly statements: readonly Statement[];
  /** The same by the material they are about; under '' what is about none. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  /** Events by every material their subject or report names; under '' what names none. */
  readonly eventsOf: ReadonlyMap<string, readonly Event[]>;
  /** As the sources have them, by id. */
  readonly statementsById: readonly Statement[];
  readonly eventsById: readonly Event[];
  /** Statements (read through their corrections) and events by id. */
  readonly evidence: ReadonlyMap<EvidenceId, Statement | Event>;
}

/** Lays a ledger out. */
export function ledgerIndex(ledger: Ledger): LedgerIndex {
  const statements = corrected(ledger);
  const { events } = ledger;
  return {
    ledger,
    statements,
    statementsOf: grouped(statements, (s) => [materialOf(s.subject) ?? '']),
    eventsOf: grouped(events, materialsOf),
    statementsById: sortedById(ledger.statements),
    eventsById: sortedById(events),
    evidence: new Map([...statements, ...events].map((item) => [item.id, item])),
  };
}

/** Only statements of a source with corrections, of the edition they speak of, can be what they correct. */
function corrected({ statements, corrections }: Ledger): readonly Statement[] {
  const concerned = new Set(corrections.map(({ source, published }) => `${source} ${published}`));
  if (concerned.size === 0) return statements;
  return statements.map((s) => (concerned.has(`${s.source} ${s.published}`) ? correct(s, corrections).statement : s));
}

function materialsOf({ subject, payload }: Event): readonly string[] {
  const named = new Set([...payload.materials, ...[materialOf(subject)].filter((id) => id !== null)]);
  return named.size === 0 ? [''] : [...named];
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** In the order of their ids, as `withPrefix` needs them. */
export const sortedById = <E extends { readonly id: string }>(items: readonly E[]): readonly E[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Evidence whose id begins so, among evidence sorted by id. */
export function withPrefix<E extends { readonly id: string }>(sorted: readonly E[], prefix: string): readonly E[] {
  const from = firstAtLeast(sorted, prefix);
  let to = from;
  while (sorted[to]?.id.startsWith(prefix)) to += 1;
  return sorted.slice(from, to);
}

function firstAtLeast(sorted: readonly { readonly id: string }[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.id ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
