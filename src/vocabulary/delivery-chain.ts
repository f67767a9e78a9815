/** Units a term of a chain may be in: a part of a whole, a time, a rate of mass. */
export const TERM_UNITS = ['share', 'month', 't/month'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** A number of a chain: from evidence, supposed by somebody with a reason and never evidence, or not known. */
export type ChainTerm = EvidencedTerm | SupposedTerm | UnknownTerm;

/** What the ledger says: every answer to the questions counts, and none is averaged with another. */
export interface EvidencedTerm {
  readonly kind: 'evidence';
  /** Keys of statements (statementKey). */
  readonly questions: readonly string[];
  readonly note: string | null;
}

/** An illustrative range, uniform between its ends or triangular where it has a mode. */
export interface SupposedTerm {
  readonly kind: 'supposed';
  readonly low: number;
  readonly mode: number | null;
  readonly high: number;
  readonly unit: TermUnit;
  readonly author: string;
  readonly reason: string;
  /** Keys of evidence that bears on it without giving it. */
  readonly see: readonly string[];
}

/** What nobody published; the chain is then an upper bound and gives no probability. */
export interface UnknownTerm {
  readonly kind: 'not known';
  readonly needs: string;
}

/** A plant of the chain: what it makes now, what it aims at, and how its tonnes become the contract's form. */
export interface ChainPlant {
  /** Id of the project in the ledger. */
  readonly project: string;
  readonly name: string;
  /** Forms its stated tonnes may be in; several where no source says which. Empty where they are in the contract's form. */
  readonly forms: readonly string[];
  readonly now: ChainTerm;
  readonly target: ChainTerm | null;
  /** Months from completion to the target rate. */
  readonly rampMonths: ChainTerm | null;
  /** Part of the content that reaches the contract's form where the tonnes are in another. */
  readonly conversion: ChainTerm | null;
}

/** Feed that is secured, by grade, as tonnes of content a month. */
export interface ChainFeed {
  readonly grade: string;
  readonly amount: ChainTerm;
}

/** Another sale of the same plants' tonnes, by the key of its event. */
export interface ChainCommitment {
  readonly title: string;
  readonly event: string;
}

/** Output of a project that somebody counts on; a part of it, where any source says which. */
export interface OutputPromise {
  readonly project: string;
  readonly to: string;
  /** Most of the output the promise takes, 0 to 1; null where no source says. */
  readonly most: number | null;
  readonly event: string;
  readonly note: string | null;
}

/** How a contract may be delivered: the links from feed to the form it asks for, kept by hand in `data/deliverability`. */
export interface DeliveryChain {
  readonly id: string;
  /** Id of the procurement. */
  readonly procurement: string;
  readonly title: string;
  readonly about: string;
  /** When the ranges were supposed, a day. */
  readonly supposedOn: string;
  /** Form asked for; null where no source says. */
  readonly form: string | null;
  /** Further forms in which what falls short could be bought. */
  readonly marketForms: readonly string[];
  /** Months from an order to its last tonne. */
  readonly deliveryMonths: ChainTerm;
  readonly plants: readonly ChainPlant[];
  /** Months a plant not yet finished may still take where no comparable project of the ledger was finished. */
  readonly delayMonths: ChainTerm;
  readonly feed: readonly ChainFeed[];
  /** Part of the feed's content that reaches the form asked for. */
  readonly recovery: ChainTerm;
  /** Part of what the plants can make, after other commitments, that is left for the contract. */
  readonly left: ChainTerm;
  /** Months from the award until the first lot is accepted; not asked for once something is known sold. */
  readonly qualification: ChainTerm;
  readonly commitments: readonly ChainCommitment[];
  readonly promises: readonly OutputPromise[];
  readonly notKnown: readonly string[];
}
