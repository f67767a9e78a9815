import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';
import type { DeliveryChain } from '../vocabulary/delivery-chain.ts';
import type { MaterialFacts } from '../vocabulary/facts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { ReliabilityTable } from './reliability-table.ts';

/** What of the ledger only buying plans read. */
export interface BuyingEvidence {
  readonly chains: readonly DeliveryChain[];
  /** About appropriations, projects and procurements, published by the day. */
  readonly statements: readonly Statement[];
}

/** All of the ledger that a case is assembled from, as known on one day. */
export interface CaseEvidence {
  readonly vocabulary: Vocabulary;
  readonly facts: MaterialFacts;
  readonly sources: readonly Source[];
  readonly judgements: readonly Judgement[];
  /** Statements about a material, published on or before `knownOn`. */
  readonly statementsOf: (material: string) => readonly Statement[];
  /** What buying plans read besides. */
  readonly buying?: BuyingEvidence;
  /** Events published on or before `knownOn`. */
  readonly events: readonly Event[];
  /** Reliability tables besides ours and those of the case. */
  readonly reliability?: readonly ReliabilityTable[];
  readonly knownOn: IsoDate;
  /** Whether whoever runs the case asked for that day: it then goes before a later one of the case. */
  readonly asked?: boolean;
}
