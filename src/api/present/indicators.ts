import type { Figure } from '../../ledger/figure.ts';
import {
  CONVENTIONS,
  type Concentration,
  conventionName,
  DEFAULT_CONVENTION,
  DEFAULT_REASON,
} from '../../market/concentration.ts';
import type { ConcentrationHistory } from '../../market/concentration-history.ts';
import type { GovernmentStock } from '../../market/government-stock.ts';
import type { RelianceCheck, StatedDefinition } from '../../market/reliance.ts';
import type { RevisionSizes } from '../../market/revision-size.ts';
import type { TopSources } from '../../market/top-sources.ts';
import type { Cover } from '../../stockpile/cover.ts';
import { formatPercent } from '../../units/format.ts';
import type {
  ConcentrationHistoriesDto,
  CoverDto,
  HhiPointDto,
  HistoryDto,
  RelianceDto,
  RelianceYearDto,
  RevisionSizesDto,
} from '../contract-indicators.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { shareDto } from './market.ts';

const governmentDto = (stock: GovernmentStock): NonNullable<RelianceYearDto['government']> => ({
  withChanges: figureOrNull(stock.withChanges),
  withoutChanges: figureOrNull(stock.withoutChanges),
  reason: stock.reason,
});

function relianceYearDto(check: RelianceCheck): RelianceYearDto {
  const { source, period, edition, series, verdict, reason, relianceVerdict, relianceReason, government } = check;
  const computed = figureOrNull(check.computedConsumption);
  return {
    ...{ source, period, edition, series, verdict, reason, relianceVerdict, relianceReason },
    publishedConsumption: figureOrNull(check.publishedConsumption),
    computedConsumption: computed,
    difference: computed === null ? null : check.difference,
    publishedReliance: figureOrNull(check.publishedReliance),
    computedReliance: figureOrNull(check.computedReliance),
    government: government === null ? null : governmentDto(government),
  };
}

/** What relianceDto is made from. */
export interface RelianceAnswer {
  readonly definitions: readonly StatedDefinition[];
  readonly checks: readonly RelianceCheck[];
  readonly latest: Figure | null;
  readonly topSources: readonly TopSources[];
}

/** Consumption and reliance, published beside recomputed, with their definitions. */
export function relianceDto({ definitions, checks, latest, topSources }: RelianceAnswer): RelianceDto {
  return {
    definitions: definitions.map((definition) => ({
      ...definition,
      editions: definition.editions === null ? null : [...definition.editions],
    })),
    years: checks.map(relianceYearDto),
    latest: figureOrNull(latest),
    topSources: topSources.map((sources) => ({ ...sources, shares: sources.shares.map(shareDto) })),
  };
}

/** Smallest share shown year by year, percent. */
const SHOWN = 5;

function pointDto(point: Concentration): HhiPointDto {
  const { period, edition, denominator, variants, largest, threeLargest, residual, leftOut, shares } = point;
  return {
    ...{ period, edition, denominator },
    variants: variants.map(({ id, hhi }) => ({ id, hhi: figureDto(hhi) })),
    largest: figureOrNull(largest),
    threeLargest: figureOrNull(threeLargest),
    residual: figureOrNull(residual),
    leftOut: leftOut.map(({ place, placeName, figure }) => ({ place, placeName, figure: figureDto(figure) })),
    shares: shares
      .filter(({ place, share: { value } }) => place !== 'OTH' && 'quantity' in value && value.quantity.amount >= SHOWN)
      .map(shareDto),
  };
}

function historyDto({ property, label, stage, points, change }: ConcentrationHistory): HistoryDto {
  return {
    ...{ property, label, stage },
    points: points.map(pointDto),
    change:
      change === null
        ? null
        : {
            from: change.from.period,
            fromEdition: change.from.edition,
            to: change.to.period,
            toEdition: change.to.edition,
            byConvention: change.byConvention.map(({ id, from, to }) => ({
              id,
              from: figureOrNull(from),
              to: figureOrNull(to),
            })),
          },
  };
}

/** Concentration over time under every convention, with the default and why it is. */
export function concentrationHistoriesDto(histories: readonly ConcentrationHistory[]): ConcentrationHistoriesDto {
  return {
    conventions: CONVENTIONS.map((convention) => ({ id: convention.id, name: conventionName(convention) })),
    defaultConvention: DEFAULT_CONVENTION.id,
    defaultReason: DEFAULT_REASON,
    histories: histories.map(historyDto),
  };
}

/** Days of cover; an entered consumption is words, since no evidence stands behind it. */
export function coverDto(cover: Cover): CoverDto {
  const { holder, inventory, consumption, entered, days, assumption, refused } = cover;
  const shown = figureOrNull(consumption);
  return {
    ...{ holder, assumption, refused },
    inventory:
      inventory === null
        ? null
        : {
            figure: figureDto(inventory.figure),
            ageDays: inventory.ageDays,
            ageText: inventory.ageText,
            note: inventory.note,
          },
    consumption: entered ? null : shown,
    entered: entered ? (shown?.text ?? null) : null,
    days: figureOrNull(days),
  };
}

/** How large revisions between editions are, and the largest of them. */
export function revisionSizesDto({ sizes, largest }: RevisionSizes): RevisionSizesDto {
  return {
    sizes: sizes.map(({ of, cells, median, ninthDecile, largest: most }) => ({
      of,
      entries: cells,
      median: figureDto(median),
      ninthDecile: figureDto(ninthDecile),
      largest: figureDto(most),
    })),
    largest: largest.map(({ label, placeName, period, first, last, change }) => ({
      ...{ label, placeName, period },
      first: figureDto(first),
      last: figureDto(last),
      changeText: `${change > 0 ? '+' : ''}${formatPercent(change)}`,
    })),
  };
}
