import type { Concentration } from '../concentration.ts';
import { type ConcentrationHistory, concentrationHistories } from '../concentration-history.ts';
import type { MaterialView } from '../material-view.ts';
import { usSeries } from '../series.ts';
import { concentrationIndicator } from './concentration-indicators.ts';
import { governanceIndicators } from './governance-indicators.ts';
import type { GovernanceScores } from './governance-scores.ts';
import { exposureIndicator, importIndicators, relianceIndicator, wholeImports } from './import-indicators.ts';
import type { Indicator } from './indicator.ts';
import { disruptionIndicator, NOT_COMPUTED } from './usgs-indicators.ts';

/** The newest concentration of the stage that speaks for the material: mine where there is any, else its first. */
export function leadingStage(histories: readonly ConcentrationHistory[]): Concentration | null {
  const made = histories.filter(({ property }) => property !== 'capacity');
  const leading = made.find(({ property }) => property === 'production-mine') ?? made[0] ?? histories[0];
  return leading?.points.at(-1) ?? null;
}

/** Every indicator of a material side by side, what is computed first; none is made of others and no order ranks materials. */
export function materialIndicators(view: MaterialView, scores: GovernanceScores | null): readonly Indicator[] {
  const histories = concentrationHistories(view);
  // Capacity is no supply: it has a concentration and nothing weighted by governance.
  const made = histories.filter(({ property }) => property !== 'capacity');
  const newest = made.flatMap(({ points }) => points.at(-1) ?? []);
  const [stage, series, scoring] = [leadingStage(histories), usSeries(view), { view, scores }];
  return [
    ...histories.flatMap(concentrationIndicator),
    relianceIndicator(series, wholeImports(view)),
    ...newest.flatMap((one) => governanceIndicators(one, scoring)),
    ...importIndicators(stage, scoring),
    exposureIndicator(series),
    disruptionIndicator(stage),
    ...NOT_COMPUTED,
  ];
}
