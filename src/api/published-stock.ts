import { OWN_SERIES } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { viewOf } from '../market/material-view.ts';
import { inventoryPoint } from '../stockpile/inventory.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { contentsOf } from './briefs.ts';
import type { PublishedStockDto } from './contract-stockpile.ts';
import type { View } from './desk.ts';
import { contextOf } from './present/context.ts';
import { figureDto } from './present/figure.ts';
import { goodsDto, holderName } from './present/stock-goods.ts';

const OTHERS = 'accepted, uncommitted and releasable are not published';

/** What of the whole a public holder was said to hold, by its latest period up to a day, then the latest publication. */
function latest(statements: readonly Statement[], on: IsoDate): readonly Statement[] {
  const whole = statements.filter(
    ({ property, subject, source, period }) =>
      property === 'inventory' &&
      subject.kind === 'stockpile' &&
      subject.detail === undefined &&
      subject.form === undefined &&
      source !== OWN_SERIES &&
      endOfDate(period) <= on,
  );
  const newest = new Map<string, Statement>();
  for (const s of whole) {
    const before = newest.get(materialOf(s.subject) ?? '');
    if (before === undefined || rankOf(s) > rankOf(before)) newest.set(materialOf(s.subject) ?? '', s);
  }
  return [...newest.values()];
}

const rankOf = ({ period, published }: Statement): string => `${endOfDate(period)} ${endOfDate(published)}`;

/** The newest published inventory of public holders by material, with its age on the day; the other totals nobody publishes. */
export async function publishedStock(
  view: View,
  on: IsoDate,
  material: string | undefined,
): Promise<readonly PublishedStockDto[]> {
  const { statements, vocabulary, sources } = await contentsOf(view);
  const context = contextOf(view);
  return latest(statements, on)
    .filter(({ subject }) => material === undefined || materialOf(subject) === material)
    .map((s) => {
      const id = materialOf(s.subject) ?? '';
      const point = inventoryPoint(s, { ...viewOf(id, [s], vocabulary, [...sources.values()], on), asOf: on });
      const { materialName } = goodsDto({ material: id, form: '' }, context);
      const holder = s.subject.id;
      return {
        ...{
          holder,
          holderName: holderName(holder, context),
          material: id,
          materialName,
          onBooks: figureDto(point.figure),
        },
        ...{ period: s.period, ageText: point.ageText, note: point.note, others: OTHERS },
      };
    })
    .sort((a, b) => (a.materialName < b.materialName ? -1 : 1));
}
