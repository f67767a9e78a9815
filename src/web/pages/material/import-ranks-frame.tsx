import { Fragment, useMemo } from 'react';
import type { ImportRanksDto } from '../../../api/contract-import-ranks.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { LoadedSection } from './loaded-section.tsx';
import { useSection } from './use-section.ts';

type Order = ImportRanksDto['items'][number];

const TITLE = 'Order of import sources';

/** The order of import sources in the editions that print no shares; nothing where no edition gives one. */
export function ImportRanksFrame({ material }: { readonly material: string }) {
  const query = useSection<ImportRanksDto>(material, 'import-ranks');
  return (
    <LoadedSection id="import-ranks" title={TITLE} query={query}>
      {({ items }) => (items.length === 0 ? null : <Orders orders={items} />)}
    </LoadedSection>
  );
}

function Orders({ orders }: { readonly orders: readonly Order[] }) {
  const table = useMemo(() => tableOf(orders), [orders]);
  return (
    <Frame
      id="import-ranks"
      title={TITLE}
      note="These editions name the largest sources in order and print no shares."
      table={table}
      chart={
        <dl className="facts">
          {orders.map((order) => (
            <Fragment key={keyOf(order)}>
              <dt>
                {order.form}, {order.period.replace('/', '–')}, {order.edition}
              </dt>
              <dd>
                <Ranked order={order} />
              </dd>
            </Fragment>
          ))}
        </dl>
      }
    />
  );
}

function Ranked({ order }: { readonly order: Order }) {
  return order.ranks.map(({ place, placeName, rank }, i) => (
    <Fragment key={place}>
      {i > 0 && ', '}
      <FigureLink figure={rank}>
        {ordinal(rank.amount)} {placeName}
      </FigureLink>
    </Fragment>
  ));
}

const keyOf = ({ form, period, edition }: Order): string => `${form} ${period} ${edition}`;

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const RULES = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `2nd`; a rank that is no number has no ordinal. */
function ordinal(rank: number | null): string {
  return rank === null ? '' : `${rank}${ENDINGS[RULES.select(rank)] ?? 'th'}`;
}

function tableOf(orders: readonly Order[]): TableData {
  return {
    caption: TITLE,
    columns: [
      { id: 'place', label: 'Country', numeric: false },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'period', label: 'Period', numeric: false },
      { id: 'edition', label: 'Edition', numeric: false },
      { id: 'rank', label: 'Rank', numeric: true },
    ],
    rows: orders.flatMap((order) =>
      order.ranks.map(({ place, placeName, rank }) => ({
        key: `${keyOf(order)} ${place}`,
        cells: [
          { text: placeName },
          { text: order.form },
          { text: order.period },
          { text: order.edition },
          figureCell(rank),
        ],
      })),
    ),
  };
}
