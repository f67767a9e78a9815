import type { Claim } from '../ledger/claim.ts';
import type { Correction } from '../ledger/correction.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { DEFAULT_MARKINGS } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import type { LedgerCounts } from '../store/ledger-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { AnswerCache } from './answer-cache.ts';
import { knownOnDay } from './known-on.ts';

/** All evidence of the ledger at one head, in memory for the pure rooms. */
export interface Ledger {
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  readonly corrections: readonly Correction[];
}

/** What a route sees: the open ledger as known on one day. */
export interface View {
  readonly workbench: Workbench;
  readonly counts: LedgerCounts;
  readonly knownOn: IsoDate;
  /** The whole ledger, read once per head. */
  readonly ledger: () => Promise<Ledger>;
}

/** What the server keeps between requests: the open ledger, its clock, finished answers. */
export class Desk {
  readonly workbench: Workbench;
  readonly version: string;
  readonly answers = new AnswerCache();
  readonly principal = 'local';
  readonly markings = DEFAULT_MARKINGS;
  readonly #now: () => Date;
  #loaded: { readonly head: number; readonly ledger: Promise<Ledger> } | null = null;

  constructor(workbench: Workbench, now: () => Date, version: string) {
    this.workbench = workbench;
    this.#now = now;
    this.version = version;
  }

  /** Today in UTC. */
  today(): IsoDate {
    return this.#now().toISOString().slice(0, 10);
  }

  /** The ledger as it stands now, as known on the day asked for. */
  async view(knownOn: string | undefined): Promise<View> {
    const day = knownOnDay(knownOn, this.today());
    const counts = await this.workbench.store.counts();
    return { workbench: this.workbench, counts, knownOn: day, ledger: () => this.#ledger(counts.head) };
  }

  #ledger(head: number): Promise<Ledger> {
    if (this.#loaded?.head === head) return this.#loaded.ledger;
    const ledger = loadLedger(this.workbench);
    this.#loaded = { head, ledger };
    ledger.catch(() => {
      this.#loaded = null;
    });
    return ledger;
  }
}

async function loadLedger({ store }: Workbench): Promise<Ledger> {
  const [statements, events, claims, judgements, corrections] = await Promise.all([
    store.statements({}),
    store.events({}),
    store.claims(),
    store.judgements(),
    store.corrections(),
  ]);
  return { statements, events, claims, judgements, corrections };
}
