import type { Stretch } from '../../numeric/counting.ts';
import type { Spell } from './spell.ts';
import { ASK_STATES, type AskState } from './turns.ts';

/** Ends, and moves to a state, below which no chance is printed: our own choice, well above what its bands need. */
export const FEWEST_MOVES = 20;
/** Moves so far below which a point has no band: with fewer, bands of 95 % hold the truth less often than they say. */
export const FEWEST_FOR_BAND = 6;
/** Percent of a group that must be known from the buyer's own notice, for it not to have been picked by the press. */
export const FEWEST_NOTICES = 90;

/** The rule in one sentence, as screens print it. */
export const RULE = `A chance or a median is printed only where at least ${FEWEST_MOVES} requests of the group were seen to come to an end while watched, at least ${FEWEST_NOTICES} % of the group are known from the buyer’s own notice, and at least ${FEWEST_MOVES} moved to the state it speaks of; the rule is Ballast’s own.`;

/** Days on which requests moved to a state, in order; of a state nobody enters, on which they left it. */
export function moveDays(state: AskState, stretches: readonly Stretch[]): readonly number[] {
  const index = ASK_STATES.indexOf(state);
  const into = stretches.filter(({ to }) => to === index);
  const counted = into.length > 0 ? into : stretches.filter(({ from, to }) => from === index && to !== null);
  return counted.map(({ stop }) => stop).sort((a, b) => a - b);
}

/** Whether a request was seen to leave some states for another: an extension leaves none of open and extended. */
export const leftUnderWatch = (stretches: readonly Stretch[], staying: readonly number[]): boolean =>
  stretches.some(({ from, to }) => staying.includes(from) && to !== null && !staying.includes(to));

/** Why there is no estimate, in plain sentences; empty where there may be one. */
export function refusals(
  spells: readonly Spell[],
  { watched, endings, what }: { readonly watched: number; readonly endings: number; readonly what: string },
): readonly string[] {
  if (spells.length === 0) return ['No request of this group is on record.'];
  const notices = spells.filter(({ fromNotice }) => fromNotice).length;
  return [
    ...(endings < FEWEST_MOVES
      ? [
          `Too few: ${counted(spells.length, 'request')} on record, ${watched} of them watched before they were over, ${endings} of these seen to ${what}; an estimate needs ${FEWEST_MOVES} of these.`,
        ]
      : []),
    ...(notices * 100 < FEWEST_NOTICES * spells.length
      ? [
          `Picked by the press: the buyer’s own notice is on record for ${notices} of ${counted(spells.length, 'request')}, and ${FEWEST_NOTICES} % are needed; the others are known because somebody wrote of them, and what is written of is what made news.`,
        ]
      : []),
  ];
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
