import { useMemo } from 'react';
import type { ContractRecordDto, OrderDto } from '../../../api/contract-contracts.ts';
import { Frame } from '../../frame/frame.tsx';
import { type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { moneyCell, NOT_PUBLISHED, toldCell } from './told-cell.ts';

/** The orders one by one and as they add up; what came is shown before any pace that is only supposed. */
export function OrdersFrame({ contract, from }: { readonly contract: ContractRecordDto; readonly from: string }) {
  const { orders, completeUntil } = contract;
  const table = useMemo(() => tableOf(orders), [orders]);
  const bars = useMemo(() => barsOf(orders), [orders]);
  const late = `Orders after ${completeUntil} may be missing: the federal record shows DoD’s 90 days late.`;
  return (
    <Frame
      id="orders"
      title="Orders"
      note={`${late} A quantity is shown only where a source gives it; money is never divided by a price to make one.`}
      table={table}
      from={from}
      chart={
        bars.length === 0 ? (
          <p className="quiet">{orders.length === 0 ? 'No order was found.' : 'No amount of an order is published.'}</p>
        ) : (
          <BarsChart bars={bars} series={SERIES} unit="USD" label="Orders, each and as they add up" />
        )
      }
    />
  );
}

const SERIES = ['this order', 'ordered so far'];

const dayOf = ({ several, dateText }: OrderDto): string => (several ? `by ${dateText}, several` : dateText);

function barsOf(orders: readonly OrderDto[]) {
  return orders.flatMap((order, n) => {
    const label = `${n + 1}: ${dayOf(order)}`;
    return order.obligated === null
      ? []
      : [order.obligated, order.orderedSoFar].map((figure, series) => ({ label, series, figure }));
  });
}

function tableOf(orders: readonly OrderDto[]): TableData {
  return {
    caption: 'Orders, oldest first',
    columns: [
      { id: 'day', label: 'Day', numeric: false },
      { id: 'order', label: 'Order', numeric: false },
      { id: 'money', label: 'Ordered', numeric: true },
      { id: 'sofar', label: 'Ordered so far', numeric: true },
      { id: 'quantity', label: 'Quantity', numeric: true },
      { id: 'price', label: 'Money over quantity', numeric: true },
      { id: 'note', label: 'Note', numeric: false },
    ],
    rows: orders.map((order) => ({
      key: order.occurrence,
      cells: [
        toldCell({ text: dayOf(order), evidence: order.evidence }),
        textCell(order.title),
        moneyCell(order.obligated),
        moneyCell(order.orderedSoFar),
        moneyCell(order.quantity),
        order.unitPrice === null ? NOT_PUBLISHED : { figure: order.unitPrice },
        textCell(order.note),
      ],
    })),
  };
}
