import type { Headline } from '../../brief/headline.ts';
import type { MaterialBrief } from '../../brief/material.ts';
import type { Measure } from '../../policy/measures.ts';
import type { Inventory } from '../../stockpile/inventory.ts';
import type { InventoryDto, MaterialBriefDto, MeasureDto } from '../contract-brief.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { shareDto } from './market.ts';
import { procurementDto } from './procurement.ts';
import { sourceRefOf } from './source.ts';

function headlineDto(headline: Headline): MaterialBriefDto['headline'] {
  return {
    held: figureOrNull(headline.held),
    heldNote: headline.heldNote,
    worldProduction: figureOrNull(headline.worldProduction),
    topProducer: headline.topProducer === null ? null : shareDto(headline.topProducer),
    usConsumption: figureOrNull(headline.usConsumption),
    netImportReliance: figureOrNull(headline.netImportReliance),
    price: figureOrNull(headline.price),
  };
}

function inventoryDto({ holder, points, note }: Inventory): InventoryDto {
  return { holder, note, points: points.map((point) => ({ ...point, figure: figureDto(point.figure) })) };
}

/** A policy measure as of the day. */
export function measureDto({ event, effective, expires, state, suspendedUntil, daysLeft }: Measure): MeasureDto {
  return { evidence: event.id, title: event.payload.title, effective, expires, state, suspendedUntil, daysLeft };
}

/** What is asked first of a material, figure by figure. */
export function materialBriefDto(brief: MaterialBrief, context: Context): MaterialBriefDto {
  const { material, name, symbol, knownOn, inventory } = brief;
  return {
    material,
    name,
    symbol,
    knownOn,
    headline: headlineDto(brief.headline),
    procurements: brief.procurements.map((procurement) => procurementDto(procurement, context)),
    inventory: inventory === null ? null : inventoryDto(inventory),
    annualPlan: brief.annualPlan.map((line) => ({ ...line, figure: figureDto(line.figure) })),
    measures: brief.measures.map(measureDto),
    sources: brief.sources.map(({ source, edition, published }) => sourceRefOf(source, edition, published)),
    counts: { ...brief.counts },
    notModelled: [...brief.notModelled],
  };
}
