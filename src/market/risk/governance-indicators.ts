import type { Figure } from '../../ledger/figure.ts';
import type { Concentration } from '../concentration.ts';
import { ofWords, stageKey, stageName } from './concentration-indicators.ts';
import { EU_THRESHOLDS } from './eu-supply-risk.ts';
import { governanceHhi, meanGovernance, squaredRisk } from './governance-hhi.ts';
import { BARE, boundsFigure, type Indicator, missing } from './indicator.ts';
import { lacking, type ScoredMix, type Scoring, scoredMix } from './scored.ts';
import type { Bounds, ScoredShare } from './span.ts';

/** Why a band and no number: an unknown score is neither 0 nor a guess. */
export const BAND_CAVEAT =
  'Where a country has no score the result is a band: between all unknown scores at 0 and all of them at 1. The band is ours; the method fills in a number.';

const TOO_FEW = 'Not computed: places with a score supply less than half of the whole, which is our own limit.';

/** Part of the whole whose places must have a score: a band over more unknown than known would say nothing. Ours. */
export const LEAST_SCORED = 0.5;

/** A number made of shares and scores, as one indicator. */
interface Weighted {
  readonly id: string;
  readonly name: string;
  readonly method: 'F-07' | 'F-08' | 'F-09';
  readonly formula: string;
  readonly of: string;
  readonly rule: string;
  readonly sum: (shares: readonly ScoredShare[]) => Bounds;
  readonly caveat?: string;
}

/** The indicator of a mix: a number where all scores are known, a band where most are, else not computed. */
export function weightedIndicator(asked: Weighted, mix: ScoredMix, whole: readonly Figure[]): Indicator {
  const { id, name, method, formula, of, rule, sum, caveat } = asked;
  const inputs = [...whole, ...mix.scores];
  const figure =
    mix.covered < LEAST_SCORED
      ? null
      : boundsFigure(sum(mix.shares), { inputs, rule, method, period: whole[0]?.period });
  const band = figure === null ? [TOO_FEW] : figure.value.kind === 'range' ? [BAND_CAVEAT] : [];
  const said = [...(caveat === undefined ? [] : [caveat]), ...band].join(' ');
  return {
    ...BARE,
    ...{ id, name, method, formula, of, figure, missing: mix.missing },
    inputs: whole.map((input) => ({ name: 'Shares', figure: input })),
    caveat: said === '' ? null : said,
  };
}

/** Governance-weighted concentration of a stage (F-09), and the gross risk of the European form (F-08). */
export function governanceIndicators(stage: Concentration, scoring: Scoring): readonly Indicator[] {
  const mix = scoredMix(stage.shares, scoring);
  const noOthers = { ...mix, ...withoutOthers(mix) };
  const of = ofWords(stage);
  const name = stageName(stage);
  const whole = [stage.hhi];
  const key = stageKey(stage);
  return [
    weightedIndicator(
      {
        ...{ id: `hhi-governance/${key}`, name: `Governance-weighted concentration of ${name}`, method: 'F-09', of },
        formula: 'Σ s² g, 0 to 1',
        rule: 'sum of squared shares times governance score; other countries spread over many',
        sum: governanceHhi,
      },
      noOthers,
      whole,
    ),
    weightedIndicator(
      {
        ...{ id: `governance/${key}`, name: `Governance of the average producer, ${name}`, method: 'F-09', of },
        formula: 'Σ s g, 0 to 1',
        rule: 'sum of shares times governance score',
        sum: meanGovernance,
      },
      mix,
      whole,
    ),
    weightedIndicator(
      {
        ...{ id: `squared-risk/${key}`, name: `Squared risk of ${name}`, method: 'F-09', of },
        formula: 'Σ (s × 10 g)² / 10, 0 to 10',
        rule: 'form of the British Geological Survey: sum of squared products of share and risk, over 10',
        sum: squaredRisk,
        caveat: 'The form is theirs; what they take for risk is a set of their own, here it is ten times the score.',
      },
      noOthers,
      whole,
    ),
    grossEuRisk(key, name, of, noOthers, whole),
  ];
}

function grossEuRisk(key: string, name: string, of: string, mix: ScoredMix, whole: readonly Figure[]): Indicator {
  const gross = weightedIndicator(
    {
      ...{ id: `eu-gross/${key}`, name: `Gross supply risk of the EU form, ${name}`, method: 'F-08', of },
      formula: 'Σ s² × 10 g × t, world mix alone, t = 1',
      rule: 'squared shares times governance of 0 to 10; trade parameter left at 1',
      sum: (shares) => {
        const { low, high } = governanceHhi(shares);
        return { low: 10 * low, high: 10 * high };
      },
      caveat:
        'Gross risk of the world mix, and no supply risk of the European Union: import reliance, recycling and substitution are not in it.',
    },
    mix,
    whole,
  );
  return {
    ...gross,
    missing: [
      ...gross.missing,
      ...missing(
        'what the European Union takes from where',
        'trade parameter of each country',
        'recycled share of supply (EoL-RIR)',
        'index of substitution',
      ),
    ],
    threshold: {
      words: `above ${EU_THRESHOLDS.supplyRisk} high, of the net risk`,
      setBy: 'European Commission',
      reading: null,
    },
  };
}

/** Other countries are many: squared, each adds next to nothing, so that no score of theirs is wanted. */
function withoutOthers(mix: ScoredMix): Pick<ScoredMix, 'shares' | 'missing'> {
  const shares = mix.shares.filter(({ place }) => place !== 'OTH');
  const places = mix.missing.flatMap((input) => input.places).filter(({ place }) => place !== 'OTH');
  return { shares, missing: lacking(places) };
}
