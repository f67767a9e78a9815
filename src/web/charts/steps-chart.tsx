import { axisX, axisY, dot, gridY, line, type PlotOptions, pointer, ruleX, ruleY, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { PlotView } from './plot-view.tsx';
import { axisText, colourOf, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

/** An amount from a day on, until the next step of its series. */
export interface Step {
  readonly day: string;
  /** Number of the series, which keeps its colour. */
  readonly series: number;
  readonly figure: FigureDto;
  /** What happened that day. */
  readonly words: string;
}

interface Props {
  readonly steps: readonly Step[];
  readonly series: readonly string[];
  /** The day up to which the last step is known to hold. */
  readonly until: string;
  readonly label: string;
}

interface Placed extends Step {
  readonly at: Date;
  readonly amount: number;
}

/** Amounts that change on known days and stay as they are between: steps, never slopes. */
export function StepsChart({ steps, series, until, label }: Props) {
  const options = useCallback((width: number) => stepOptions(steps, until, width), [steps, until]);
  return (
    <>
      <div className="legend">
        {series.map((name, n) => (
          <span key={name}>
            <svg width="18" height="9" aria-hidden="true">
              <title>{name}</title>
              <path d="M0 7H9V2H18" fill="none" stroke={colourOf(n)} strokeWidth="2" strokeDasharray={DASHES[n]} />
            </svg>
            {name}
          </span>
        ))}
        <span>● a record</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

const DASHES = [undefined, '4 2', '1 2'] as const;

function stepOptions(steps: readonly Step[], until: string, width: number): PlotOptions {
  const placed = steps.map((step) => ({ ...step, at: dayOf(step.day), amount: step.figure.amount ?? 0 }));
  const most = Math.max(1, ...placed.map(({ amount }) => amount));
  const end = dayOf(until);
  return {
    height: 220,
    marginLeft: 66,
    marginRight: 20,
    marginTop: 14,
    marginBottom: 32,
    style: { fontSize: '12px' },
    x: { type: 'utc', label: null, domain: extentOf(placed, end) },
    y: { domain: [0, most * 1.06], label: null },
    marks: [
      gridY({ ticks: 4, stroke: RULE, strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, fill: INK_QUIET, tickFormat: axisText }),
      axisX({ ticks: width < 500 ? 4 : 9, tickSize: 4, fill: INK_QUIET, stroke: INK_QUIET }),
      ruleY([0], { stroke: INK }),
      ruleX([end], { stroke: INK_QUIET, strokeDasharray: '2 3' }),
      ...linesOf(placed, end),
      dot(placed, { x: 'at', y: 'amount', r: 3.5, fill: (p: Placed) => colourOf(p.series), stroke: PAPER }),
      tip(placed, pointer({ x: 'at', y: 'amount', title: tipText, fill: PAPER, stroke: INK_QUIET, lineWidth: 34 })),
    ],
  };
}

/** One stepped line a series, held until the day asked about. */
function linesOf(placed: readonly Placed[], end: Date) {
  return [...new Set(placed.map(({ series }) => series))].map((n) => {
    const own = placed.filter(({ series }) => series === n);
    const last = own.at(-1);
    const held = last === undefined ? own : [...own, { ...last, at: end }];
    const dashes = DASHES[n];
    return line(held, {
      ...{ x: 'at', y: 'amount', curve: 'step-after', stroke: colourOf(n), strokeWidth: 2 },
      ...(dashes === undefined ? {} : { strokeDasharray: dashes }),
    });
  });
}

function extentOf(placed: readonly Placed[], end: Date): [Date, Date] {
  const times = [...placed.map(({ at }) => at.getTime()), end.getTime()];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const pad = Math.max(86_400_000 * 5, (to - from) * 0.03);
  return [new Date(from - pad), new Date(to + pad)];
}

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const tipText = ({ day, words, figure }: Placed): string =>
  [day, words, figure.text, figure.basis].filter(Boolean).join('\n');
