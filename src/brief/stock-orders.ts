import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Contract } from '../procurement/contract-record.ts';
import { sameNumber } from '../procurement/number.ts';
import type { Order } from '../procurement/order.ts';
import { type BookDay, compare, ofKind } from '../stockpile/book-day.ts';
import { total } from '../stockpile/mass.ts';
import { massOf } from '../stockpile/stock-accounts.ts';
import type { StockEventOf } from '../stockpile/stock-book.ts';
import { type Input, idsOf, reckoned, stockFigure, weighed } from '../stockpile/stock-figure.ts';
import { likened } from '../stockpile/stock-weight.ts';
import { isMass, quantity, sameBasis } from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import { quantityOf } from '../units/value.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';

/** A quantity somebody ordered by their own word, as gross mass. */
export interface StatedOrder {
  readonly order: string;
  readonly gross: Grams;
}

/** What receipts under an order are set against. */
export interface OrderedAgainst {
  readonly whose: 'stated by you' | 'public orders' | 'quantity of the public contract';
  /** Id of the procurement in the ledger; null for what you state. */
  readonly procurement: string | null;
  readonly title: string;
  /** Null where the source tells no quantity; money is never divided by a price to make one. */
  readonly ordered: Figure | null;
  readonly share: Figure | null;
  /** Ordered less received; below zero where more came than was ordered. */
  readonly outstanding: Figure | null;
  readonly remark: string | null;
}

/** What came in under one order, and every quantity it can be set against. */
export interface OrderReceipts {
  readonly order: string;
  readonly material: string;
  readonly form: string;
  readonly lots: readonly string[];
  readonly received: Mass;
  readonly receipts: number;
  readonly first: string;
  readonly last: string;
  readonly against: readonly OrderedAgainst[];
  readonly evidence: readonly EvidenceId[];
}

interface Receipt {
  readonly record: StockEventOf<'receipt'>;
  readonly order: string;
  readonly material: string;
  readonly form: string;
  readonly contentOf: string | null;
}

/** Receipts of a book by the order they or their lot's card name, against the quantities ordered; no order, no line. */
export function orderReceiptsOn(
  day: BookDay,
  contracts: readonly Contract[],
  stated: readonly StatedOrder[] = [],
): readonly OrderReceipts[] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receiptsOf(day)) {
    const key = JSON.stringify([receipt.order, receipt.material, receipt.form]);
    groups.set(key, [...(groups.get(key) ?? []), receipt]);
  }
  return [...groups.values()]
    .flatMap((group) => lineOf(group, day, contracts, stated))
    .sort((a, b) => compare(a.order, b.order) || compare(a.form, b.form));
}

function receiptsOf({ live, lots }: BookDay): readonly Receipt[] {
  const cards = new Map(lots.map(({ state }) => [state.lot, state.card]));
  return ofKind(live, 'receipt').flatMap((record) => {
    const card = cards.get(record.payload.lot) ?? null;
    const order = record.payload.order ?? card?.order;
    if (card === null || order === undefined) return [];
    return [{ record, order, material: card.material, form: card.form, contentOf: card.contentOf ?? null }];
  });
}

function lineOf(
  group: readonly Receipt[],
  day: BookDay,
  contracts: readonly Contract[],
  stated: readonly StatedOrder[],
): readonly OrderReceipts[] {
  const [head] = group;
  if (head === undefined) return [];
  const { order, material, form } = head;
  const records = group.map(({ record }) => record);
  const dates = records.map(({ date }) => date).sort();
  const own = stated.filter((one) => one.order === order).map((one) => byYou(one, records, day));
  const named = contracts.filter((contract) => isNamed(contract, order)).flatMap(quantitiesIn);
  return [
    {
      ...{ order, material, form, received: total(records.map(({ payload }) => massOf(payload))) },
      lots: [...new Set(records.map(({ payload }) => payload.lot))],
      ...{ receipts: records.length, first: dates[0] ?? '', last: dates.at(-1) ?? '' },
      against: [...own, ...named].map((one) => against(one, group, day)),
      evidence: idsOf(records),
    },
  ];
}

interface Ordered extends Pick<OrderedAgainst, 'whose' | 'procurement' | 'title' | 'ordered'> {
  /** What of the orders the sum leaves out. */
  readonly silent: string | null;
}

