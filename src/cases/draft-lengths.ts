import type { Lever } from '../shortfall/lever.ts';
import { type Calendar, coverOf, monthNumber } from './case-calendar.ts';
import type { ShockEntry } from './case-file.ts';

/**
 * How long a shock lasts: the path of a factor is `left` from one period on, for so many, and 1 elsewhere. Other steps of the
 * same shock stand aside for it, since a country that delivers nothing cannot deliver half of nothing.
 */
export interface DraftLength {
  readonly shock: string;
  readonly words: string;
  readonly factor: string;
  /** Factors of its other steps. */
  readonly aside: readonly string[];
  /** Periods from the first, parts of one counted. */
  readonly from: number;
  readonly base: number;
  readonly left: number;
}

/** As much of a draft as lengths need. */
interface WithLengths {
  readonly calendar: Calendar;
  readonly lengths: DraftLength[];
}

type Months = Pick<ShockEntry, 'from' | 'until'>;

/** Keeps that a factor's path is how long a shock lasts; a shock that says no months lasts as long as the horizon. */
export function noteLength(
  draft: WithLengths,
  { id, words, kind }: Pick<ShockEntry, 'id' | 'words' | 'kind'>,
  { from, until }: Months,
  { factor, left, aside = [] }: Pick<DraftLength, 'factor' | 'left'> & Partial<Pick<DraftLength, 'aside'>>,
): void {
  if (from === undefined && until === undefined) return;
  const { first, step } = draft.calendar;
  const begins = from === undefined ? 0 : (monthNumber(from) - first) / step;
  const base = coverOf(draft.calendar, from, until).reduce((sum, part) => sum + part, 0);
  draft.lengths.push({ shock: id, words: words ?? `${kind} (${id})`, factor, aside, from: begins, base, left });
}

/** A lever for how long each such shock lasts, in months or years; what follows it stays where it is. */
export function lengthLevers(
  { lengths, calendar }: WithLengths,
  place: (factor: string) => Pick<Lever, 'nodes' | 'assumed'> & { readonly index: number },
): readonly Lever[] {
  return lengths.map(({ shock, words, factor, aside, from, base, left }) => {
    const { index, ...of } = place(factor);
    return {
      ...{ id: `length/${shock}`, words: `How long: ${words}`, unit: calendar.step === 1 ? 'months' : 'years' },
      ...{ low: 0, base, high: calendar.periods - from, ...of },
      targets: [
        { array: 'factor length', index: [index], how: 'set', from, left },
        ...(aside.length === 0 ? [] : [{ ...ASIDE, index: aside.map((name) => place(name).index), from }]),
      ],
    };
  });
}

const ASIDE = { array: 'factor length', how: 'set' } as const;
