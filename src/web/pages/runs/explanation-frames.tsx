import { useMemo } from 'react';
import type { ExplanationDto } from '../../../api/contract-runs.ts';
import { formatNumber } from '../../../units/format.ts';
import { fallOf } from '../../charts/bands.ts';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { FallChart, TornadoChart } from './lazy-charts.ts';
import { type Making, madeFigure, madeText } from './made-figure.ts';

interface Props {
  readonly explanation: ExplanationDto;
  readonly name: string;
  readonly making: Making;
}

/** Which kind of cut makes how many tonnes of the shortfall. */
export function CutsFrame({ explanation, name, making }: Props) {
  const { waterfall, withoutFactors, draws } = explanation;
  const table = useMemo(() => cutsTable(explanation, name, making), [explanation, name, making]);
  const steps = useMemo(
    () =>
      fallOf(
        { label: 'nothing cut', amount: withoutFactors },
        waterfall.map(({ words, tonnes }) => ({ label: words, change: tonnes })),
        'gross shortfall',
      ),
    [waterfall, withoutFactors],
  );
  return (
    <Frame
      id="cuts"
      title="Which cut makes it"
      note={`Shapley value of each kind of cut for the mean gross shortfall: what it adds on average over every order in which the cuts could come. They add up to the whole. ${againOn(draws)}`}
      table={table}
      chart={<FallChart steps={steps} unit="t" label={`Shortfall of ${name} by kind of cut`} />}
    />
  );
}

/** An explanation draws less than a long run does, so its whole may differ a little from the run's mean. */
const againOn = (draws: number): string => `Run again with ${formatNumber(draws)} draws of the same luck.`;

function cutsTable({ waterfall: cuts, withoutFactors }: ExplanationDto, name: string, making: Making): TableData {
  const rule = 'Shapley value over all orders of the cuts';
  const whole = cuts.reduce((sum, { tonnes }) => sum + tonnes, withoutFactors);
  return {
    caption: `Mean gross shortfall of ${name} by kind of cut`,
    columns: [
      { id: 'cut', label: 'Kind of cut', numeric: false },
      { id: 'tonnes', label: 'Makes', numeric: true },
    ],
    rows: [
      {
        key: 'none',
        cells: [{ text: 'nothing cut' }, { figure: madeFigure(withoutFactors, { ...making, unit: 't', rule }) }],
      },
      ...cuts.map((cut) => ({
        key: cut.class,
        cells: [{ text: cut.words }, { figure: madeFigure(cut.tonnes, { ...making, unit: 't', rule }) }],
      })),
      {
        key: 'whole',
        kind: 'total' as const,
        cells: [{ text: 'all of them' }, { figure: madeFigure(whole, { ...making, unit: 't', rule: 'their sum' }) }],
      },
    ],
  };
}

/** How far each lever, moved alone to both ends of its range, moves the mean shortfall. */
export function TornadoFrame({
  explanation: { tornado, draws },
  name,
  base,
  making,
}: Props & { readonly base: number }) {
  const table = useMemo(() => tornadoTable(tornado, name, making), [tornado, name, making]);
  const bars = useMemo(
    () =>
      byWidth(tornado).map(({ words, unit = '', low, high, atLow, atHigh, assumed = false }) => ({
        label: words,
        low: madeText(low, unit),
        high: madeText(high, unit),
        ...{ atLow, atHigh, assumed },
      })),
    [tornado],
  );
  return (
    <Frame
      id="tornado"
      title="What it hangs on"
      note={`Mean gross shortfall with one lever at each end of its range and all others as the case has them. ${againOn(draws)}`}
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">The case has no lever for this material.</p>
        ) : (
          <TornadoChart bars={bars} base={base} unit="t" label={`Mean gross shortfall of ${name} by lever`} />
        )
      }
    />
  );
}

type Tornado = ExplanationDto['tornado'];

const byWidth = (tornado: Tornado): Tornado =>
  [...tornado].sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));

function tornadoTable(tornado: Tornado, name: string, making: Making): TableData {
  const tonnes = (amount: number, assumed: boolean) => ({
    figure: madeFigure(amount, { ...making, unit: 't', rule: 'mean gross shortfall, run again', assumed }),
  });
  const words = (amount: number, unit: string) => ({ text: madeText(amount, unit), sort: amount });
  return {
    caption: `Mean gross shortfall of ${name}, one lever moved at a time`,
    columns: [
      { id: 'lever', label: 'Lever', numeric: false },
      { id: 'rests', label: 'Rests on', numeric: false },
      { id: 'low', label: 'Low', numeric: true },
      { id: 'atLow', label: 'Then short', numeric: true },
      { id: 'base', label: 'In the case', numeric: true },
      { id: 'high', label: 'High', numeric: true },
      { id: 'atHigh', label: 'Then short', numeric: true },
    ],
    rows: byWidth(tornado).map(
      ({ lever, words: what, unit = '', low, high, base, atLow, atHigh, assumed = false }) => ({
        key: lever,
        cells: [
          { text: what },
          { text: assumed ? 'an assumption' : 'evidence', tone: assumed ? ('quiet' as const) : undefined },
          words(low, unit),
          tonnes(atLow, assumed),
          words(base, unit),
          words(high, unit),
          tonnes(atHigh, assumed),
        ],
      }),
    ),
  };
}

/** What would have to be true for no shortfall in nine draws of ten. */
export function BreakEven({ explanation: { breakEven, inventoryForZero }, name }: Omit<Props, 'making'>) {
  return (
    <section className="section" id="break-even" aria-labelledby="break-even-title">
      <h2 id="break-even-title">What must be true for no shortfall</h2>
      <p className="frame-note">
        The value of one lever, all others as the case has them, at which the P90 shortfall of {name} is zero, or no
        more than without what makes it where noise alone leaves some; found by halving the range.
      </p>
      <ul className="dashes">
        <li>
          An inventory free to be used of <strong>{formatNumber(inventoryForZero.p90, { maxDigits: 3 })} t</strong>{' '}
          covers nine draws of ten; of {formatNumber(inventoryForZero.mean, { maxDigits: 3 })} t the mean.
          {inventoryForZero.calm !== null &&
            ` Of ${formatNumber(inventoryForZero.calm.tonnes, { maxDigits: 3 })} t it leaves no more than the ${formatNumber(inventoryForZero.calm.level, { maxDigits: 3 })} t that are short without ${inventoryForZero.calm.without ?? 'the shocks'}.`}
        </li>
        {breakEven.map(({ lever, words, value, unit, why }) => (
          <li key={lever}>
            {words}:{' '}
            {value === null ? (
              <span className="quiet">not even the end of its range does{why === '' ? '' : ` (${why})`}</span>
            ) : (
              <>
                <strong>{madeText(value, unit)}</strong>
                {why !== '' && <span className="quiet"> {why}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
