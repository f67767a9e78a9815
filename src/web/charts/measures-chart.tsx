import { axisX, barX, gridX, type PlotOptions, pointer, rectX, ruleX, text, tickX, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import type { CourseDto } from '../../api/contract-measures.ts';
import { PlotView } from './plot-view.tsx';
import { ACCENT, HATCH, INK, INK_QUIET, PAPER, RULE, RULE_STRONG } from './theme.ts';

interface Bar {
  readonly row: string;
  readonly title: string;
  readonly from: Date;
  readonly to: Date;
  readonly middle: Date;
  readonly state: string;
  readonly words: string;
  /** What a click on the bar leads to. */
  readonly figure: Pick<FigureDto, 'evidence'>;
}

const ROW = 27;
const DAY_MS = 86_400_000;

/** Measures over time, a row each: in force, suspended, unknown; ends as ticks, the day asked about as a line. */
export function MeasuresChart({ course }: { readonly course: CourseDto }) {
  const options = useCallback((width: number) => chartOptions(course, width), [course]);
  return (
    <>
      <div className="legend">
        <span>
          <i className="swatch swatch-force" /> in force
        </span>
        <span>
          <i className="swatch swatch-suspended" /> suspended, in whole or part
        </span>
        <span>
          <i className="swatch swatch-unknown" /> unknown: it ended and no renewal was found
        </span>
        <span>
          <i className="swatch swatch-announced" /> announced
        </span>
        <span>▏ last day</span>
        <span>paler: after the day the ledger is known on, as announced</span>
      </div>
      <PlotView options={options} label={`${drawn(course).length} measures over time, with their states`} />
    </>
  );
}

/** Measures with something to draw: those of which no source gives a day are in the table alone. */
function drawn({ items }: CourseDto): CourseDto['items'] {
  return items.filter(({ spans }) => spans.some(({ state }) => !['announced', 'expired', 'repealed'].includes(state)));
}

function barsOf({ measure, spans }: CourseDto['items'][number]): readonly Bar[] {
  return spans.map(({ from, to, state, reason }) => {
    const [start, end] = [Date.parse(from), Date.parse(to) + DAY_MS];
    return {
      ...{
        row: measure.id,
        title: measure.title,
        state,
        words: `${measure.title}\n${state}\n${from} to ${to}\n${reason}`,
      },
      ...{ from: new Date(start), to: new Date(end), middle: new Date((start + end) / 2) },
      figure: { evidence: measure.evidence },
    };
  });
}

function endsOf({ items }: CourseDto): readonly { readonly row: string; readonly at: Date }[] {
  return items.flatMap(({ measure: { id, expires } }) =>
    expires === null ? [] : [{ row: id, at: new Date(expires) }],
  );
}

function chartOptions(course: CourseDto, width: number): PlotOptions {
  const items = drawn(course);
  const bars = items.flatMap(barsOf);
  const of = (state: string): readonly Bar[] => bars.filter((bar) => bar.state.startsWith(state));
  const place = { x1: 'from', x2: 'to', y: 'row', insetTop: 15, insetBottom: 3 } as const;
  const [from, to] = [new Date(course.from), new Date(course.to)];
  // What is ahead of the day the ledger is known on is only announced: it is drawn paler.
  const ahead = { x1: course.knownOn < course.to ? new Date(course.knownOn) : to, x2: to };
  const shown = new Set(items.map(({ measure }) => measure.id));
  const letters = Math.floor((width - 30) / 6.2);
  return {
    height: items.length * ROW + 44,
    marginLeft: 16,
    marginRight: 16,
    marginTop: 20,
    marginBottom: 8,
    style: { fontSize: '12px' },
    x: { type: 'utc', label: null, domain: [from, to] },
    y: { domain: items.map(({ measure }) => measure.id), label: null, type: 'band', padding: 0, axis: null },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks: width < 500 ? 3 : 6 }),
      axisX({ anchor: 'top', ticks: width < 500 ? 3 : 6, tickSize: 0, fill: INK_QUIET }),
      barX(of('announced'), { ...place, insetTop: 18, insetBottom: 6, fill: RULE_STRONG }),
      barX(of('in force'), { ...place, fill: ACCENT }),
      barX(of('suspended'), { ...place, fill: HATCH, stroke: INK_QUIET, strokeWidth: 0.8 }),
      barX(of('unknown'), { ...place, fill: PAPER, stroke: INK, strokeWidth: 1, strokeDasharray: '3,2' }),
      rectX([ahead], { x1: 'x1', x2: 'x2', fill: PAPER, fillOpacity: 0.55 }),
      text(of('unknown'), { x: 'middle', y: 'row', dy: 6, text: () => '?', fill: INK, fontWeight: 600 }),
      tickX(
        endsOf(course).filter(({ row, at }) => shown.has(row) && at >= from && at <= to),
        { x: 'at', y: 'row', stroke: INK, strokeWidth: 2, insetTop: 12 },
      ),
      text(items, {
        x: () => from,
        y: (item: CourseDto['items'][number]) => item.measure.id,
        text: ({ measure }: CourseDto['items'][number]) =>
          measure.title.length > letters ? `${measure.title.slice(0, letters - 1)}…` : measure.title,
        ...{ textAnchor: 'start', dx: 2, dy: -7, fill: INK, stroke: PAPER, strokeWidth: 3 },
      }),
      ruleX([new Date(course.on)], { stroke: INK, strokeWidth: 1.4 }),
      tip(bars, pointer({ x: 'middle', y: 'row', title: 'words', fill: PAPER, stroke: INK_QUIET, lineWidth: 34 })),
    ],
  };
}
