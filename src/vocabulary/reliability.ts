import { CITED, keyOf, made, required, type Words } from './fact-row.ts';
import type { ReliabilityLevel, ReliabilityTier } from './facts.ts';
import { type Built, build, oneOf, type TableRows } from './table-rows.ts';

/** Tiers a country may stand in as a supplier. */
export const TIERS = ['home', 'industrial base', 'ally', 'neutral', 'adversary'] as const;
/** What may be on record of a country's exports of a material. */
export const RECORDS = ['none', 'suspended', 'licences or quota', 'ban'] as const;
const STANDINGS: Readonly<Record<string, readonly string[]>> = { tiers: TIERS, record: RECORDS };
const PHASES = ['*', 'peace', 'conflict', 'recovery'] as const;

/** Tiers of `data/reliability/tiers.csv`: place, tier, reason; one row for each country. */
export function tiersFrom(table: TableRows, { countries }: Words): Built<ReliabilityTier> {
  return build(table, ['place', 'tier', 'reason', ...CITED], (cell) => {
    const [place, tier] = [cell('place'), oneOf(TIERS, cell('tier'))];
    const unknown = { refused: `no country has the code "${place}"`, column: 'place' };
    const badTier = { refused: `tier is one of ${TIERS.join(', ')}`, column: 'tier' };
    const faults = [countries.has(place) ? null : unknown, tier ? null : badTier, required(cell, 'reason')];
    return made(cell, faults, place, (cited) => ({ place, tier: tier ?? 'neutral', reason: cell('reason'), ...cited }));
  });
}

/** Levels of `data/reliability/levels.csv`: table, standing, phase, low, mode, high, reason. */
export function levelsFrom(rows: TableRows): Built<ReliabilityLevel> {
  const columns = ['table', 'standing', 'phase', 'low', 'mode', 'high', 'reason'];
  return build(rows, columns, (cell) => {
    const [table, standing] = [cell('table'), cell('standing')];
    const phase = oneOf(PHASES, cell('phase'));
    const [low, mode, high] = [Number(cell('low')), Number(cell('mode')), Number(cell('high'))];
    const known = STANDINGS[table];
    if (known === undefined) return { refused: 'table is tiers or record', column: 'table' };
    if (!known.includes(standing)) return { refused: `standing is one of ${known.join(', ')}`, column: 'standing' };
    if (phase === undefined) return { refused: `phase is one of ${PHASES.join(', ')}`, column: 'phase' };
    const ordered = cell('mode') !== '' && 0 <= low && low <= mode && mode <= high && high <= 1;
    if (!ordered) return { refused: 'low, mode and high lie between 0 and 1, in order', column: 'mode' };
    const reason = cell('reason');
    if (reason === '') return { refused: 'a level says why', column: 'reason' };
    return { key: keyOf(table, standing, phase), thing: { table, standing, phase, low, mode, high, reason } };
  });
}
