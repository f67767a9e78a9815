import { axisX, axisY, dot, gridX, link, type PlotOptions, pointer, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { EventDto, FigureDto } from '../../api/contract.ts';
import { spanOf } from './period-position.ts';
import { PlotView } from './plot-view.tsx';
import { ACCENT, INK, INK_QUIET, PAPER, RULE, RULE_STRONG } from './theme.ts';

interface Placed {
  readonly event: EventDto;
  readonly kind: string;
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
  readonly until: Date | null;
  /** What a click on the mark leads to. */
  readonly figure: Pick<FigureDto, 'evidence'>;
}

/** Dated events, a lane per kind. A day that is only a placeholder is drawn hollow over the whole month or year it may be in. */
export function TimelineChart({ events, label }: { readonly events: readonly EventDto[]; readonly label: string }) {
  const options = useCallback((width: number) => timelineOptions(events, width), [events]);
  return (
    <>
      <div className="legend">
        <span>● day known</span>
        <span>○ only month or year known, drawn over all of it</span>
        <span>— in force until</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

function timelineOptions(events: readonly EventDto[], width: number): PlotOptions {
  const placed = events.flatMap(placeOf);
  const lanes = [...new Set(placed.map(({ kind }) => kind))];
  const vague = placed.filter(({ event }) => event.datePrecision !== 'day');
  const ending = placed.filter(({ until }) => until !== null);
  return {
    height: lanes.length * 21 + 44,
    marginLeft: 8 + 6.1 * Math.max(8, ...lanes.map((lane) => lane.length)),
    marginRight: 16,
    marginTop: 6,
    marginBottom: 32,
    style: { fontSize: '12px' },
    x: { type: 'utc', label: null, inset: 8 },
    y: { domain: lanes, label: null, type: 'point' },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks: width < 500 ? 4 : 10 }),
      axisX({ ticks: width < 500 ? 4 : 10, tickSize: 0, fill: INK_QUIET }),
      axisY({ tickSize: 0, fill: INK }),
      link(ending, { x1: 'at', x2: 'until', y: 'kind', stroke: INK_QUIET, strokeWidth: 1.2, markerEnd: 'tick' }),
      link(vague, { x1: 'from', x2: 'to', y: 'kind', stroke: RULE_STRONG, strokeWidth: 7, strokeLinecap: 'round' }),
      dot(placed, {
        x: 'at',
        y: 'kind',
        r: 4.5,
        fill: (p: Placed) => (p.event.datePrecision === 'day' ? ACCENT : PAPER),
        stroke: (p: Placed) => (p.event.datePrecision === 'day' ? PAPER : ACCENT),
        strokeWidth: 1.2,
      }),
      tip(placed, pointer({ x: 'at', y: 'kind', title: tipText, fill: PAPER, stroke: INK_QUIET, lineWidth: 34 })),
    ],
  };
}

function placeOf(event: EventDto): readonly Placed[] {
  const day = event.datePrecision === 'day' ? event.date : event.date.slice(0, event.datePrecision === 'month' ? 7 : 4);
  const span = spanOf(day);
  if (span === null) return [];
  const [from, to] = span;
  const at = new Date((from.getTime() + to.getTime()) / 2);
  const until = event.expires === null ? null : (spanOf(event.expires)?.[1] ?? null);
  return [{ event, kind: event.kind, from, to, at, until, figure: { evidence: [event.id] } }];
}

const tipText = ({ event }: Placed): string =>
  [
    event.dateText,
    event.title,
    event.expires === null ? '' : `until ${event.expires}`,
    `${event.source.producer}, ${event.stance}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
