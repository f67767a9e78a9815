import { type Bearing, bearingOf, isScored } from '../ledger/claim-standing.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { StandingClaim } from './claims.ts';

/** Fewer decided claims than this say nothing as a share: below it only counts are given. */
export const FEWEST_FOR_A_SHARE = 10;

/** What one speaker claimed and what became of it: counts, each with what it is out of. */
export interface SpeakerRecord {
  /** Organisation or person; null where nobody is named. */
  readonly speaker: string | null;
  readonly roles: readonly string[];
  readonly interests: readonly string[];
  /** Claims that name a day. */
  readonly dated: number;
  /** Of them those whose day has passed, or that were decided before it. */
  readonly due: number;
  readonly met: number;
  readonly partly: number;
  readonly missed: number;
  readonly noEvidence: number;
  readonly open: number;
  /** Met out of met, partly and missed; null below FEWEST_FOR_A_SHARE of them. */
  readonly metShare: number | null;
  /** Claims that name no day, never scored; of them those with later evidence for, against, or some of both. */
  readonly positions: number;
  readonly positionsFor: number;
  readonly positionsAgainst: number;
  readonly positionsBoth: number;
}

/** Every speaker's record, those with most dated claims first; what publications report as fact counts for nobody. */
export function speakerRecords(claims: readonly StandingClaim[]): readonly SpeakerRecord[] {
  const own = claims.filter(({ standing }) => standing.kind !== 'report');
  return [...groupBy(own, ({ claim }) => claim.speaker ?? '').values()]
    .map(recordOf)
    .sort((a, b) => b.dated - a.dated || b.positions - a.positions || (a.speaker ?? '').localeCompare(b.speaker ?? ''));
}

function recordOf(own: readonly StandingClaim[]): SpeakerRecord {
  const dated = own.filter(({ standing }) => standing.kind === 'dated');
  const positions = own.filter(({ standing }) => standing.kind === 'position');
  const counted = (verdict: string): number => dated.filter(({ standing }) => standing.verdict === verdict).length;
  const bearing = (way: Bearing): number =>
    positions.filter(({ standing }) => bearingOf(standing.later) === way).length;
  const decided = dated.filter(({ standing }) => isScored(standing.verdict)).length;
  const [met, noEvidence, open] = [counted('met'), counted('due, no evidence'), counted('open')];
  return {
    speaker: own[0]?.claim.speaker ?? null,
    roles: distinct(own.map(({ claim }) => claim.role)),
    interests: distinct(own.map(({ claim }) => claim.interest)),
    dated: dated.length,
    due: dated.length - open,
    ...{ met, partly: counted('partly'), missed: counted('missed'), noEvidence, open },
    metShare: decided < FEWEST_FOR_A_SHARE ? null : met / decided,
    positions: positions.length,
    positionsFor: bearing('for'),
    positionsAgainst: bearing('against'),
    positionsBoth: bearing('both'),
  };
}

const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];
