import { axisX, axisY, gridY, line, type PlotOptions, pointer, rect, ruleX, ruleY, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import { PlotView } from './plot-view.tsx';
import { runsOf, type StepBand, topOf } from './step-bands.ts';
import { axisText, colourOf, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

interface Props {
  readonly bands: readonly StepBand[];
  readonly series: readonly string[];
  readonly unit: string;
  readonly label: string;
  /** What the stretches are counted in: days of the calendar, or days since something. */
  readonly along: 'calendar' | 'days';
  /** What the shaded band holds. */
  readonly bandWords: string;
  /** Upper end of the scale; without it the highest band sets it. */
  readonly most?: number | undefined;
}

const DASHES = ['', '6 3', '2 2', '8 3 2 3'] as const;

/** Amounts that hold over stretches of time, each with its band: steps and never slopes, since nothing is known between. */
export function StepBandsChart({ bands, series, unit, label, along, bandWords, most }: Props) {
  const options = useCallback(
    (width: number) => stepBandOptions(bands, { unit, along, most: most ?? topOf(bands), width }),
    [bands, unit, along, most],
  );
  return (
    <>
      <div className="legend">
        {series.map((name, n) => (
          <span key={name}>
            <svg width="24" height="12" aria-hidden="true">
              <title>{name}</title>
              <rect width="24" height="12" fill={colourOf(n)} fillOpacity="0.2" />
              <path d="M0 6H24" stroke={colourOf(n)} strokeWidth="2" strokeDasharray={DASHES[n % DASHES.length]} />
            </svg>
            {name}
          </span>
        ))}
        <span>{bandWords}</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

interface Settings extends Pick<Props, 'unit' | 'along'> {
  readonly most: number;
  readonly width: number;
}

function stepBandOptions(bands: readonly StepBand[], { unit, along, most, width }: Settings): PlotOptions {
  const ends = bands.flatMap(({ from, to }) => [from, to]);
  const place = (at: number): number | Date => (along === 'calendar' ? new Date(at) : at);
  const [from, to] = [place(Math.min(...ends)), place(Math.max(...ends))];
  const spread = bands.filter(({ low, high }) => low !== null && high !== null && high > low);
  const middle = (band: StepBand) => place((band.from + band.to) / 2);
  return {
    height: 240,
    ...{ marginLeft: 62, marginRight: 20, marginTop: 20, marginBottom: 34 },
    style: { fontSize: '12px' },
    x: { type: along === 'calendar' ? 'utc' : 'linear', domain: [from, to], label: null },
    y: { domain: [0, most * 1.04], label: unit, labelArrow: 'none' },
    marks: [
      gridY({ ticks: 4, stroke: RULE, strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, fill: INK_QUIET, tickFormat: axisText, label: unit, labelArrow: 'none' }),
      axisX({ ticks: width < 500 ? 4 : 9, tickSize: 4, fill: INK_QUIET, stroke: INK_QUIET, label: null }),
      rect(spread, {
        x1: (band: StepBand) => place(band.from),
        x2: (band: StepBand) => place(band.to),
        ...{ y1: 'low', y2: 'high', fill: (band: StepBand) => colourOf(band.series), fillOpacity: 0.2 },
      }),
      ...runsOf(bands).map((run) => stepLine(run, place)),
      ruleY([0], { stroke: INK }),
      ruleX([from], { stroke: RULE }),
      tip(
        bands,
        pointer({
          x: middle,
          y: (band: StepBand) => band.amount ?? band.high ?? 0,
          ...{ title: tipText, fill: PAPER, stroke: INK_QUIET, lineWidth: 34 },
        }),
      ),
    ],
  };
}

/** One stepped line, held to the end of its last stretch. */
function stepLine(run: readonly StepBand[], place: (at: number) => number | Date) {
  const series = run[0]?.series ?? 0;
  const last = run.at(-1);
  const points = [...run, ...(last === undefined ? [] : [{ ...last, from: last.to }])];
  return line(points, {
    x: (band: StepBand) => place(band.from),
    ...{ y: 'amount', curve: 'step-after', stroke: colourOf(series), strokeWidth: 2 },
    strokeDasharray: DASHES[series % DASHES.length] ?? '',
  });
}

const tipText = ({ name, figure }: StepBand): string =>
  [`${name}, ${figure.period ?? ''}`, figure.text, figure.rule].join('\n');
