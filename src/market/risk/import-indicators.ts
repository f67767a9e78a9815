import type { Figure } from '../../ledger/figure.ts';
import { formatPeriod } from '../../units/format.ts';
import type { Concentration } from '../concentration.ts';
import { type ImportSources, importSources } from '../imports.ts';
import type { MaterialView } from '../material-view.ts';
import { latestLine, type Series } from '../series.ts';
import { ofWords } from './concentration-indicators.ts';
import { governanceHhi, meanGovernance } from './governance-hhi.ts';
import { weightedIndicator } from './governance-indicators.ts';
import { type HomeSupply, homeSupply } from './home-supply.ts';
import { BARE, boundsFigure, boundsOf, type Indicator, missing } from './indicator.ts';
import { type Scoring, scoredMix } from './scored.ts';

/** The newest list of import sources that speaks of all forms together; null where shares are printed form by form. */
export function wholeImports(view: MaterialView): ImportSources | null {
  const all = importSources(view);
  const [first] = all;
  const newest = all.filter(({ edition, source }) => edition === first?.edition && source === first.source);
  const whole = newest.find(({ form }) => form === 'all forms' || /\b(?:total|together|combined)\b/i.test(form));
  return whole ?? (newest.length === 1 ? (newest[0] ?? null) : null);
}

/** Net import reliance as published, with the year and edition it is of (F-02). */
export function relianceIndicator(series: readonly Series[], sources: ImportSources | null): Indicator {
  const line = latestLine(series, 'net-import-reliance');
  const newest = line?.points.at(-1);
  return {
    ...BARE,
    id: 'reliance',
    name: 'Net import reliance',
    method: 'F-02',
    formula: 'NIR = (AC − domestic production) / AC',
    of: newest === undefined || line === null ? '' : `United States, ${formatPeriod(newest.period)}, ${line.edition}`,
    figure: newest?.figure ?? null,
    before: null,
    inputs: (sources?.shares ?? [])
      .filter(({ place }) => place !== 'OTH')
      .slice(0, 4)
      .map(({ placeName, share }) => ({ name: `Imports from ${placeName}`, figure: share })),
    missing: newest === undefined ? missing('published net import reliance') : [],
  };
}

/** Trade exposure of USGS supply risk, which is the published reliance as a fraction (F-04). */
export function exposureIndicator(series: readonly Series[]): Indicator {
  const line = latestLine(series, 'net-import-reliance');
  const published = line?.points.at(-1)?.figure ?? null;
  const figure = published === null ? null : exposureOf(published);
  return {
    ...BARE,
    id: 'exposure',
    name: 'Trade exposure',
    method: 'F-04',
    formula: 'TE = (I − E + ΔS) / (PP + SP + I − E + ΔS)',
    of: line === null || figure === null ? '' : `United States, ${formatPeriod(figure.period ?? '')}, ${line.edition}`,
    figure,
    inputs: published === null ? [] : [{ name: 'Net import reliance', figure: published }],
    missing: figure === null ? missing('published net import reliance as a number') : [],
    caveat:
      'One of three parts of USGS supply risk. Taken from the published reliance, which has the same form; a net exporter counts as zero, which is our reading.',
  };
}

function exposureOf(published: Figure): Figure | null {
  const { value, period } = published;
  const making = {
    inputs: [published],
    rule: 'net import reliance as a fraction of one',
    method: 'F-04',
    period,
  } as const;
  if (value.kind === 'net exporter') return boundsFigure({ low: 0, high: 0 }, making);
  if (value.kind === 'range' && value.high === null && value.low !== null && value.low.amount <= 100) {
    return boundsFigure({ low: value.low.amount / 100, high: 1 }, making);
  }
  const ends = boundsOf(published);
  return ends === null ? null : boundsFigure({ low: ends.low / 100, high: ends.high / 100 }, making);
}

