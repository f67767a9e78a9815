import { type Ledger, type LedgerIndex, ledgerIndex } from '../ledger/ledger-index.ts';
import { DEFAULT_MARKINGS } from '../ledger/marking.ts';
import type { LedgerCounts } from '../store/ledger-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { AnswerCache } from './answer-cache.ts';
import { knownOnDay } from './known-on.ts';
import { Memo } from './memo.ts';

/** What a route sees: the open ledger as known on one day. */
export interface View {
  readonly workbench: Workbench;
  readonly counts: LedgerCounts;
  readonly knownOn: IsoDate;
  /** The whole ledger, read once per head. */
  readonly ledger: () => Promise<Ledger>;
  /** The same laid out for what is asked of it. */
  readonly index: () => Promise<LedgerIndex>;
  /** What follows from the ledger as known on the day, worked out once and shared by every answer made of it. */
  readonly once: <T>(what: string, make: () => T | Promise<T>) => Promise<T>;
  /** What follows from stock books, worked out once until anything is taken in. */
  readonly ofStock: <T>(what: string, make: () => T | Promise<T>) => Promise<T>;
  /** What follows from the ledger whatever the day. */
  readonly always: <T>(what: string, make: () => T | Promise<T>) => Promise<T>;
}

/** Days whose findings are kept at once, and findings per day: more than there are materials, each of which is one. */
const KEPT = { days: 8, findings: 400 } as const;

/** The ledger at one head, with what was worked out from it. */
class Head {
  readonly number: number;
  readonly index: Promise<LedgerIndex>;
  readonly always = new Memo(KEPT.findings);
  readonly #days = new Map<IsoDate, Memo>();

  constructor(number: number, index: Promise<LedgerIndex>) {
    this.number = number;
    this.index = index;
  }

  /** What was found on a day; the day not asked for longest is forgotten, but never today, which most readers ask for. */
  on(day: IsoDate, today: IsoDate): Memo {
    const memo = this.#days.get(day) ?? new Memo(KEPT.findings);
    this.#days.delete(day);
    this.#days.set(day, memo);
    const longest = [...this.#days.keys()].find((kept) => kept !== today);
    if (this.#days.size > KEPT.days && longest !== undefined) this.#days.delete(longest);
    return memo;
  }
}

/** What the server keeps between requests: the open ledger, its clock, finished answers. */
export class Desk {
  readonly workbench: Workbench;
  readonly version: string;
  readonly answers = new AnswerCache();
  readonly principal = 'local';
  readonly markings = DEFAULT_MARKINGS;
  readonly #now: () => Date;
  #head: Head | null = null;
  #stock = { head: 0, memo: new Memo(KEPT.findings) };
  #counts: LedgerCounts | null = null;

  /** Told of our own mistakes that happen while nobody waits for an answer. */
  readonly report: (error: unknown, what: string) => void;

  constructor(
    workbench: Workbench,
    now: () => Date,
    version: string,
    report: (error: unknown, what: string) => void = () => undefined,
  ) {
    this.report = report;
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
    const { workbench } = this;
    const counts = await this.#countsNow();
    const head = (): Head => this.#at(counts.evidenceHead);
    return {
      ...{ workbench, counts, knownOn: day },
      ledger: async () => (await head().index).ledger,
      index: () => head().index,
      ofStock: (what, make) => this.#stockAt(counts.head).once(what, make),
      once: (what, make) => head().on(day, this.today()).once(what, make),
      always: (what, make) => head().always.once(what, make),
    };
  }

  /** Reads the ledger before anybody asks, and what every first answer is made of. */
  async warmUp(prepare: (view: View) => Promise<unknown>): Promise<void> {
    const view = await this.view(undefined);
    if (view.counts.head > 0) await prepare(view);
  }

  /** Findings of stock books, which change with every movement; the ledger itself is not read anew for one. */
  #stockAt(head: number): Memo {
    if (this.#stock.head !== head) this.#stock = { head, memo: new Memo(KEPT.findings) };
    return this.#stock.memo;
  }

  /** The ledger is counted once per head: counting takes longer than most answers. */
  async #countsNow(): Promise<LedgerCounts> {
    const { store } = this.workbench;
    if (this.#counts?.head !== (await store.head())) this.#counts = await store.counts();
    return this.#counts;
  }

  /** The ledger is read once per head; whoever asks meanwhile waits for that reading. */
  #at(number: number): Head {
    if (this.#head?.number === number) return this.#head;
    const index = loadLedger(this.workbench).then(ledgerIndex);
    const head = new Head(number, index);
    this.#head = head;
    index.catch(() => {
      if (this.#head === head) this.#head = null;
    });
    return head;
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
