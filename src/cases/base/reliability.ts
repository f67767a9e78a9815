import type { Event } from '../../ledger/event.ts';
import type { Judgement } from '../../ledger/judgement.ts';
import { scopeOf } from '../../policy/measure-scope.ts';
import { type Measure, measuresOn } from '../../policy/measures.ts';
import { endOfDate, type IsoDate } from '../../units/period.ts';
import type { PolicyStep } from '../../vocabulary/event-payload.ts';
import type { MaterialFacts, ReliabilityLevel } from '../../vocabulary/facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Level, ReliabilityRow, ReliabilityTable } from '../reliability-table.ts';

/** What the two tables are made of. */
export interface ReliabilityEvidence {
  readonly facts: Pick<MaterialFacts, 'tiers' | 'levels'>;
  readonly vocabulary: Vocabulary;
  readonly events: readonly Event[];
  readonly judgements: readonly Judgement[];
  readonly knownOn: IsoDate;
  /** The home country: measures against others do not count. */
  readonly home: string;
}

/** The two tables of ours, by alliance and by record; which is right nobody knows, so both are always shown. */
export function reliabilityTables(evidence: ReliabilityEvidence): readonly ReliabilityTable[] {
  return [tiersTable(evidence), recordTable(evidence)];
}

const NO_ABILITY =
  'Ability is 1 throughout: no score of governance is at hand. The levels are illustrative ranges by Ballast; nothing proves them.';

/** Willingness by alliance: what law and treaties say a country is to the home country. */
function tiersTable({ facts, knownOn, home }: ReliabilityEvidence): ReliabilityTable {
  const levels = facts.levels.filter(({ table }) => table === 'tiers');
  const known = facts.tiers.filter(({ published }) => endOfDate(published) <= knownOn);
  const rows = known.flatMap(({ place, tier, reason, source }) =>
    levels
      .filter(({ standing }) => standing === tier)
      .map((level) => rowOf(level, { place, material: null, reason: `${reason} (${source}). ${level.reason}.` })),
  );
  const others = levels
    .filter(({ standing }) => standing === 'neutral')
    .map((level) => rowOf(level, { place: '*', material: null, reason: `In no other tier. ${level.reason}.` }));
  return {
    id: 'tiers',
    title: 'Tiers by law and treaty',
    note: `Who is bound to the home country by statute or treaty, and whom its law names as adversaries. ${NO_ABILITY}`,
    rows: [...rows.filter(({ place }) => place !== home), ...homeRow(home), ...others],
  };
}

/** Willingness by record: the export measures a country has taken, as known on the day; our own mapping. */
function recordTable(evidence: ReliabilityEvidence): ReliabilityTable {
  const { facts, knownOn, home } = evidence;
  const levels = facts.levels.filter(({ table }) => table === 'record');
  const others = levels
    .filter(({ standing }) => standing === 'none')
    .map((level) => rowOf(level, { place: '*', material: null, reason: `${level.reason}.` }));
  const rows = recordsOn(evidence).flatMap(({ place, material, standing, measure }) =>
    levels
      .filter((level) => level.standing === standing)
      .map((level) => {
        const reason = `${measure.event.payload.title}: ${measure.state} on ${knownOn}. ${level.reason}.`;
        return { ...rowOf(level, { place, material, reason }), evidence: measure.evidence };
      }),
  );
  return {
    id: 'record',
    title: 'Record of export measures',
    note: `What a country has done before: bans, licences, quotas and suspensions of the ledger as known on the day. ${NO_ABILITY}`,
    rows: [...homeRow(home), ...rows, ...others],
  };
}

const homeRow = (home: string): readonly ReliabilityRow[] => [
  { place: home, phase: '*', material: null, willingness: 1, ability: 1, reason: 'Home.', evidence: [] },
];

function rowOf(
  { phase, low, mode, high }: ReliabilityLevel,
  { place, material, reason }: Pick<ReliabilityRow, 'place' | 'material' | 'reason'>,
): ReliabilityRow {
  const willingness: Level = low === high ? low : { low, mode, high };
  return { place, phase, material, willingness, ability: 1, reason, evidence: [] };
}

/** What is on record of one country's exports of one material. */
interface Recorded {
  readonly place: string;
  readonly material: string;
  readonly standing: string;
  readonly measure: Measure;
}

/** Worst first: of several measures on a material the worst decides. */
const ORDER = ['ban', 'licences or quota', 'suspended'];

function recordsOn({ events, judgements, knownOn, home, vocabulary }: ReliabilityEvidence): readonly Recorded[] {
  const found = measuresOn(events, knownOn, judgements).flatMap((measure) => {
    const standing = standingOf(measure);
    const { jurisdiction, destinations, materials } = scopeOf(measure.event);
    const reaches = destinations.length === 0 || destinations.includes(home);
    if (standing === null || jurisdiction === null || jurisdiction === home || !reaches) return [];
    const groups = materials.flatMap((material) => vocabulary.materials.get(material)?.group ?? []);
    return [...new Set([...materials, ...groups])].map((material) => ({
      place: jurisdiction,
      material,
      standing,
      measure,
    }));
  });
  const worst = new Map<string, Recorded>();
  for (const record of found) {
    const key = `${record.place} ${record.material}`;
    const before = worst.get(key);
    if (before === undefined || ORDER.indexOf(record.standing) < ORDER.indexOf(before.standing)) worst.set(key, record);
  }
  return [...worst.values()].sort((a, b) => `${a.place} ${a.material}`.localeCompare(`${b.place} ${b.material}`));
}

/** How a measure counts; null for what is no export control of goods, is over, or only suspends another. */
export function standingOf({ event, state }: Measure): string | null {
  const { title, suspends } = event.payload as PolicyStep & { readonly title: string };
  if (event.kind !== 'export control' || suspends !== undefined || /technology$/.test(title)) return null;
  if (state === 'repealed' || state === 'expired') return null;
  if (state === 'suspended in whole or part' || state === 'unknown, renewal not found') return 'suspended';
  return /quota|licen/i.test(title) || !/\bbans?\b|suspends .* exports/i.test(title) ? 'licences or quota' : 'ban';
}
