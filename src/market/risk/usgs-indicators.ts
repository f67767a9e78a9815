import type { Concentration } from '../concentration.ts';
import { ofWords } from './concentration-indicators.ts';
import { EU_THRESHOLDS } from './eu-supply-risk.ts';
import { BARE, boundsFigure, boundsOf, type Indicator, missing } from './indicator.ts';
import { LIST_CUTOFF } from './recent-risk.ts';
import { RESCALE_CAVEAT } from './usgs-supply-risk.ts';

const ABILITY = 'ability of each producing country (Fraser policy perception index)';
const WILLINGNESS =
  'willingness of each producing country (trade ties with the United States, shared values, common defence)';

/** Disruption potential: no more than concentration itself, which it weights by two risks of at most one (F-04). */
export function disruptionIndicator(stage: Concentration | null): Indicator {
  const index = stage === null ? null : boundsOf(stage.hhi);
  const figure =
    stage === null || index === null
      ? null
      : boundsFigure(
          { low: 0, high: index.high / 10_000 },
          {
            inputs: [stage.hhi],
            rule: 'at most the concentration of production, were every country wholly unable and unwilling',
            method: 'F-04',
            period: stage.period,
          },
        );
  return {
    ...BARE,
    id: 'disruption',
    name: 'Disruption potential',
    method: 'F-04',
    formula: 'DP = Σ s² × ASI × WSI',
    of: stage === null ? '' : ofWords(stage),
    figure,
    inputs: stage === null ? [] : [{ name: 'Concentration', figure: stage.hhi }],
    missing: missing(ABILITY, WILLINGNESS),
    caveat:
      'One of three parts of USGS supply risk. Only its upper end follows from what is at hand; that bound is ours.',
  };
}

/** What no material has the inputs for, each with what it lacks and what it would be read against (F-04, F-05, F-06, F-08, F-09). */
export const NOT_COMPUTED: readonly Indicator[] = [
  {
    ...BARE,
    id: 'supply-risk',
    name: 'USGS supply risk',
    method: 'F-04',
    formula: 'SR = (DP × TE × EV)^(1/3)',
    missing: missing(
      ABILITY,
      WILLINGNESS,
      'value added, spending on the material and operating profit of each using industry',
      'how USGS rescales economic vulnerability',
    ),
    caveat: RESCALE_CAVEAT,
    threshold: {
      words: `${LIST_CUTOFF} and above, mean of recent years`,
      setBy: 'USGS, for the list of 2022',
      reading: null,
    },
  },
  {
    ...BARE,
    id: 'recent-risk',
    name: 'Recency-weighted supply risk',
    method: 'F-05',
    formula: 'Σ w SR / Σ w over years, the newest weighing most',
    missing: missing('USGS supply risk of several years', 'number of domestic producers (single point of failure)'),
    threshold: { words: `${LIST_CUTOFF} and above`, setBy: 'USGS, for the list of 2022', reading: null },
    caveat: 'USGS does not publish its weights; 1, 2, 3, 4 would be ours.',
  },
  {
    ...BARE,
    id: 'gdp-effect',
    name: 'Expected effect on gross domestic product',
    method: 'F-06',
    formula: 'E = Σ p × ΔGDP over disruptions of trade',
    missing: missing('chance of each disruption of trade', 'change of gross domestic product in each'),
    threshold: { words: 'about 2 million dollars a year', setBy: 'USGS in 2025, as reported by others', reading: null },
  },
  {
    ...BARE,
    id: 'eu-importance',
    name: 'EU economic importance',
    method: 'F-08',
    formula: 'EI = Σ A Q × 10 / largest value added × SI',
    missing: missing(
      'share of use in each sector of the Union',
      'value added of those sectors',
      'index of substitution',
    ),
    threshold: { words: `${EU_THRESHOLDS.importance} and above`, setBy: 'European Commission', reading: null },
  },
  {
    ...BARE,
    id: 'atlas-risk',
    name: 'Atlas supply risk and Graedel-type mean',
    method: 'F-09',
    formula: 'max(production, trade) × (1 − EoL) × SI',
    missing: missing('recycled share of supply (EoL-RIR)', 'substitutability'),
  },
];
