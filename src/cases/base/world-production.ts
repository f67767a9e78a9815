import type { Figure } from '../../ledger/figure.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { type ProductionTable, productionTable, tablesIn } from '../../market/production.ts';
import { spanIn } from '../../market/us-lines.ts';
import { middle } from './base-number.ts';

/** What one place made of a stage in the newest year; tonnes are null where the edition gives no mass. */
export interface Producer {
  readonly place: string;
  readonly placeName: string;
  readonly kind: 'country' | 'other' | 'group' | 'world';
  readonly tonnes: number | null;
  /** Share of the world, 0 to 1; null where it cannot be told. */
  readonly share: number | null;
  readonly figure: Figure | null;
}

/** World production of one stage by country, for share rules, dominators and hosts. */
export interface StageProduction {
  readonly property: string;
  readonly label: string;
  readonly stage: string | null;
  readonly form: string | null;
  readonly edition: string;
  readonly period: string;
  readonly producers: readonly Producer[];
}

/** The production tables of the newest edition that has any. */
export function worldProduction(view: MaterialView): readonly StageProduction[] {
  const tables = tablesIn(view).filter(
    ({ property, group }) => group.source === 'usgs-mcs' && /^production/.test(property),
  );
  const newest = tables[0]?.group.published;
  return tables.filter(({ group }) => group.published === newest).map((table) => stageOf(productionTable(table, view)));
}

function stageOf(table: ProductionTable): StageProduction {
  const { property, label, stage, form, edition, periods } = table;
  const producers = table.rows.map(({ place, placeName, placeKind, cells, share }) => {
    const figure = cells.at(-1) ?? null;
    const span = figure === null ? null : spanIn(figure.value, 't');
    const part = share !== null && 'quantity' in share.value ? share.value.quantity.amount / 100 : null;
    return { place, placeName, kind: placeKind, tonnes: span === null ? null : middle(span), share: part, figure };
  });
  return { property, label, stage, form, edition, period: periods.at(-1) ?? '', producers };
}

const REFINED = /refinery|smelter|plant|primary|secondary/;

/** Whether a table says who refines, smelts or processes; nothing is inferred from mine shares. */
export function refiningOf(stages: readonly StageProduction[]): 'modelled' | 'not modelled' {
  const mined = stages.some(({ property }) => property === 'production-mine');
  return mined && !stages.some(({ property }) => REFINED.test(property)) ? 'not modelled' : 'modelled';
}
