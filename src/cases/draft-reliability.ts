import type { LevelEntry } from './amounts.ts';
import type { CaseData } from './case-file.ts';
import type { Draft } from './draft.ts';
import { type LevelOf, levelLeft } from './draft-levels.ts';
import { ALL_LEFT, both, type Left } from './left.ts';
import type { ReliabilityRow, ReliabilityTable } from './reliability-table.ts';

/** A reliability table that a case brings along, as those that Ballast keeps. */
export function ownTables({ reliability, phases }: CaseData): readonly ReliabilityTable[] {
  const names = (phases ?? []).map(({ name }) => name);
  return (reliability?.tables ?? []).map(({ id, title, rows, assumption }) => ({
    ...{ id, title, note: `Of this case: ${assumption}` },
    rows: Object.entries(rows).flatMap(([place, { willingness, ability }]): readonly ReliabilityRow[] => {
      const phased = (level: typeof willingness): readonly (readonly [string, LevelEntry])[] =>
        typeof level === 'object' && !Array.isArray(level) && !('low' in level)
          ? (Object.entries(level) as [string, LevelEntry][])
          : [['*', (level ?? 1) as LevelEntry]];
      const [willing, able] = [new Map(phased(willingness)), new Map(phased(ability))];
      const said = [...new Set([...willing.keys(), ...able.keys()])];
      const needed = said.length === 1 && said[0] === '*' ? ['*'] : [...new Set([...names, ...said])];
      return needed.map((phase) => ({
        ...{ place, phase, material: null, reason: title, evidence: [] },
        willingness: willing.get(phase) ?? willing.get('*') ?? 1,
        ability: able.get(phase) ?? able.get('*') ?? 1,
      }));
    }),
  }));
}

/** Lets a table cut every source abroad that the case itself says nothing of. */
export function applyReliability(draft: Draft, table: ReliabilityTable, home: string): void {
  const own = new Map((draft.data.sources ?? []).map((entry) => [entry.name, entry]));
  for (const source of draft.sources.values()) {
    if (source.place === home || source.kind === 'home primary' || source.kind === 'home secondary') continue;
    const entry = own.get(source.name);
    const material = draft.nodes[source.node]?.material ?? '';
    if (entry?.willingness === undefined)
      source.left = both(source.left, tableLeft(draft, table, source.place, material, 'willingness'));
    if (entry?.ability === undefined)
      source.left = both(source.left, tableLeft(draft, table, source.place, material, 'ability'));
  }
}

/** What a table leaves of a country's deliveries of a material. */
export function tableLeft(
  draft: Draft,
  table: ReliabilityTable,
  place: string,
  material: string,
  what: 'willingness' | 'ability',
): Left {
  const phases = [...new Set(draft.periods.map(({ phase }) => phase))];
  const rows = phases.map((phase) => rowFor(table, place, material, phase));
  const [first] = rows;
  if (first === undefined || first === null) return ALL_LEFT;
  const ofMaterial = rows.some((row) => row?.material !== null && row?.material !== undefined);
  const name = `${what}/${place}${ofMaterial ? `/${material}` : ''}`;
  const words = `${what === 'willingness' ? 'Willingness' : 'Ability'} of ${draft.placeName(place)} to deliver (${table.title})`;
  const of: LevelOf = {
    class: what,
    label: { words, place, assumption: tableAssumption(table.id), evidence: first.evidence },
  };
  // One row for all phases is one range, drawn once; else each phase has its own.
  if (rows.every((row) => row === first)) return levelLeft(draft, name, first[what], of);
  const byPhase = Object.fromEntries(
    rows.flatMap((row, n) => (row === null ? [] : [[phases[n] ?? '', row[what]] as const])),
  );
  return levelLeft(draft, name, byPhase, of);
}

/** Id of the assumption a table of ours is. */
export const tableAssumption = (table: string): string => `reliability-${table}`;

/** The row that says most of a country, a material and a phase: a row of its own before one for all. */
function rowFor({ rows }: ReliabilityTable, place: string, material: string, phase: string): ReliabilityRow | null {
  const fits = rows.filter(
    (row) =>
      (row.place === place || row.place === '*') &&
      (row.phase === phase || row.phase === '*') &&
      (row.material === null || row.material === material),
  );
  const rank = (row: ReliabilityRow): number =>
    (row.place === place ? 4 : 0) + (row.material === material ? 2 : 0) + (row.phase === phase ? 1 : 0);
  return fits.reduce<ReliabilityRow | null>(
    (best, row) => (best === null || rank(row) > rank(best) ? row : best),
    null,
  );
}

/** Middle of what a table says of a country in a phase, ability times willingness: what the dominator rule looks at. */
export function reliabilityOf(table: ReliabilityTable | null, place: string, material: string, phase: string): number {
  const row = table === null ? null : rowFor(table, place, material, phase);
  return row === null ? 1 : mid(row.willingness) * mid(row.ability);
}

const mid = (level: LevelEntry): number =>
  typeof level === 'number' ? level : (level.mode ?? (level.low + level.high) / 2);
