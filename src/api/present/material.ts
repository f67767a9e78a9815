import type { Headline } from '../../brief/headline.ts';
import type { MaterialBrief } from '../../brief/material.ts';
import type { Measure } from '../../policy/measures.ts';
import type { Inventory } from '../../stockpile/inventory.ts';
import type { InventoryDto, MaterialBriefDto, MeasureDto } from '../contract-brief.ts';
import { claimDto } from './claim.ts';
import { conflictDto } from './conflict.ts';
import type { Context } from './context.ts';
import { eventDto } from './event.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { concentrationDto, importSourcesDto, productionDto, relianceDto, seriesDto, shareDto } from './market.ts';
import { procurementDto } from './procurement.ts';
import { revisionDto } from './revision.ts';
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

/** Everything the ledger says of a material, figure by figure. */
export function materialBriefDto(brief: MaterialBrief, context: Context): MaterialBriefDto {
  const { material, name, symbol, knownOn, inventory } = brief;
  return {
    material,
    name,
    symbol,
    knownOn,
    headline: headlineDto(brief.headline),
    procurements: brief.procurements.map((procurement) => procurementDto(procurement, context)),
    production: brief.production.map(productionDto),
    concentration: brief.concentration.map(concentrationDto),
    reliance: brief.reliance.map(relianceDto),
    series: brief.series.map(seriesDto),
    importSources: brief.importSources.map(importSourcesDto),
    inventory: inventory === null ? null : inventoryDto(inventory),
    annualPlan: brief.annualPlan.map((line) => ({ ...line, figure: figureDto(line.figure) })),
    measures: brief.measures.map(measureDto),
    prices: brief.prices.map((price) => ({ ...price, figure: figureDto(price.figure) })),
    events: brief.events.map((event) => eventDto(event, context)),
    claims: brief.claims.map((claim) => claimDto(claim, context)),
    conflicts: brief.conflicts.map((conflict) => conflictDto(conflict, context)),
    revisions: brief.revisions.map((revision) => revisionDto(revision, context)),
    sources: brief.sources.map(({ source, edition, published }) => sourceRefOf(source, edition, published)),
    notModelled: [...brief.notModelled],
  };
}
