import type { Factor, FactorClass } from '../shortfall/factor.ts';
import { isRange, type LevelEntry, numberPath, type RangeEntry } from './amounts.ts';
import type { FactorLabel } from './assembly.ts';
import { addFactor, type Draft } from './draft.ts';
import { ALL_LEFT, both, inTurn, type Left, leftBy, onlyTogether } from './left.ts';

/** What every factor of one level has in common. */
export interface LevelOf {
  readonly class: FactorClass;
  readonly label: Omit<FactorLabel, 'name' | 'class'>;
}

type LevelPathEntry = LevelEntry | readonly number[] | Readonly<Record<string, LevelEntry>> | undefined;

/** What a level leaves: one for all, a list, or by phase, each a number or a range drawn once a draw. */
export function levelLeft(draft: Draft, name: string, value: LevelPathEntry, of: LevelOf): Left {
  if (value === undefined) return ALL_LEFT;
  if (isRange(value)) return rangeLeft(draft, name, value, of);
  if (typeof value === 'number' || isList(value)) return knownLeft(draft, name, numberPath(draft, value, 1), of);
  const entries = Object.entries(value);
  const numbers = entries.flatMap(([phase, level]) => (typeof level === 'number' ? [[phase, level] as const] : []));
  const known = knownLeft(draft, name, numberPath(draft, Object.fromEntries(numbers), 1), of);
  const ranges = entries.flatMap(([phase, level]) => (isRange(level) ? [[phase, level] as const] : []));
  const named = new Set(entries.map(([phase]) => phase));
  const lefts = ranges.map(([phase, range]) => {
    const within = draft.periods.map((period) => period.phase === phase || (phase === '*' && !named.has(period.phase)));
    if (within.every(Boolean)) return rangeLeft(draft, name, range, of);
    if (!within.some(Boolean)) return ALL_LEFT;
    const gate = windowLeft(draft, phaseName(draft, within), Float64Array.from(within, Number), of.class);
    return onlyTogether(gate, rangeLeft(draft, `${name}:${phase}`, range, of));
  });
  return both(known, lefts.length === 0 ? ALL_LEFT : inTurn(lefts));
}

const phaseName = ({ periods }: Draft, within: readonly boolean[]): string =>
  `periods/${periods.flatMap(({ label }, t) => (within[t] === true ? [label] : [])).join('+')}`;

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);

/** A path that is known; nothing where it is 1 throughout. */
export function knownLeft(draft: Draft, name: string, path: Float64Array, of: LevelOf): Left {
  if (path.every((level) => level === 1)) return ALL_LEFT;
  return leftBy(addFactor(draft, { kind: 'known', name, path, class: of.class }, of.label));
}

/** A range drawn once a draw; `assumed` unless a source gives it. */
export function rangeLeft(draft: Draft, name: string, range: RangeEntry, of: LevelOf, assumed = true): Left {
  const label = { ...of.label, assumption: range.assumption ?? of.label.assumption };
  return leftBy(addFactor(draft, { ...rangeFactor(name, range, of.class), assumed }, label));
}

/** A range as a factor: PERT where a mode is given, else uniform. */
function rangeFactor(name: string, range: RangeEntry, of: FactorClass): Factor & { readonly class: FactorClass } {
  const { low, high } = range;
  const mode = range.mode ?? (low + high) / 2;
  const shape = range.shape ?? (range.mode === undefined ? 'uniform' : 'PERT');
  return { ...{ kind: 'range', name, class: of }, shape, low, mode, high };
}

/**
 * 0 in the periods a thing holds in, 1 in others: together with a level it is that level there. The factor itself has no
 * class, so that taking a class of factors away leaves the periods of others as they are.
 */
export function windowLeft(draft: Draft, name: string, cover: Float64Array, of: FactorClass): Left {
  if (!draft.factors.has(name)) {
    const words = 'In which periods it holds';
    draft.factors.set(name, {
      factor: { kind: 'known', name, path: cover.map((part) => 1 - part) },
      label: { name, words, class: of, place: null, assumption: null, evidence: [] },
    });
  }
  return leftBy(name);
}
