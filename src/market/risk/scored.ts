import { type Figure, figureOf } from '../../ledger/figure.ts';
import { formatPercent } from '../../units/format.ts';
import type { MaterialView } from '../material-view.ts';
import type { PlaceShare } from '../place-share.ts';
import { type GovernanceScores, scoreOf } from './governance-scores.ts';
import { boundsOf, type MissingInput } from './indicator.ts';
import type { ScoredShare } from './span.ts';

/** Shares of a whole with what is known of the governance of their places. */
export interface ScoredMix {
  readonly shares: readonly ScoredShare[];
  /** Figures of the scores used. */
  readonly scores: readonly Figure[];
  /** Places without a score and what they supply, the largest first; empty where none lacks one. */
  readonly missing: readonly MissingInput[];
  /** Part of the whole whose place has a score, 0 to 1. */
  readonly covered: number;
}

/** What a mix looks up scores with. */
export interface Scoring {
  readonly view: MaterialView;
  readonly scores: GovernanceScores | null;
}

const fractionOf = ({ share }: PlaceShare): number => (boundsOf(share)?.low ?? 0) / 100;

/** Shares joined with scores; a place that supplies nothing needs none. */
export function scoredMix(all: readonly PlaceShare[], { view, scores }: Scoring): ScoredMix {
  const supplying = all.filter((item) => fractionOf(item) > 0);
  const shares = supplying.map((item) => ({
    place: item.place,
    share: fractionOf(item),
    score: scoreOf(scores, item.place),
  }));
  const without = supplying.filter((_, i) => shares[i]?.score === null);
  const covered = shares.reduce((sum, { share, score }) => sum + (score === null ? 0 : share), 0);
  return {
    shares,
    scores: supplying.flatMap(({ place }) => scoreFigure(place, { view, scores })),
    missing: lacking(without),
    covered,
  };
}

function scoreFigure(place: string, { view, scores }: Scoring): readonly Figure[] {
  const said = scores?.byPlace.get(place);
  return said === undefined ? [] : [figureOf(said, view.asOf, 'governance score, 0 the most stable, 1 the least')];
}

/** Places without a score as something missing, with the part of the whole they supply; nothing where there are none. */
export function lacking(without: readonly PlaceShare[]): readonly MissingInput[] {
  if (without.length === 0) return [];
  const part = without.reduce((sum, item) => sum + fractionOf(item), 0);
  const places = without.length === 1 ? '1 place' : `${without.length} places`;
  const what = `governance score of ${places} with ${formatPercent(part, { maxDigits: 2 })} of the whole`;
  return [{ what, places: without }];
}
