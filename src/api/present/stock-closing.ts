import { lotsOf, type StockEvent } from '../../ledger/stock-event.ts';
import type { ClosingLine } from '../../stockpile/closing.ts';
import { isNothing } from '../../stockpile/mass.ts';
import type { StockClosingDto } from '../contract-stock-reports.ts';
import type { Context } from './context.ts';
import { stockMassDto, type Told } from './stock-figure.ts';
import { goodsDto } from './stock-goods.ts';

/** The span of a closing, and the records of its book. */
export interface ClosingAbout {
  readonly from: string;
  readonly to: string;
  readonly records: readonly StockEvent[];
}

function recordsOf({ material, form }: ClosingLine, records: readonly StockEvent[]): readonly string[] {
  const cards = records.flatMap((e) => (e.kind === 'lot' ? [e.payload] : []));
  const lots = new Set(cards.flatMap((card) => (card.material === material && card.form === form ? [card.lot] : [])));
  return records.filter((e) => lotsOf(e).some((lot) => lots.has(lot))).map(({ id }) => id);
}

/** One form of a closing: what it opened with, every account, what it closed with. */
export function closingLineDto(
  line: ClosingLine,
  { from, to, records }: ClosingAbout,
  context: Context,
): StockClosingDto['lines'][number] {
  const { contentOf, opening, accounts, cardChanged, closing, unexplained } = line;
  const moved = [...new Set(accounts.flatMap(({ evidence }) => evidence))];
  // A form that did not move in the span is what earlier records left of it.
  const all = moved.length > 0 ? moved : recordsOf(line, records);
  const told = (evidence: readonly string[], rule: string): Told => ({ asOf: to, evidence, marking: 'internal', rule });
  const changed = isNothing(cardChanged)
    ? []
    : [
        {
          account: 'card changed',
          mass: stockMassDto(
            cardChanged,
            contentOf,
            told(all, 'came from or went to another form or grade by its card'),
          ),
        },
      ];
  return {
    goods: goodsDto(line, context),
    opening: stockMassDto(opening, contentOf, told(all, `on books at the beginning of ${from}`)),
    accounts: [
      ...accounts.map(({ account, mass, corrects, evidence }) => ({
        account,
        mass: stockMassDto(
          mass,
          contentOf,
          told(evidence, `${account} from ${from} to ${to}${corrects ? ', earlier records undone' : ''}`),
        ),
      })),
      ...changed,
    ],
    closing: stockMassDto(closing, contentOf, told(all, `on books at the end of ${to}`)),
    closes: isNothing(unexplained),
  };
}
