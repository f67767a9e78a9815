import type { Claim } from '../ledger/claim.ts';
import type { Correction } from '../ledger/correction.ts';
import type { DecisionRecord } from '../ledger/decision.ts';
import type { Event } from '../ledger/event.ts';
import type { EvidenceId, Marking, OverlayId, Problem, Sha256, Sighting, SourceId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate, IsoInstant } from '../units/period.ts';
import type { PlanStore } from './plan-store.ts';
import type { RunStore } from './run-store.ts';
import type { StockChanges, StockReads } from './stock-store.ts';

/** One acknowledged taking-in of one snapshot: what the journal records and the store fills. */
export interface IntakeBatch {
  /** Journal sequence number, from 1. */
  readonly sequence: number;
  readonly snapshot: Sha256;
  /** File name the snapshot came with, for people: `data/events/cobalt.yaml`. */
  readonly name: string;
  readonly parser: string;
  /** Whether it stands in for earlier intakes of its name that were replacing too: true of files kept by hand. */
  readonly replaces: boolean;
  readonly recorded: IsoInstant;
  readonly principal: string;
  /** Marking of what carries none of its own: claims, corrections, judgements, problems; `public` when absent. */
  readonly marking?: Marking;
  /** Overlay of the same; absent is the public ledger. */
  readonly overlay?: OverlayId;
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly stock: readonly StockEvent[];
  /** What the stock records change, derived from all records of their lots; absent where there are none. */
  readonly changes?: StockChanges;
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
  readonly judgements: readonly Judgement[];
  /** Absent where there are none. */
  readonly decisions?: readonly DecisionRecord[];
  readonly problems: readonly Problem[];
  readonly duplicates: number;
}

/** What of a batch was new; evidence already there only gains a sighting. */
export interface SavedCounts {
  readonly statements: number;
  readonly events: number;
  readonly stock: number;
  readonly sightings: number;
  /** Evidence that no standing intake holds any more, now that this one replaces an earlier one. */
  readonly withdrawn: number;
}

/** What a caller does in the course of a save. */
export interface SaveSteps {
  /** Runs when the database has taken all of the batch; when it rejects, nothing is saved. */
  readonly beforeCommit?: () => Promise<void>;
  /** Runs while the database is busy with the rows: other computing, which must not throw. */
  readonly meanwhile?: () => void;
}

/** The intake since which a piece of evidence is held by no file that stands. */
export interface Withdrawal {
  readonly name: string;
  readonly recorded: IsoInstant;
}

/** What a filter may ask for by id; such evidence is found whether current or withdrawn. */
interface ByIdFilter {
  readonly ids?: readonly EvidenceId[];
  /** First digits of an id, or all of them. */
  readonly idPrefix?: string;
}

/** Conditions on statements; without ids only current ones are given, unless withdrawn ones are asked for too. */
export interface StatementFilter extends ByIdFilter {
  readonly material?: string;
  readonly property?: string;
  readonly period?: string;
  readonly source?: string;
  readonly place?: string;
  readonly knownOn?: IsoDate;
  readonly withdrawnToo?: true;
}

/** Conditions on events, as on statements. */
export interface EventFilter extends ByIdFilter {
  readonly material?: string;
  readonly kind?: string;
  readonly subject?: string;
  readonly source?: string;
  readonly knownOn?: IsoDate;
  readonly withdrawnToo?: true;
}

export interface StoredProblem extends Problem {
  readonly snapshot: Sha256;
  readonly name: string;
}

/** How much is current; intakes are counted all. */
export interface LedgerCounts {
  readonly statements: number;
  readonly events: number;
  readonly claims: number;
  readonly judgements: number;
  readonly problems: number;
  readonly intakes: number;
  /** Sequence of the newest intake; changes exactly when the ledger does (for ETags). */
  readonly head: number;
  /** Sequence of the newest intake that is not of stock books: what follows from statements and events hangs on it alone. */
  readonly evidenceHead: number;
}

/** Evidence ids of an intake, for verify: rebuilt evidence must have the same. */
export interface IntakeDigest {
  readonly sequence: number;
  readonly snapshot: Sha256;
  readonly evidence: readonly EvidenceId[];
}

/** The ledger as the rooms above the line want it: typed evidence in, typed evidence out. Append-only. */
export interface LedgerStore extends StockReads, RunStore, PlanStore {
  /** Saves a batch in one transaction; saving the same batch twice changes nothing. */
  save(batch: IntakeBatch, steps?: SaveSteps): Promise<SavedCounts>;
  statements(filter: StatementFilter): Promise<readonly Statement[]>;
  events(filter: EventFilter): Promise<readonly Event[]>;
  sightings(id: EvidenceId): Promise<readonly Sighting[]>;
  /** What withdrew the evidence; null when it is current or unknown. */
  withdrawal(id: EvidenceId): Promise<Withdrawal | null>;
  claims(): Promise<readonly Claim[]>;
  judgements(): Promise<readonly Judgement[]>;
  /** Every record of decisions, in the order they were made. */
  decisions(): Promise<readonly DecisionRecord[]>;
  corrections(): Promise<readonly Correction[]>;
  problems(): Promise<readonly StoredProblem[]>;
  /** Sequence of the newest intake; asked before every answer, so it counts nothing. */
  head(): Promise<number>;
  counts(): Promise<LedgerCounts>;
  /** Ids of the sources of all current evidence, sorted. */
  sources(): Promise<readonly SourceId[]>;
  digests(): Promise<readonly IntakeDigest[]>;
  /** Which intakes there are, without their evidence: of that there may be a million. */
  intakes(): Promise<readonly Omit<IntakeDigest, 'evidence'>[]>;
  /** Differences between the live schema and the migrations' manifest, in words; empty when it is as it should be. */
  schemaDifferences(): Promise<readonly string[]>;
  close(): Promise<void>;
}
