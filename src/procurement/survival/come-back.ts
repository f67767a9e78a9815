import type { EvidenceId } from '../../ledger/evidence.ts';
import { formatDate } from '../../units/format.ts';
import { daysBetween, type IsoDate } from '../../units/period.ts';
import { quantityOf } from '../../units/value.ts';
import type { JoinProposal } from '../joins.ts';
import type { Procurement } from '../procurement.ts';
import type { DayRange, Spell, Turn } from './spell.ts';
import type { Study } from './survival.ts';
import { FINAL_STATES, KIND_PLURALS } from './turns.ts';

/** One thing that is known, in a plain sentence with its reports. */
export interface Known {
  readonly text: string;
  readonly day: IsoDate | null;
  readonly evidence: readonly EvidenceId[];
}

/** What is known of whether and when a procurement comes back, and what is not. */
export interface ComeBack {
  readonly question: string;
  /** Oldest first. */
  readonly answer: readonly Known[];
  readonly notKnown: readonly string[];
}

/** What a procurement is looked at with: its last asking, who takes up its need, how its kind fared, how far the record reaches. */
export interface ComeBackInput {
  readonly spell: Spell | null;
  readonly next: Procurement | null;
  readonly study: Study | null;
  readonly recordTo: IsoDate;
  /** Contracts that may answer it, which nobody has judged to do so or not. */
  readonly proposed: readonly Proposed[];
}

/** A contract that may answer a request, with the reports that suggest it. */
export interface Proposed {
  readonly contract: Procurement;
  readonly evidence: readonly EvidenceId[];
}

/** Of the joins proposed, the contracts that may answer one request. */
export function proposedFor(
  { id }: Procurement,
  joins: readonly JoinProposal[],
  all: readonly Procurement[],
): readonly Proposed[] {
  return joins
    .filter(({ first, relation, judgement }) => first === id && relation === 'same need' && judgement === null)
    .flatMap(({ second, evidence }) =>
      all.filter((other) => other.id === second).map((contract) => ({ contract, evidence })),
    );
}

/** The answer to "when will they come back?" for one procurement: announced days and what became of them, and no more. */
export function comeBackOf(procurement: Procurement, input: ComeBackInput): ComeBack {
  const { spell, recordTo } = input;
  if (spell === null) {
    return {
      question: 'What became of the request?',
      answer: awardedOnly(procurement),
      notKnown: ['No request of it is on record, so how long it took is not known.'],
    };
  }
  const state = spell.turns.at(-1)?.state ?? 'open';
  const told = [...spell.turns.map((turn, n) => turnKnown(turn, n, input)), ...announcements(procurement)];
  return {
    question: questionOf(spell),
    answer: [
      ...told.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '')),
      ...standing(procurement, spell, recordTo),
      ...input.proposed.map(proposedKnown),
    ],
    notKnown: FINAL_STATES.includes(state) && !wasCancelled(spell) ? [] : notKnownOf(spell, input.study),
  };
}

const wasCancelled = ({ turns }: Spell): boolean => turns.some(({ state }) => state === 'cancelled');

function questionOf(spell: Spell): string {
  if (wasCancelled(spell)) return 'When will they come back?';
  const state = spell.turns.at(-1)?.state ?? 'open';
  return FINAL_STATES.includes(state) ? 'How long did it take?' : 'How and when will it end?';
}

const awardedOnly = ({ awarded }: Procurement): readonly Known[] =>
  awarded === null
    ? []
    : [
        {
          text: `Awarded ${formatDate(awarded.date, awarded.datePrecision)}.`,
          day: awarded.date,
          evidence: [awarded.evidence],
        },
      ];

/** `on 15 Oct 2025`, or `between 1 Aug 2025 and 27 Aug 2025` where only that is known. */
export function whenText({ first, last }: DayRange): string {
  return first === last ? `on ${formatDate(last)}` : `between ${formatDate(first)} and ${formatDate(last)}`;
}

/** `272 days`, or `from 250 to 272 days` where a day is known as a month only. */
function afterText(from: DayRange, to: DayRange): string {
  const [least, most] = [Math.max(0, daysBetween(from.last, to.first)), daysBetween(from.first, to.last)];
  return least === most ? `${most} days` : `${least} to ${most} days`;
}

