import type { Drawing } from './draw.ts';
import type { Factor } from './factor.ts';
import { growthHeld } from './growth.ts';
import { FOUR, inFours, masksOf, records, type Shelf } from './kernel-shelf.ts';
import type { Model } from './model.ts';

/** Bytes of a factor's record, and where its real numbers begin. */
const RECORD = 64;
const REALS = 24;

const KINDS: Readonly<Record<Factor['kind'], number>> = { known: 0, event: 1, ban: 2, range: 3, error: 4, growth: 5 };
const SHAPES = { uniform: 0, PERT: 1, triangular: 2 } as const;

/** Puts a model's factors away; gives the words from `luckyCount` to `fullMask`. */
export function putFactors(model: Model, drawing: Drawing, shelf: Shelf): readonly number[] {
  const { factors, periods, correlated } = model;
  const { keys, lucky, drawn, values, normals, tables } = drawing;
  const most = factors.length;
  const rows = factors.map((factor, f) => {
    const { high = 0, low = 0 } = keys[f] ?? {};
    const table = tables[f] ?? null;
    const path = factor.kind === 'event' ? factor.path : table && Float64Array.of(...table.values, ...table.slopes);
    const mask = shelf.put(besideOf(factor, periods));
    const { parent, option, real } = numbersOf(factor);
    return {
      whole: [KINDS[factor.kind], high, low, parent, shelf.put(path), option, ...[0, 0, 0, 0, 0, 0], mask],
      ...{ real, realAt: REALS },
    };
  });
  const groups = correlated.map(({ factors: members, root }) => ({
    whole: [members.length, shelf.put(members), shelf.put(root)],
  }));
  return [
    ...[lucky.length, shelf.put(lucky), drawn.length, shelf.put(drawn), shelf.put(records(RECORD, rows))],
    ...[groups.length, shelf.put(records(12, groups)), shelf.put(inFours(values))],
    ...[shelf.room(most * FOUR), shelf.room(most * 8), shelf.room(most * FOUR)],
    ...[shelf.room(normals.length * FOUR), shelf.room(periods * FOUR), shelf.put(masksOf(values, periods))],
    shelf.put(masksOf(new Float64Array(periods), periods)),
  ];
}

/** What stands behind a record: periods in which an event is not 1; one more than a growth held, then its years. */
function besideOf(factor: Factor, periods: number): Int32Array | Float64Array | null {
  if (factor.kind === 'event') return masksOf(factor.path.slice(0, periods), periods);
  return factor.kind === 'growth' ? Float64Array.of(1 + growthHeld(factor), ...factor.years) : null;
}

/** Parent (-1: none), choice and real numbers of a factor, as assembly/draw.ts reads them. */
function numbersOf(factor: Factor): { parent: number; option: number; real: readonly number[] } {
  switch (factor.kind) {
    case 'known':
      return { parent: -1, option: 0, real: [] };
    case 'event': {
      const { chance, parent } = factor;
      return { parent: parent?.factor ?? -1, option: 0, real: [chance, parent?.chance ?? 0] };
    }
    case 'ban':
      return { parent: -1, option: factor.on ? 1 : 0, real: [factor.begins, factor.ends, factor.when] };
    case 'range':
    case 'growth':
      return { parent: -1, option: SHAPES[factor.shape], real: [factor.low, factor.mode, factor.high] };
    case 'error':
      return { parent: -1, option: factor.every === 'period' ? 1 : 0, real: [factor.sigma] };
  }
}
