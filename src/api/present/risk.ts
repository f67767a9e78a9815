import type { Source } from '../../ledger/source.ts';
import { OWN_SERIES } from '../../ledger/source.ts';
import type { ImportSources } from '../../market/imports.ts';
import type { GovernanceScores } from '../../market/risk/governance-scores.ts';
import type { Indicator } from '../../market/risk/indicator.ts';
import { formatPeriod } from '../../units/format.ts';
import type { IndicatorDto, IndicatorRowDto, MaterialIndicatorsDto, ScoresDto } from '../contract-risk.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { shareDto } from './market.ts';

function stateOf({ figure, method }: Indicator): string {
  if (figure === null) return 'not computed';
  if (method === 'F-02') return 'published';
  return figure.value.kind === 'range' ? 'band' : 'computed';
}

/** One indicator with all that stands beside its number. */
export function indicatorDto(one: Indicator): IndicatorDto {
  const { id, name, method, formula, of, figure, before, inputs, missing, threshold, caveat } = one;
  return {
    ...{ indicator: id, name, formulaNumber: method, formula, of, caveat },
    state: stateOf(one),
    result: figureOrNull(figure),
    before: figureOrNull(before),
    inputs: inputs.map((input) => ({ input: input.name, figure: figureDto(input.figure) })),
    missing: missing.map(({ what, places }) => ({ what, places: places.map(shareDto) })),
    threshold: threshold === null ? null : { ...threshold },
  };
}

/** The set of scores in words. */
export function scoresDto(scores: GovernanceScores | null, sources: ReadonlyMap<string, Source>): ScoresDto {
  if (scores === null) return null;
  const { source, period, byPlace, series } = scores;
  const title = sources.get(source)?.title ?? source;
  const own = source === OWN_SERIES;
  const named = own && series !== null ? `${title}: ${series.replace(/^own-/, '').replaceAll('-', ' ')}` : title;
  return { scoresOf: source, title: named, own, year: formatPeriod(period), entries: byPlace.size };
}

/** The four largest sources of imports, of all forms together. */
export function topSourcesDto(
  sources: ImportSources | null,
): Pick<MaterialIndicatorsDto, 'topSources' | 'topSourcesOf'> {
  if (sources === null) return { topSources: [], topSourcesOf: null };
  const countries = sources.shares.filter(({ place }) => place !== 'OTH').slice(0, 4);
  return {
    topSources: countries.map(shareDto),
    topSourcesOf: `${sources.form}, ${formatPeriod(sources.period)}, ${sources.edition}`,
  };
}

/** Some indicators of a material as a row: of its leading stage, with the producers nobody scores. */
export function indicatorRowDto(material: string, name: string, all: readonly Indicator[]): IndicatorRowDto {
  const stages = all.filter(({ id }) => id.startsWith('hhi/'));
  const made = stages.filter(({ id }) => !id.startsWith('hhi/capacity'));
  const leading = made.find(({ id }) => id === 'hhi/production-mine') ?? made[0] ?? stages[0];
  const stage = leading?.id.replace(/^hhi\//, '') ?? '';
  const figureOf = (id: string) => figureOrNull(all.find((one) => one.id === id)?.figure ?? null);
  const weighted = all.find(({ id }) => id === `hhi-governance/${stage}`);
  const unscored = (weighted?.missing ?? []).flatMap(({ places }) => places).map(shareDto);
  return {
    ...{ material, name, stage: leading?.of ?? null },
    concentration: figureOrNull(leading?.figure ?? null),
    concentrationBefore: figureOrNull(leading?.before ?? null),
    reliance: figureOf('reliance'),
    governanceConcentration: figureOf(`hhi-governance/${stage}`),
    importGovernance: figureOf('hhi-governance/imports'),
    geoPolRisk: figureOf('geopolrisk'),
    euGross: figureOf(`eu-gross/${stage}`),
    exposure: figureOf('exposure'),
    disruption: figureOf('disruption'),
    unscored: unscored.map(({ placeName, share }) => `${placeName} ${share.text}`),
  };
}