/** Governance of import sources (F-09) and the score of GeoPolRisk (F-07), on published shares. */
export function importIndicators(stage: Concentration | null, scoring: Scoring): readonly Indicator[] {
  const sources = wholeImports(scoring.view);
  return [tradeGovernance(sources, scoring), geoPolRiskIndicator(stage, sources, scoring)];
}

const FORMS = 'US import sources of all forms together';

function tradeGovernance(sources: ImportSources | null, scoring: Scoring): Indicator {
  const [name, formula] = ['Governance-weighted concentration of US imports', 'Σ s² g over import sources, 0 to 1'];
  const bare = { ...BARE, id: 'hhi-governance/imports', name, method: 'F-09', formula } as const;
  if (sources === null) return { ...bare, missing: missing(FORMS) };
  const shares = sources.shares.filter(({ place }) => place !== 'OTH');
  const asked = {
    ...{ id: bare.id, name, formula, method: 'F-09' as const, of: importWords(sources) },
    rule: 'sum of squared import shares times governance score; other countries spread over many',
    sum: governanceHhi,
  };
  return weightedIndicator(asked, scoredMix(shares, scoring), figuresOf(sources));
}

const importWords = ({ form, period, edition }: ImportSources): string =>
  `US imports, ${form}, ${formatPeriod(period)}, ${edition}`;
const figuresOf = ({ shares }: ImportSources): readonly Figure[] => shares.map(({ share }) => share);

const GEOPOLRISK_CAVEAT =
  'Import shares are the mean of several years as USGS prints them, imports and domestic output of the newest year: a mix of times that is ours. Midpoint and characterisation factor need the worth of those imports.';

function geoPolRiskIndicator(stage: Concentration | null, sources: ImportSources | null, scoring: Scoring): Indicator {
  const supply = homeSupply(scoring.view);
  const bare = {
    ...BARE,
    id: 'geopolrisk',
    name: 'GeoPolRisk score',
    method: 'F-07',
    formula: 'HHI × Σ g F / (p + Σ F)',
    caveat: GEOPOLRISK_CAVEAT,
  } as const;
  const absent = [
    ...(stage === null ? ['world production by country'] : []),
    ...(sources === null ? [FORMS] : []),
    ...('missing' in supply ? supply.missing : []),
  ];
  const worth = missing('worth of imports (for midpoint and characterisation factor)');
  if (stage === null || sources === null || 'missing' in supply)
    return { ...bare, missing: [...missing(...absent), ...worth] };
  return {
    ...scoreIndicator({ stage, sources, supply }, scoring),
    missing: [...scoredMix(sources.shares, scoring).missing, ...worth],
  };
}

interface GeoPolRiskParts {
  readonly stage: Concentration;
  readonly sources: ImportSources;
  readonly supply: HomeSupply;
}

function scoreIndicator({ stage, sources, supply }: GeoPolRiskParts, scoring: Scoring): Indicator {
  const hhi = (boundsOf(stage.hhi)?.low ?? 0) / 10_000;
  const { low, high } = supply.importPart;
  const asked = {
    ...{ id: 'geopolrisk', name: 'GeoPolRisk score', method: 'F-07' as const, formula: 'HHI × Σ g F / (p + Σ F)' },
    of: `${ofWords(stage)}; ${importWords(sources)}; ${supply.words}`,
    rule: 'concentration of world production (0 to 1) times governance of import sources times imports over imports and domestic output',
    sum: (shares: Parameters<typeof meanGovernance>[0]) => {
      const mean = meanGovernance(shares);
      return { low: hhi * mean.low * low, high: hhi * mean.high * high };
    },
    caveat: GEOPOLRISK_CAVEAT,
  };
  const whole = [stage.hhi, ...figuresOf(sources), ...supply.inputs];
  const made = weightedIndicator(asked, scoredMix(sources.shares, scoring), whole);
  return {
    ...made,
    inputs: [
      { name: 'Concentration of world production', figure: stage.hhi },
      ...supply.named,
      ...sources.shares
        .slice(0, 4)
        .map(({ placeName, share }) => ({ name: `Imports from ${placeName}`, figure: share })),
    ],
  };
}
