import { type Dated, isRequest } from '../happenings.ts';
import { type ProcurementState, stateAfter } from '../state.ts';

/** What an asking can be in: asked and unanswered, its closing day moved, withdrawn, asked anew, answered, or gone on elsewhere. */
export type AskState =
  | 'open'
  | 'extended'
  | 'cancelled'
  | 're-issued'
  | 'awarded'
  | 'taken further'
  | 'taken up by another';

/** Every state, in the order of a life; an index into this list is a state of the estimator. */
export const ASK_STATES: readonly AskState[] = [
  'open',
  'extended',
  'cancelled',
  're-issued',
  'awarded',
  'taken further',
  'taken up by another',
];

/** States nothing follows: of an asking taken further, a spell of its own goes on. */
export const FINAL_STATES: readonly AskState[] = ['awarded', 'taken further', 'taken up by another'];

/** How the market was asked, in the order of weight; each asking of a heavier kind begins a spell of its own. */
export type AskKind = 'request for information' | 'sources sought' | 'presolicitation' | 'solicitation';
export const ASK_KINDS: readonly AskKind[] = [
  'request for information',
  'sources sought',
  'presolicitation',
  'solicitation',
];

/** What several askings of a kind are called. */
export const KIND_PLURALS: Readonly<Record<AskKind, string>> = {
  'request for information': 'requests for information',
  'sources sought': 'sources sought notices',
  presolicitation: 'presolicitations',
  solicitation: 'solicitations',
};

/** A state an asking entered, with the step that brought it there. */
export interface AskTurn {
  readonly state: AskState;
  readonly step: Dated;
}

/** One asking: its kind, the states it went through, and the steps that belong to it. */
export interface Asked {
  readonly kind: AskKind;
  readonly turns: readonly AskTurn[];
  readonly steps: readonly Dated[];
}

/**
 * The askings of one procurement from its steps in order; `takenUp` is the first step of the procurement that continues its
 * need. Steps before the market was asked belong to none, so a contract whose request is not on record has no asking.
 */
export function askTurns(happenings: readonly Dated[], takenUp?: Dated): readonly Asked[] {
  const askings: Asked[] = [];
  happenings.forEach((step, n) => {
    const state = stateAfter(happenings.slice(0, n + 1))?.state ?? null;
    const current = askings.at(-1);
    const kind = heavier(step, current);
    if (kind !== null && (state === null || !isOver(state))) {
      if (current !== undefined) askings[askings.length - 1] = taken(current, 'taken further', step);
      askings.push({ kind, turns: [{ state: 'open', step }], steps: [step] });
    } else if (current !== undefined) {
      askings[askings.length - 1] = advanced(current, state, step);
    }
  });
  const last = askings.at(-1);
  if (takenUp !== undefined && last !== undefined)
    askings[askings.length - 1] = taken(last, 'taken up by another', takenUp);
  return askings;
}

/** A kind of asking heavier than the one under way, where the step is one. */
function heavier(step: Dated, current: Asked | undefined): AskKind | null {
  const kind = ASK_KINDS.find((asking) => asking === step.report.kind);
  if (kind === undefined || !isRequest(step)) return null;
  return current === undefined || ASK_KINDS.indexOf(kind) > ASK_KINDS.indexOf(current.kind) ? kind : null;
}

const isOver = (state: ProcurementState): boolean =>
  state.startsWith('cancelled') || state === 'awarded' || state === 'ordering' || state === 'delivering';

/** What a state of the fold is to an asking; null where it changes nothing of it. */
function askState(state: ProcurementState | null, before: AskState): AskState | null {
  if (state === null) return null;
  if (state.startsWith('cancelled')) return 'cancelled';
  if (isOver(state)) return 'awarded';
  if (state === 'open (extended)') return 'extended';
  return before === 'cancelled' ? 're-issued' : null;
}

function advanced(asking: Asked, state: ProcurementState | null, step: Dated): Asked {
  const before = asking.turns.at(-1)?.state ?? 'open';
  if (FINAL_STATES.includes(before)) return asking;
  const steps = [...asking.steps, step];
  const next = askState(state, before);
  if (next === null || next === before) return { ...asking, steps };
  return { ...asking, steps, turns: [...asking.turns, { state: next, step }] };
}

function taken(asking: Asked, state: AskState, step: Dated): Asked {
  const before = asking.turns.at(-1)?.state ?? 'open';
  return FINAL_STATES.includes(before) ? asking : { ...asking, turns: [...asking.turns, { state, step }] };
}
