import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { moneyCell } from '../contracts/told-cell.ts';

type Props = Pick<DeliverabilityDto, 'orders' | 'sold' | 'soldText'>;

/** Orders, and what the supplier booked, as masses: as published, else the money over each dated price, never their mean. */
export function OrderMasses({ orders, sold, soldText }: Props) {
  if (orders.length === 0 && sold.length === 0) return null;
  return (
    <section className="section" id="masses" aria-labelledby="masses-title">
      <h3 id="masses-title">Orders and sales as masses</h3>
      <p className="quiet">{soldText}</p>
      <DataTable id="masses" table={tableOf({ orders, sold })} />
    </section>
  );
}

type Priced = DeliverabilityDto['orders'][number]['prices'];

const pricesText = (prices: Priced): string =>
  prices.map(({ label, date, figure }) => `${figure.text} (${label}, ${date})`).join('; ');

function tableOf({ orders, sold }: Pick<Props, 'orders' | 'sold'>): TableData {
  return {
    caption: 'Orders and what the supplier booked, as masses of the contract’s form',
    columns: [
      { id: 'what', label: 'What', numeric: false },
      { id: 'day', label: 'Day', numeric: false },
      { id: 'money', label: 'Money', numeric: true },
      { id: 'mass', label: 'Mass', numeric: true },
      { id: 'how', label: 'Mass by', numeric: false },
      { id: 'prices', label: 'Prices it was divided by', numeric: false },
    ],
    rows: [
      ...orders.map(({ title, dateText, money, mass, massReported, prices, note }) => ({
        key: title,
        cells: [
          textCell(title),
          { text: dateText, suffix: note ?? undefined },
          moneyCell(money),
          moneyCell(mass),
          textCell(massReported ? 'as published' : 'money over dated prices'),
          textCell(pricesText(prices) || null),
        ],
      })),
      ...sold.map(({ period, money, mass, prices }) => ({
        key: `sold ${period}`,
        cells: [
          textCell('Booked by the supplier, a stand-in for deliveries'),
          textCell(period),
          figureCell(money),
          moneyCell(mass),
          textCell('money over dated prices'),
          textCell(pricesText(prices) || null),
        ],
      })),
    ],
  };
}
