import { endOfDate, type IsoDate } from '../../units/period.ts';
import type { CriticalList } from '../../vocabulary/facts.ts';
import type { Assembly, NodeLabel } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import type { MaterialsPlans } from './materials-plan.ts';
import type { NotPlanned } from './plan-problem.ts';

/** Whether a stockpile of strategic and critical materials may take a material, and by what. */
export interface Strategic {
  readonly is: (node: NodeLabel) => boolean;
  /** Title of the list it goes by; null where it goes by none, and everything may be taken. */
  readonly list: string | null;
}

/**
 * Materials the stockpile is for: on the newest list of critical minerals known on the day, or named in an annual materials plan or
 * a procurement (50 USC 98a speaks of strategic and critical materials and lists none; this reading is Ballast's own).
 */
export function strategicIn(
  assembly: Assembly,
  { facts, events, vocabulary }: CaseEvidence,
  plans: MaterialsPlans,
): Strategic {
  const list = assembly.home === 'USA' ? newestList(facts.lists, assembly.knownOn) : null;
  if (list === null) return { is: () => true, list: null };
  const listed = new Set(facts.entries.filter((entry) => entry.list === list.id).map(({ material }) => material));
  for (const material of [...listed]) {
    const group = vocabulary.materials.get(material)?.group;
    if (group !== undefined && group !== null && group !== '') listed.add(group);
  }
  const asked = new Set(
    events.flatMap(({ subject }) => (subject.kind === 'procurement' ? [subject.material ?? ''] : [])),
  );
  const is = ({ material }: NodeLabel): boolean => {
    const known = vocabulary.materials.get(material);
    // What a case declares itself is on no list.
    if (known === undefined) return true;
    const named = [material, known.group ?? ''].some((id) => listed.has(id));
    return named || asked.has(material) || plans(material, 'acquisition').length > 0;
  };
  return { is, list: list.name };
}

function newestList(lists: readonly CriticalList[], day: IsoDate): CriticalList | null {
  const known = lists.filter(({ id, published }) => id.startsWith('us-') && endOfDate(published) <= day);
  return known.toSorted((a, b) => b.published.localeCompare(a.published))[0] ?? null;
}

/** Why a material is neither bought nor weighed. */
export const notStrategic = ({ material, name }: NodeLabel, list: string): NotPlanned => ({
  ...{ material, option: null },
  why: `${name} is not on the list ${list}, and no annual materials plan and no procurement known names it: it is neither bought nor weighed.`,
  needs: ['a list, plan or procurement that names it, or an option of a plan file for it'],
  evidence: [],
});
