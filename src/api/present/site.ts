import type { StockEvent } from '../../ledger/stock-event.ts';
import { minus, total } from '../../stockpile/mass.ts';
import type { StockTotal } from '../../store/stock-store.ts';
import { formatNumber } from '../../units/format.ts';
import type { Grams } from '../../vocabulary/stock-record.ts';
import type { SiteDto } from '../contract-stockpile.ts';
import { type Context, placeName } from './context.ts';
import { grossFigure, percentFigure, plainFigure, stockMassDto, type Told } from './stock-figure.ts';
import { goodsDto } from './stock-goods.ts';

export type SiteCard = Extract<StockEvent, { readonly kind: 'site' }>;

const GRAMS_PER_TONNE = 1e6;

/** A site by its card in force, with what lies there: use and cost are of what is at hand, what is lent out not counted. */
export function siteDto(card: SiteCard, lying: readonly StockTotal[], asOf: string, context: Context): SiteDto {
  const { holder, payload: site, marking, id } = card;
  const written: Told = { asOf, evidence: [id], marking, rule: 'as written on the card of the site' };
  const added: Told = { ...written, rule: 'gross mass of the lots at the site, what is lent out not counted' };
  const used = total(lying.map(({ books, onLoan }) => minus(books, onLoan))).gross;
  const { country = null, capacity, outloadPerDay, costPerTonneYear } = site;
  return {
    ...{ holder, site: site.site, name: site.name, owner: site.owner ?? null, country },
    countryName: country === null ? null : placeName(context, country),
    ...{ address: site.address ?? null, latitude: site.latitude ?? null, longitude: site.longitude ?? null },
    ...{
      capacity: kept(capacity, written),
      used: grossFigure(used, added),
      outloadPerDay: kept(outloadPerDay, written),
    },
    share:
      capacity === undefined || capacity === 0
        ? null
        : percentFigure(used / capacity, { ...added, rule: 'used of capacity' }),
    costPerTonneYear: dollars(costPerTonneYear, written),
    costPerYear:
      costPerTonneYear === undefined
        ? null
        : dollars((costPerTonneYear * used) / GRAMS_PER_TONNE, {
            ...added,
            rule: 'tonnes at hand times the cost of a tonne',
          }),
    goods: lying
      .filter(({ books }) => books.gross !== 0)
      .map((one) => ({ ...goodsDto(one, context), mass: stockMassDto(one.books, one.contentOf, added) })),
    ...{ evidence: [id], marking },
  };
}

const kept = (grams: Grams | undefined, told: Told) => (grams === undefined ? null : grossFigure(grams, told));

/** Dollars of the day of the card, to the cent. */
function dollars(amount: number | undefined, told: Told) {
  if (amount === undefined) return null;
  const text = `$${formatNumber(amount, Number.isInteger(amount) ? {} : { digits: 2 })}`;
  return plainFigure(amount, 'USD', text, told);
}
