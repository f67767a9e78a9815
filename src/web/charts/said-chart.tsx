import { axisX, dot, gridX, link, type PlotOptions, pointer, text, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { spanOf } from './period-position.ts';
import { PlotView } from './plot-view.tsx';
import { ACCENT, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

/** Something said on one day for another, and the day that decided it; days as YYYY-MM-DD. */
export interface Said {
  readonly key: string;
  /** In few words. */
  readonly words: string;
  readonly said: string;
  readonly due: string | null;
  readonly seen: string | null;
  readonly outcome: string;
  /** What a click leads to. */
  readonly figure: Pick<FigureDto, 'evidence'>;
}

interface Props {
  readonly said: readonly Said[];
  readonly label: string;
}

/** Statements over time, a row each: when said, for which day, and when it was decided. */
export function SaidChart({ said, label }: Props) {
  const options = useCallback((width: number) => saidOptions(said, width), [said]);
  return (
    <>
      <div className="legend">
        <span>○ said</span>
        <span>│ the day it was said for</span>
        <span>● decided</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

const ROW = 32;
/** Below the middle of its row, since the words stand above. */
const LOW = { dy: 6 } as const;

/** A month stands at its last day: by then it had surely been said. */
const dayOf = (day: string | null): Date => spanOf(day ?? '')?.[1] ?? new Date(0);

function saidOptions(said: readonly Said[], width: number): PlotOptions {
  const days = said.flatMap(({ said: on, due, seen }) => [on, due, seen].filter((day) => day !== null)).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const due = said.filter((one) => one.due !== null);
  const seen = said.filter((one) => one.seen !== null);
  const on = (one: Said): Date => dayOf(one.said);
  const letters = Math.floor((width - 20) / 6.6);
  return {
    height: said.length * ROW + 44,
    ...{ marginLeft: 8, marginRight: 12, marginTop: 36, marginBottom: 8 },
    style: { fontSize: '12px' },
    x: { type: 'utc', label: null, domain: [dayOf(first), dayOf(last)] },
    y: { type: 'band', axis: null, domain: said.map(({ key }) => key), padding: 0 },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks: width < 500 ? 4 : 9 }),
      axisX({ anchor: 'top', ticks: width < 500 ? 4 : 9, tickSize: 0, fill: INK_QUIET, label: null }),
      text(said, {
        ...{ y: 'key', frameAnchor: 'left', textAnchor: 'start', dy: -8, fill: INK, stroke: PAPER, strokeWidth: 3 },
        text: ({ words, outcome }: Said) => cut(`${outcome}: ${words}`, letters),
      }),
      ...[due, seen].map((some, n) =>
        link(some, {
          ...{ x1: on, x2: (one: Said) => dayOf(n === 0 ? one.due : one.seen), y1: 'key', y2: 'key', ...LOW },
          ...{ stroke: n === 0 ? INK_QUIET : ACCENT, strokeWidth: n === 0 ? 3 : 1.2, strokeOpacity: n === 0 ? 0.4 : 1 },
        }),
      ),
      dot(said, { x: on, y: 'key', r: 3.6, fill: PAPER, stroke: INK, strokeWidth: 1.4, ...LOW }),
      text(due, { x: (one: Said) => dayOf(one.due), y: 'key', text: () => '│', fill: INK, fontWeight: 'bold', ...LOW }),
      dot(seen, { x: (one: Said) => dayOf(one.seen), y: 'key', r: 3.6, fill: ACCENT, ...LOW }),
      tip(said, pointer({ x: on, y: 'key', title: tipText, fill: PAPER, stroke: INK_QUIET, lineWidth: 34 })),
    ],
  };
}

const cut = (words: string, letters: number): string =>
  words.length > letters ? `${words.slice(0, letters - 1)}…` : words;

const tipText = ({ words, said, due, seen, outcome }: Said): string =>
  [words, `said ${said}`, due === null ? '' : `for ${due}`, seen === null ? outcome : `${outcome}, ${seen}`]
    .filter((part) => part !== '')
    .join('\n');
