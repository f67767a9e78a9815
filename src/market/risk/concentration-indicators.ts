import type { Figure } from '../../ledger/figure.ts';
import { formatPeriod } from '../../units/format.ts';
import { type Concentration, DEFAULT_REASON } from '../concentration.ts';
import type { ConcentrationHistory } from '../concentration-history.ts';
import { BARE, boundsOf, type Indicator, type Threshold } from './indicator.ts';

/** Index above which a market counts as highly concentrated, and as moderately. */
export const HHI_BANDS = { high: 2500, moderate: 1500 } as const;

const BAND_WORDS = 'below 1,500 not concentrated, to 2,500 moderately, above it highly';
const SET_BY =
  'US Department of Justice for markets of firms, as the documentation of a program for trade data (ct_hhi) quotes it; nobody set it for countries';

function threshold(hhi: Figure): Threshold {
  const index = boundsOf(hhi)?.low ?? null;
  const reading =
    index === null
      ? null
      : index > HHI_BANDS.high
        ? 'highly concentrated'
        : index >= HHI_BANDS.moderate
          ? 'moderately concentrated'
          : 'not concentrated';
  return { words: BAND_WORDS, setBy: SET_BY, reading };
}

/** Concentration of a stage in its newest year, beside the one five years before or nearest to it (F-03). */
export function concentrationIndicator({ points, change }: ConcentrationHistory): readonly Indicator[] {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  const shares = newest.shares.slice(0, 3);
  return [
    {
      ...BARE,
      id: `hhi/${stageKey(newest)}`,
      name: `Concentration of ${stageName(newest)}`,
      method: 'F-03',
      formula: 'HHI = 10,000 × Σ s², s the share of each country',
      of: ofWords(newest),
      figure: newest.hhi,
      before: change?.from.hhi ?? null,
      inputs: shares.map(({ placeName, share }) => ({ name: `Share of ${placeName}`, figure: share })),
      threshold: threshold(newest.hhi),
      caveat: `Convention A, ours: ${newest.convention}. ${DEFAULT_REASON}${between(change)}${fewNamed(newest)}`,
    },
  ];
}

/** Below this part of the whole, or with fewer countries, what is named cannot stand for the world (our own rule). */
const LEAST_NAMED = { percent: 50, countries: 3 } as const;

function fewNamed({ shares, residual }: Concentration): string {
  const countries = shares.filter(({ place }) => place !== 'OTH').length;
  const others = residual === null ? 0 : (boundsOf(residual)?.high ?? 0);
  const few = countries < LEAST_NAMED.countries || others > 100 - LEAST_NAMED.percent;
  return few ? ' Too few countries are named to stand for the world: read it with care.' : '';
}

/** A table's stage, year and edition in words. */
export function ofWords(stage: Concentration): string {
  return `${stageName(stage)}, ${formatPeriod(stage.period)}, ${stage.edition}`;
}

/** A stage in words: `mine production`, `capacity, ferroalloy`. */
export function stageName({ label }: Concentration): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A stage as part of an indicator's id: `production-mine`, `capacity/ferroalloy`. */
export function stageKey({ property, label }: Concentration): string {
  const [, ...aspects] = label.toLowerCase().split(', ');
  return [property, ...aspects.map((aspect) => aspect.replaceAll(/[^a-z0-9]+/g, '-'))].join('/');
}

function between(change: ConcentrationHistory['change']): string {
  if (change === null) return '';
  const { from, to } = change;
  const editions = from.edition === to.edition ? from.edition : `${from.edition} and ${to.edition}`;
  return ` The earlier one is of ${from.period}, by ${editions}; a difference may be a revision as well as a change.`;
}
