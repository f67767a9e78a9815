import { axisX, axisY, barX, gridX, type PlotOptions, pointerY, ruleX, text, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import { formatNumber } from '../../units/format.ts';
import type { TornadoBar } from './bands.ts';
import { PlotView } from './plot-view.tsx';
import { rowLabels } from './row-labels.ts';
import { axisText, colourOf, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

interface Props {
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
  /** Where the result stands with every lever as the case has it. */
  readonly base: number;
  readonly unit: string;
  readonly label: string;
}

interface Arm {
  readonly label: string;
  readonly at: number;
  readonly end: 'low' | 'high';
  readonly value: string;
  readonly assumed: boolean;
}

/** A tornado: each lever moved alone to both ends of its range, the widest on top; hollow where it is an assumption. */
export function TornadoChart({ bars, base, unit, label }: Props) {
  const options = useCallback((width: number) => tornadoOptions(bars, base, unit, width), [bars, base, unit]);
  return (
    <>
      <div className="legend">
        <ArmSwatch n={0} words="lever at its low end" />
        <ArmSwatch n={1} words="at its high end" />
        <span>hollow: the lever rests on an assumption</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

const ROW = 26;
const SERIES = { low: 0, high: 1 } as const;

function tornadoOptions(bars: readonly TornadoBar[], base: number, unit: string, width: number): PlotOptions {
  const arms = bars.flatMap(armsOf);
  const ends = [base, ...arms.map(({ at }) => at)];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const pad = Math.max((most - least) * 0.16, 1e-9);
  const ticks = width < 500 ? 3 : 6;
  const { marginLeft, tickFormat, rowOf } = rowLabels(
    bars.map(({ label }) => label),
    width,
  );
  return {
    height: bars.length * rowOf(ROW) + 42,
    marginLeft,
    marginRight: 24,
    marginTop: 4,
    marginBottom: 34,
    style: { fontSize: '12px' },
    x: { domain: [least - pad, most + pad] },
    y: { domain: bars.map(({ label }) => label), label: null, padding: 0.3 },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks }),
      axisX({ ticks, tickFormat: axisText, fill: INK_QUIET, tickSize: 0, label: unit, labelArrow: 'none' }),
      axisY({ tickSize: 0, fill: INK, tickFormat }),
      barX(arms, {
        x1: () => base,
        x2: 'at',
        y: 'label',
        fill: (arm: Arm) => (arm.assumed ? PAPER : colourOf(SERIES[arm.end])),
        stroke: (arm: Arm) => colourOf(SERIES[arm.end]),
        strokeWidth: 1.4,
      }),
      ...[true, false].map((right) =>
        text(
          arms.filter((arm) => arm.at !== base && arm.at > base === right),
          {
            x: 'at',
            y: 'label',
            text: 'value',
            textAnchor: right ? 'start' : 'end',
            dx: right ? 4 : -4,
            fill: INK_QUIET,
          },
        ),
      ),
      ruleX([base], { stroke: INK, strokeWidth: 1.5 }),
      tip(arms, pointerY({ x: 'at', y: 'label', title: tipText(unit), fill: PAPER, stroke: INK_QUIET })),
    ],
  };
}

const armsOf = ({ label, low, high, atLow, atHigh, assumed }: TornadoBar): readonly Arm[] => [
  { label, at: atLow, end: 'low', value: low, assumed },
  { label, at: atHigh, end: 'high', value: high, assumed },
];

const tipText =
  (unit: string) =>
  ({ label, value, at, assumed }: Arm): string =>
    `${label} at ${value}${assumed ? ' (an assumption)' : ''}\n${formatNumber(at, { maxDigits: 4 })} ${unit}`;

function ArmSwatch({ n, words }: { readonly n: number; readonly words: string }) {
  return (
    <span>
      <svg width="18" height="9" aria-hidden="true">
        <title>{words}</title>
        <rect width="18" height="9" fill={colourOf(n)} />
      </svg>
      {words}
    </span>
  );
}
