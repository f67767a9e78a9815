import { isIsoDate } from '../../units/period.ts';

/** Everything a reader can choose on a page. All of it lives in the address, so that a link restores the page. */
export interface Choices {
  /** The ledger as known on this day; absent is today. */
  readonly known_on?: string | undefined;
  readonly edition?: string | undefined;
  /** Production property shown, e.g. `production-mine`. */
  readonly stage?: string | undefined;
  readonly convention?: string | undefined;
  /** Ids of the US series drawn, joined by `~`. */
  readonly series?: string | undefined;
  /** Open tab per frame: `production.table~prices.sources`. */
  readonly tab?: string | undefined;
  /** Sorted column per table: `situation.4-desc`. */
  readonly sort?: string | undefined;
  readonly material?: string | undefined;
  /** Evidence ids behind one figure, joined by `~`. */
  readonly ids?: string | undefined;
  /** Words that rows must have in their name, symbol or aliases. */
  readonly find?: string | undefined;
  /** Conditions that rows must meet, joined by `~`: `nds~open`. */
  readonly only?: string | undefined;
  /** Columns shown, joined by `~`; absent is all. */
  readonly columns?: string | undefined;
  /** `charts` for a small chart per material instead of the table. */
  readonly view?: string | undefined;
  /** What small charts show. */
  readonly measure?: string | undefined;
  /** Publication days of the two editions compared. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly property?: string | undefined;
  readonly place?: string | undefined;
  /** How one edition's number became the next one's: `revised`, `new`, `dropped`, `recoded`. */
  readonly kind?: string | undefined;
  /** What a long list is ordered by. */
  readonly order?: string | undefined;
  /** Words searched for; `kind` then is the one kind of thing wanted. */
  readonly q?: string | undefined;
  /** Day the state of measures and duties is of, which may lie ahead. */
  readonly on?: string | undefined;
  readonly form?: string | undefined;
  readonly origin?: string | undefined;
  readonly country?: string | undefined;
  /** State of the procurements shown. */
  readonly state?: string | undefined;
  /** How many days ahead alerts look. */
  readonly within?: string | undefined;
  /** Customs code a duty is asked for. */
  readonly code?: string | undefined;
  /** First day of what a feed shows. */
  readonly since?: string | undefined;
  /** Instant since which the ledger must have learned of what a feed shows. */
  readonly learned?: string | undefined;
  /** Tour and its step. */
  readonly tour?: string | undefined;
  readonly step?: string | undefined;
  /** Whose stock book. */
  readonly holder?: string | undefined;
  readonly lot?: string | undefined;
  readonly site?: string | undefined;
  /** Standing of a lot: accepted, not accepted, rejected. */
  readonly standing?: string | undefined;
  /** Page of a long list. */
  readonly cursor?: string | undefined;
  /** Report of a stock book, and the rule it measures cover by. */
  readonly report?: string | undefined;
  readonly rule?: string | undefined;
  /** A disposal proposed: grade, mass, authority. */
  readonly grade?: string | undefined;
  readonly mass?: string | undefined;
  readonly authority?: string | undefined;
  /** Mass to be bought back, which makes a disposal a rotation. */
  readonly rebuy?: string | undefined;
  /** Number of the stock record to undo. */
  readonly reverses?: string | undefined;
  /** Sheet to print, and numbers of the documents a pick list is of. */
  readonly sheet?: string | undefined;
  readonly number?: string | undefined;
  /** Seed and number of draws a case is run with. */
  readonly seed?: string | undefined;
  readonly draws?: string | undefined;
  /** How else it is run: to which standard error, how sampled, by which kernel; materials alone are in `only`. */
  readonly until?: string | undefined;
  readonly sampling?: string | undefined;
  readonly kernel?: string | undefined;
  /** Id of the run that a link says how to have again. */
  readonly again?: string | undefined;
  /** Levers of the case builder that were moved, joined by `~`: `demand/antimony.1.2`. */
  readonly levers?: string | undefined;
  /** Node of a run looked at closely: `cobalt/alloy-grade`. */
  readonly node?: string | undefined;
  /** A purchase asked about: mass, months it is bought within, money, and the day of the money. */
  readonly quantity?: string | undefined;
  readonly window?: string | undefined;
  /** Part of what a procurement asks for: `first-year`. */
  readonly part?: string | undefined;
  readonly budget?: string | undefined;
  readonly day?: string | undefined;
  /** Day a purchase was made or asked for; another day and another form the same money is tried at. */
  readonly bought?: string | undefined;
  readonly when?: string | undefined;
  readonly instead?: string | undefined;
  readonly competition?: string | undefined;
  /** The two runs compared. */
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  /** What a buying plan is made for, a case or a run of it, and how: `cvar.0.95`, `price`, in how many fiscal years. */
  readonly case?: string | undefined;
  readonly run?: string | undefined;
  readonly objective?: string | undefined;
  readonly worth?: string | undefined;
  readonly years?: string | undefined;
  readonly scenarios?: string | undefined;
}

const NAMES = [
  'edition',
  'stage',
  'convention',
  'series',
  'tab',
  'sort',
  'material',
  'ids',
  'find',
  'only',
  'columns',
  'view',
  'measure',
  'from',
  'to',
  'property',
  'place',
  'kind',
  'order',
  'q',
  'on',
  'state',
  'form',
  'origin',
  'country',
  'within',
  'code',
  'since',
  'learned',
  'tour',
  'step',
  'holder',
  'lot',
  'site',
  'standing',
  'cursor',
  'report',
  'rule',
  'grade',
  'mass',
  'authority',
  'rebuy',
  'reverses',
  'sheet',
  'number',
  'seed',
  'draws',
  'until',
  'sampling',
  'kernel',
  'again',
  'levers',
  'node',
  'quantity',
  'window',
  'part',
  'budget',
  'day',
  'bought',
  'when',
  'instead',
  'competition',
  'a',
  'b',
  'case',
  'run',
  'objective',
  'worth',
  'years',
  'scenarios',
] as const;

/** Reads choices out of an address; anything that is not a choice, or not a day where a day is due, is left out. */
export function readChoices(raw: Readonly<Record<string, unknown>>): Choices {
  const known = raw.known_on;
  const entries = NAMES.flatMap((name) => {
    const value = raw[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return {
    ...(typeof known === 'string' && isIsoDate(known) ? { known_on: known } : {}),
    ...Object.fromEntries(entries),
  };
}

/** The value a list such as `production.table~prices.sources` gives for one name. */
export function choiceIn(list: string | undefined, name: string): string | undefined {
  return entriesOf(list).find(([key]) => key === name)?.[1];
}

/** The list with one name set, or removed when the value is undefined. */
export function withChoice(list: string | undefined, name: string, value: string | undefined): string | undefined {
  const others = entriesOf(list).filter(([key]) => key !== name);
  const all = value === undefined ? others : [...others, [name, value] as const];
  return all.length === 0 ? undefined : all.map(([key, text]) => `${key}.${text}`).join('~');
}

function entriesOf(list: string | undefined): readonly (readonly [string, string])[] {
  return (list ?? '').split('~').flatMap((part) => {
    const dot = part.indexOf('.');
    return dot < 1 ? [] : [[part.slice(0, dot), part.slice(dot + 1)] as const];
  });
}

/** A list such as `nds~open` with one name added or taken out; undefined when nothing is left. */
export function listWith(list: string | undefined, name: string, on: boolean): string | undefined {
  const others = (list ?? '').split('~').filter((other) => other !== '' && other !== name);
  return (on ? [...others, name] : others).join('~') || undefined;
}
