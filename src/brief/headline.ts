import type { Figure } from '../ledger/figure.ts';
import type { PlaceShare } from '../market/place-share.ts';
import type { PricePoint } from '../market/prices.ts';
import type { ProductionTable } from '../market/production.ts';
import { latestOf, type Series } from '../market/series.ts';
import type { Inventory } from '../stockpile/inventory.ts';

/** The few numbers asked for first; null is not known, never zero. */
export interface Headline {
  readonly held: Figure | null;
  readonly heldNote: string | null;
  readonly worldProduction: Figure | null;
  readonly topProducer: PlaceShare | null;
  readonly usConsumption: Figure | null;
  readonly netImportReliance: Figure | null;
  readonly price: Figure | null;
}

/** What a headline is picked from. */
export interface HeadlineParts {
  readonly inventory: Inventory | null;
  readonly production: readonly ProductionTable[];
  readonly series: readonly Series[];
  readonly prices: readonly PricePoint[];
}

/** Picks the headline: newest inventory point, latest edition for the rest. */
export function headlineOf({ inventory, production, series, prices }: HeadlineParts): Headline {
  const last = inventory?.points.at(-1);
  const mined = leadingTable(production);
  return {
    held: last?.figure ?? null,
    heldNote: last === undefined ? null : [last.ageText, last.note].filter((part) => part !== null).join('; '),
    worldProduction: mined === undefined ? null : worldOf(mined),
    topProducer: mined === undefined ? null : topOf(mined),
    usConsumption: latestOf(series, 'consumption-apparent'),
    netImportReliance: latestOf(series, 'net-import-reliance'),
    price:
      prices.findLast((point) => !point.hypothetical && point.figure.marking === 'public')?.figure ??
      latestOf(series, 'price'),
  };
}

/** The table that speaks for a material: mine production where there is any, else its first stage; reserves are no production. */
export function leadingTable(production: readonly ProductionTable[]): ProductionTable | undefined {
  const produced = production.filter(({ property }) => property !== 'reserves');
  return produced.find(({ property }) => property === 'production-mine') ?? produced[0];
}

/** The printed world total of the last period, else the sum of the listed rows, which says so. */
function worldOf(table: ProductionTable): Figure | null {
  return table.rows.find((row) => row.placeKind === 'world')?.cells.at(-1) ?? table.sumListed.at(-1) ?? null;
}

/** Rows are sorted by size, so the first country with a share leads. */
function topOf(table: ProductionTable): PlaceShare | null {
  const row = table.rows.find((r) => r.placeKind === 'country' && r.share !== null);
  return row?.share == null ? null : { place: row.place, placeName: row.placeName, share: row.share };
}