const byYou = ({ order, gross }: StatedOrder, records: readonly Input[], { on }: BookDay): Ordered => ({
  ...{ whose: 'stated by you', procurement: null, title: order, silent: null },
  ordered: {
    ...stockFigure(reckoned(weighed(gross, 'gross')), records, on, 'quantity ordered, as you state it'),
    evidence: [],
  },
});

/** An order is named by the number of its contract, by an order's own name, or by the id the ledger keeps it under. */
function isNamed({ procurement, orders }: Contract, order: string): boolean {
  const numbers = procurement.numbers.some(({ number }) => sameNumber(number, order));
  return numbers || procurement.id === order || orders.some(({ occurrence }) => occurrence === order);
}

/** The orders in sum, and the whole of the contract, which is no order. */
function quantitiesIn({ procurement, orders }: Contract): readonly Ordered[] {
  const { id, title, quantity: whole } = procurement;
  const placed = orders.length === 0 ? [] : [ordersInSum(id, title, orders)];
  const rest = { procurement: id, title, ordered: whole, silent: null };
  return [...placed, { whose: 'quantity of the public contract', ...rest }];
}

/** Receipts name a contract and not which of its orders they fill, so orders count together. */
function ordersInSum(procurement: string, title: string, orders: readonly Order[]): Ordered {
  const said = orders.flatMap(({ quantity: figure }) => {
    const q = figure === null ? null : quantityOf(figure.value);
    return figure === null || q === null || !isMass(q) ? [] : [{ figure, q }];
  });
  const [first] = said;
  const like = said.filter(({ q }) => first !== undefined && sameBasis(q.basis, first.q.basis));
  const left = orders.length - like.length;
  const grams = like.reduce((sum, { q }) => sum + Math.round(convertAmount(q.amount, q.unit, 'g')), 0);
  return {
    ...{ whose: 'public orders', procurement, title },
    silent:
      left === 0 || first === undefined ? null : `${left} of ${orders.length} orders left out: no quantity that adds`,
    ordered:
      first === undefined
        ? null
        : {
            ...first.figure,
            value: reckoned(weighed(grams, first.q.basis)),
            evidence: [...new Set(like.flatMap(({ figure }) => figure.evidence))],
            rule: `sum of ${like.length} ${like.length === 1 ? 'order' : 'orders'} as reported`,
          },
  };
}

type Compared = Pick<OrderedAgainst, 'share' | 'outstanding' | 'remark'>;
const refuse = (remark: string): Compared => ({ share: null, outstanding: null, remark });

function against({ silent, ...one }: Ordered, group: readonly Receipt[], day: BookDay): OrderedAgainst {
  const found = compared(one.ordered, group, day);
  const remarks = [found.remark, silent].filter((remark) => remark !== null);
  return { ...one, ...found, remark: remarks.length === 0 ? null : remarks.join('; ') };
}

function compared(ordered: Figure | null, group: readonly Receipt[], { on }: BookDay): Compared {
  const q = ordered === null ? null : quantityOf(ordered.value);
  if (ordered === null) return refuse('no quantity is published; money is not divided by a price');
  if (q === null || !isMass(q)) return refuse(`ordered: ${q === null ? ordered.value.kind : q.unit}`);
  const records = group.map(({ record }) => record);
  const like = likened(
    total(records.map(({ payload }) => massOf(payload))),
    group.map(({ contentOf }) => contentOf),
    q,
  );
  if (typeof like === 'string') return refuse(like);
  const grams = Math.round(convertAmount(q.amount, q.unit, 'g'));
  const figure = (value: Figure['value'], rule: string): Figure => ({
    ...{ value, asOf: on, rule },
    evidence: [...new Set([...ordered.evidence, ...idsOf(records)])],
    marking: highestMarking([ordered.marking, ...records.map(({ marking }) => marking)]),
  });
  const share = quantity(Number(((like.grams / grams) * 100).toPrecision(12)), 'pct', 'none');
  return {
    share: grams <= 0 ? null : figure(reckoned(share), 'received over ordered'),
    outstanding: figure(reckoned(weighed(grams - like.grams, q.basis)), 'ordered less received'),
    remark: like.assumption,
  };
}
