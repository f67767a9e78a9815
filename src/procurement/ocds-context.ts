import type { Judgement } from '../ledger/judgement.ts';
import type { Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Happening } from './happenings.ts';
import type { ItemWords } from './ocds-items.ts';
import type { Cited } from './ocds-money.ts';

/** What an OCDS export draws on besides events. */
export interface OcdsContext extends ItemWords {
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<string, Source>;
  readonly judgements: readonly Judgement[];
  /** Statements about procurements: contract quantity, ceiling, minimum, obligated. */
  readonly statements: readonly Statement[];
}

/** One procurement as far as it is known at one time. */
export interface KnownProcess {
  readonly procurement: string;
  readonly happenings: readonly Happening[];
  /** What statements say of it by property, as followed. */
  readonly stated: (property: string) => Cited | null;
  /** Procurement of each occurrence, to follow a need from one process to the next. */
  readonly owners: ReadonlyMap<string, string>;
  /** The procurement whose need this one takes up by somebody's judgement; null without one. */
  readonly judgedNeed: string | null;
  readonly context: OcdsContext;
}
