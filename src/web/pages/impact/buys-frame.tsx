import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { ImpactDto, ImpactPriceDto } from '../../../api/contract-impact.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { tonnesOf } from '../../figure/tonnes.ts';
import { Frame } from '../../frame/frame.tsx';
import { type Cell, figureCell, type TableColumn, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

/** What the money buys, or the mass costs, at every dated price: at its low end, its middle and its high end; question 26. */
export function BuysFrame({ impact }: { readonly impact: ImpactDto }) {
  const table = useMemo(() => tableOf(impact.prices), [impact.prices]);
  const what = impact.budget === null ? 'costs' : 'buys';
  const bars = useMemo(() => barsOf(impact, what), [impact, what]);
  return (
    <Frame
      id="buys"
      title={what === 'buys' ? 'What the money buys' : 'What the mass costs'}
      note={<Note impact={impact} />}
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">Needs a dated price, and money or a mass.</p>
        ) : (
          <BarsChart
            bars={bars}
            series={AMOUNT}
            unit={what === 'buys' ? 't' : 'USD'}
            label={what === 'buys' ? 'Tonnes the money buys, by price' : 'What the mass costs, by price'}
          />
        )
      }
    />
  );
}

function Note({ impact: { breakEven, verdictRule } }: { readonly impact: ImpactDto }) {
  return (
    <>
      Hypothetical: money over a dated price (F-23). * marks a price that does not quite fit, as the table says.{' '}
      {breakEven !== null && (
        <>
          Break-even: above <FigureLink figure={breakEven} /> the budget does not buy the whole quantity.{' '}
        </>
      )}
      {verdictRule}
    </>
  );
}

const AMOUNT = ['amount'];

/** One bar a price, from what its high end gives to what its low end does. */
function barsOf({ prices, quantity, budget }: ImpactDto, what: 'buys' | 'costs') {
  const bought = prices.flatMap((at) => {
    const { low, mid, high } = at[what];
    const figure =
      low !== null && high !== null && low.amount !== high.amount ? spanOf(low, high) : (mid ?? low ?? high);
    const label = `${at.date} at ${at.price.text}${at.mismatches.length === 0 ? '' : ' *'}`;
    return figure === null ? [] : [{ label, series: 0, figure }];
  });
  const asked = what === 'buys' ? tonnesOf(quantity) : budget;
  return bought.length > 0 && asked !== null ? [{ label: 'asked for', series: 0, figure: asked }, ...bought] : bought;
}

/** Both ends as one range, the smaller first. */
function spanOf(one: FigureDto, other: FigureDto): FigureDto {
  const [low, high] = (one.amount ?? 0) < (other.amount ?? 0) ? [one, other] : [other, one];
  return {
    ...low,
    kind: 'range',
    amount: null,
    low: low.amount,
    high: high.amount,
    text: `${low.text} to ${high.text}`,
  };
}

const COLUMNS: readonly TableColumn[] = [
  { id: 'day', label: 'Price of', numeric: false },
  { id: 'what', label: 'Which price', numeric: false },
  { id: 'basis', label: 'Form, grade, weight', numeric: false },
  { id: 'price', label: 'Price', numeric: true },
  { id: 'high', label: 'Buys at the high end', numeric: true },
  { id: 'mid', label: 'At the middle', numeric: true },
  { id: 'low', label: 'At the low end', numeric: true },
  { id: 'share', label: 'Of the quantity', numeric: true },
  { id: 'costs-low', label: 'Mass costs, low end', numeric: true },
  { id: 'costs-high', label: 'High end', numeric: true },
  { id: 'verdict', label: 'Affordable?', numeric: false },
];

function tableOf(prices: ImpactDto['prices']): TableData {
  return {
    caption: 'What the money buys and the mass costs by the day of the price, newest first; hypothetical',
    columns: COLUMNS,
    rows: prices.map((at) => ({
      key: `${at.date} ${at.label} ${at.price.text}`,
      cells: [
        textCell(at.date),
        textCell(at.label),
        textCell(at.basis),
        figureCell(at.price),
        ...[at.buys.high, at.buys.mid, at.buys.low, at.ofQuantity, at.costs.low, at.costs.high].map((figure) =>
          figureCell(figure),
        ),
        verdictCell(at),
      ],
    })),
  };
}

function verdictCell({ verdict, blocked, mismatches }: ImpactPriceDto): Cell {
  if (blocked.length > 0) return { text: verdict, tone: 'quiet', suffix: blocked.join('; ') };
  return { text: verdict, suffix: mismatches.join('; ') };
}
