/** Where a fact of the vocabulary is read: a source of the register, its edition's day, and the place in it. */
export interface Cited {
  /** Id of `data/sources.yaml`. */
  readonly source: string;
  /** Day, month or year the edition drawn on was published. */
  readonly published: string;
  readonly locator: string;
}

/** A grade of a form that prices, notices or contracts name: `alloy-grade` of cobalt metal. */
export interface Grade extends Cited {
  readonly id: string;
  readonly material: string;
  readonly form: string | null;
  readonly name: string;
  /** What the source says it must be, in short; null where it only names the grade. */
  readonly specification: string | null;
}

/** What a material, or one form of it, is used for. Shares of consumption are statements and not kept here. */
export interface Use extends Cited {
  readonly material: string;
  /** Null where the source speaks of the material without a form. */
  readonly form: string | null;
  readonly use: string;
  /** 1 is the leading use as the source orders them; null where it only names them. */
  readonly rank: number | null;
  /** Whose use: `USA`, `WLD`, or null where the source does not say. */
  readonly place: string | null;
  readonly note: string | null;
}

/** What a by-product comes with: gallium with bauxite. */
export interface Host extends Cited {
  readonly material: string;
  /** Material id of the host; null where the host is none (lignite, natural gas). */
  readonly host: string | null;
  /** The host as the source words it. */
  readonly words: string;
  readonly note: string | null;
}

/** A published list of critical minerals. */
export interface CriticalList extends Cited {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  /** How many entries the list has, as its publisher or a reader of it counts them. */
  readonly entries: number;
}

/** One entry of a list and a material it speaks of. */
export interface ListEntry extends Cited {
  readonly list: string;
  /** The entry as the list names it. */
  readonly entry: string;
  readonly material: string;
  /** `unclear` where the entry may or may not mean this material. */
  readonly status: 'listed' | 'unclear';
  readonly note: string | null;
}

export const CODE_SYSTEMS = ['HS6', 'HTS10', 'HTS8', 'CN8', 'Schedule B'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** A code of a customs nomenclature that covers a material, alone or with others. */
export interface TradeCode extends Cited {
  /** Digits only. */
  readonly code: string;
  readonly system: CodeSystem;
  /** `WCO` for the Harmonized System itself, else a country's or union's code: `USA`, `EUN`. */
  readonly jurisdiction: string;
  /** First and last edition or year it holds for, where the source says so: `HS2022`, `2021`. */
  readonly from: string | null;
  readonly until: string | null;
  readonly material: string;
  readonly form: string | null;
  /** The heading in our own words. */
  readonly heading: string;
  /** What else the code covers that is not a row of its own; null where the source names nothing else. */
  readonly mixedWith: string | null;
  readonly note: string | null;
}

/** A published rule of how many days of use a stockpile is to cover; one that may be chosen, none is assumed. */
export interface CoverRule extends Cited {
  /** `jogmec-60`; what a requirement or a report names. */
  readonly id: string;
  readonly name: string;
  /** Days of use wanted. */
  readonly days: number;
  /** Country whose rule it is. */
  readonly place: string;
  /** What the source says it is for: `rare metals`. */
  readonly scope: string;
  readonly note: string | null;
}

/** How much of a material's supply is won as a by-product (F-10), percent; sources disagree, so it is a range. */
export interface Companionality extends Cited {
  readonly material: string;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly note: string | null;
}

/** The tier of reliability a country stands in as a supplier, with the law or treaty that puts it there. */
export interface ReliabilityTier extends Cited {
  readonly place: string;
  readonly tier: string;
  readonly reason: string;
}

/** How willing countries of one standing are taken to be, 0 to 1; Ballast's own, an illustrative range that nothing proves. */
export interface ReliabilityLevel {
  /** `tiers` or `record`: by alliance, or by export measures taken. */
  readonly table: string;
  /** A tier, or what is on record. */
  readonly standing: string;
  /** Kind of phase; `*` for all. */
  readonly phase: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly reason: string;
}

/** What is known of materials beside evidence, all of it cited, and the levels of reliability we suppose. */
export interface MaterialFacts {
  readonly grades: readonly Grade[];
  readonly uses: readonly Use[];
  readonly hosts: readonly Host[];
  readonly lists: readonly CriticalList[];
  readonly entries: readonly ListEntry[];
  readonly codes: readonly TradeCode[];
  readonly coverRules: readonly CoverRule[];
  readonly companionality: readonly Companionality[];
  readonly tiers: readonly ReliabilityTier[];
  readonly levels: readonly ReliabilityLevel[];
}

export const NO_FACTS: MaterialFacts = {
  grades: [],
  uses: [],
  hosts: [],
  lists: [],
  entries: [],
  codes: [],
  coverRules: [],
  companionality: [],
  tiers: [],
  levels: [],
};