function turnKnown(turn: Turn, n: number, { spell, next }: ComeBackInput): Known {
  const [asked, before] = [spell?.turns[0] ?? turn, spell?.turns[n - 1] ?? turn];
  const text: Readonly<Record<Turn['state'], string>> = {
    open: `Asked as a ${spell?.kind ?? 'request'} ${whenText(turn)}.`,
    extended: `The closing day was moved ${whenText(turn)}.${extensionsText(spell)}`,
    cancelled: `Cancelled ${whenText(turn)}, ${afterText(asked, turn)} after it was asked.${because(spell)}`,
    're-issued': `Asked anew ${whenText(turn)}, ${afterText(before, turn)} after the cancellation.`,
    awarded: `Awarded ${whenText(turn)}, ${afterText(asked, turn)} after it was asked.`,
    'taken further': `Taken further by a new notice ${whenText(turn)}, ${afterText(asked, turn)} after it was asked.`,
    'taken up by another': takenUpText(turn, before, { spell, next }),
  };
  return { text: text[turn.state], day: turn.last, evidence: [turn.evidence] };
}

/** Extensions as a source counts them, where that is more than are known one by one. */
function extensionsText(spell: Spell | null): string {
  const value = spell?.procurement.extensions?.value;
  const counted = value === undefined ? null : (quantityOf(value)?.amount ?? null);
  const known = spell?.extensions.length ?? 0;
  return counted === null || counted <= known
    ? ''
    : ` In all ${counted} extensions are counted; the days of ${known} are known.`;
}

const because = (spell: Spell | null): string =>
  spell?.procurement.reason ? ` The reason given: ${spell.procurement.reason.text}` : '';

function takenUpText(turn: Turn, before: Turn, { spell, next }: Pick<ComeBackInput, 'spell' | 'next'>): string {
  const reissued = spell?.turns.some(({ state }) => state === 're-issued') ?? false;
  const again = reissued ? '' : ' No new notice under its own name is on record.';
  const since = before.state === 'cancelled' ? 'the cancellation' : 'the last step of it';
  const how = next?.competition === 'not competed' ? ', without competition' : '';
  const by = next === null ? 'another procurement' : `${next.id} (${next.title})`;
  return `Its need was taken up ${whenText(turn)}${how}, ${afterText(before, turn)} after ${since}, by ${by}.${again}`;
}

/** Promises and pauses, in the words of their titles: none of them is a re-issue. */
function announcements({ steps }: Procurement): readonly Known[] {
  return steps
    .filter(({ kind }) => kind === 'reissue promised' || kind === 'paused')
    .map(({ kind, title, date, datePrecision, surelyBy, evidence }) => ({
      text: `${kind === 'paused' ? 'Put off' : 'Announced'} ${formatDate(date, datePrecision)}: ${title}.`,
      day: surelyBy,
      evidence: [evidence],
    }));
}

/** What may have answered it; only a person can say that it did. */
function proposedKnown({ contract: { id, title, awarded }, evidence }: Proposed): Known {
  const when = awarded === null ? '' : `, awarded ${formatDate(awarded.date, awarded.datePrecision)}`;
  const text = `It may have been answered by ${id} (${title}), a contract for the same material${when}; nobody has judged that it was.`;
  return { text, day: awarded?.date ?? null, evidence };
}

/** How it stands where nothing ended it. */
function standing(procurement: Procurement, spell: Spell, recordTo: IsoDate): readonly Known[] {
  const last = spell.turns.at(-1);
  if (last === undefined || FINAL_STATES.includes(last.state)) return [];
  const silent =
    procurement.noOutcomeSince === null
      ? ''
      : ` Offers or answers closed on ${formatDate(procurement.noOutcomeSince)}, and no outcome was published.`;
  const what =
    last.state === 'cancelled'
      ? 'no new request and no contract that takes up its need'
      : spell.kind === 'solicitation'
        ? 'neither an award nor a cancellation'
        : 'neither a solicitation nor an award nor a cancellation';
  const text = `By ${formatDate(recordTo)}, the last day the record reaches, ${afterText(last, { first: recordTo, last: recordTo })} later, ${what} is on record.${silent}`;
  return [{ text, day: recordTo, evidence: [procurement.lastEvidence.evidence] }];
}

function notKnownOf(spell: Spell, study: Study | null): readonly string[] {
  const kind = KIND_PLURALS[spell.kind];
  const what = wasCancelled(spell)
    ? `How long cancelled ${kind} take to come back, if they do, is not said.`
    : `How long ${kind} take to end, and how they end, is not said.`;
  return study === null || study.refused.length === 0 ? [] : [what, ...study.refused];
}
