import type { Concentration } from '../../market/concentration.ts';
import type { ImportSources } from '../../market/imports.ts';
import type { PlaceShare } from '../../market/place-share.ts';
import type { PricePoint } from '../../market/prices.ts';
import type { ProductionTable } from '../../market/production.ts';
import type { Series } from '../../market/series.ts';
import type {
  ConcentrationDto,
  ImportSourcesDto,
  PricePointDto,
  ProductionTableDto,
  SeriesDto,
} from '../contract-market.ts';
import { figureDto, figureOrNull } from './figure.ts';

type ShareDto = ConcentrationDto['shares'][number];

/** One place's share. */
export function shareDto({ place, placeName, share }: PlaceShare): ShareDto {
  return { place, placeName, share: figureDto(share) };
}

/** A production table of one edition. */
export function productionDto(table: ProductionTable): ProductionTableDto {
  const { property, label, stage, edition, published, periods } = table;
  return {
    property,
    label,
    stage,
    edition,
    published,
    periods: [...periods],
    rows: table.rows.map(({ place, placeName, placeKind, cells, share }) => ({
      place,
      placeName,
      placeKind,
      cells: cells.map(figureOrNull),
      share: figureOrNull(share),
    })),
    sumListed: table.sumListed.map(figureOrNull),
  };
}

/** Concentration with its convention and the other conventions beside it. */
export function concentrationDto(concentration: Concentration): ConcentrationDto {
  const { property, label, period, edition, hhi, convention, denominator, variants, shares } = concentration;
  return {
    property,
    label,
    period,
    edition,
    hhi: figureDto(hhi),
    convention,
    denominator,
    variants: variants.map((variant) => ({ convention: variant.convention, hhi: figureDto(variant.hhi) })),
    shares: shares.map(shareDto),
  };
}

/** A US series of one edition; absences stay points. */
export function seriesDto({ id, label, property, form, unit, edition, points }: Series): SeriesDto {
  return {
    id,
    label,
    property,
    form,
    unit,
    edition,
    points: points.map(({ period, figure }) => ({ period, figure: figureDto(figure) })),
  };
}

/** Where imports came from. */
export function importSourcesDto({ form, period, edition, shares }: ImportSources): ImportSourcesDto {
  return { form, period, edition, shares: shares.map(shareDto) };
}

/** A dated price; a range stays a range. */
export function priceDto({ date, label, figure, hypothetical }: PricePoint): PricePointDto {
  return { date, label, figure: figureDto(figure), hypothetical };
}
