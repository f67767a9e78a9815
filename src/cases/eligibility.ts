import { endOfDate } from '../units/period.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import type { Draft } from './draft.ts';

type Tier = 'home' | 'ntib' | 'ally' | 'neutral' | 'adversary';

/** The tiers of the reliability table `tiers` as a case names them. */
const TIER_OF: Readonly<Record<string, Tier>> = {
  home: 'home',
  'industrial base': 'ntib',
  ally: 'ally',
  adversary: 'adversary',
};

/**
 * Whose supply may serve which group of a case. What a group with an assumption may not have is supposed: without
 * assumptions it may have everything.
 */
export function eligibility(
  { groups = [], home }: CaseData,
  { facts, knownOn }: Pick<CaseEvidence, 'facts' | 'knownOn'>,
  assuming: boolean,
): Draft['mayServe'] {
  const known = facts.tiers.filter(({ published }) => endOfDate(published) <= knownOn);
  const tiers = new Map(known.map(({ place, tier }) => [place, TIER_OF[tier] ?? 'neutral'] as const));
  const tierOf = (place: string): Tier => (place === home ? 'home' : (tiers.get(place) ?? 'neutral'));
  return (group, place) => {
    const { eligible = 'all', assumption } = groups[group] ?? {};
    if (eligible === 'all' || (assumption !== undefined && !assuming)) return true;
    return 'tiers' in eligible ? eligible.tiers.includes(tierOf(place)) : eligible.places.includes(place);
  };
}
