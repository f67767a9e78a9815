import { axisX, barX, dot, gridX, type PlotOptions, pointer, ruleX, text, tickX, tip } from '@observablehq/plot';
import type { FigureDto } from '../../api/contract.ts';
import type { ProcurementLifeDto } from '../../api/contract-procurements.ts';
import { ACCENT, HATCH, INK, INK_QUIET, PAPER, RULE, RULE_STRONG } from './theme.ts';

/** Height of a row, and how much of it its label takes. */
const ROW = 26;
const LABEL = 14;
const GREEN = 'var(--c3)';

type Life = ProcurementLifeDto;

interface Bar {
  readonly row: string;
  readonly from: Date;
  readonly to: Date;
  readonly middle: Date;
  readonly state: string;
}

interface Mark {
  readonly row: string;
  readonly at: Date;
  readonly kind: string;
  readonly words: string;
  /** What a click on the mark leads to. */
  readonly figure: Pick<FigureDto, 'evidence'>;
}

/** Manner of a bar by the beginning of its state; the first that fits. */
const MANNERS = [
  ['request for information', { fill: PAPER, stroke: ACCENT, strokeWidth: 1 }],
  ['sources sought', { fill: PAPER, stroke: ACCENT, strokeWidth: 1 }],
  ['announced', { fill: PAPER, stroke: ACCENT, strokeWidth: 1 }],
  ['open', { fill: ACCENT }],
  ['cancelled', { fill: RULE_STRONG }],
  ['paused', { fill: RULE_STRONG }],
  ['awarded', { fill: PAPER, stroke: GREEN, strokeWidth: 1.6 }],
  ['ordering', { fill: GREEN }],
  ['delivering', { fill: GREEN }],
] as const;

/** Symbol and size of a step's mark. */
const SYMBOLS = [
  ['request', { symbol: 'circle', r: 3.6, fill: PAPER, stroke: INK, strokeWidth: 1.4 }],
  ['amendment', { symbol: 'diamond', r: 4.2, fill: INK, stroke: PAPER, strokeWidth: 0.8 }],
  ['extension', { symbol: 'triangle', r: 4.6, fill: INK, stroke: PAPER, strokeWidth: 0.8 }],
  ['cancellation', { symbol: 'times', r: 4, stroke: INK, strokeWidth: 2 }],
  ['award', { symbol: 'star', r: 5, fill: INK, stroke: PAPER, strokeWidth: 0.8 }],
  ['payment', { symbol: 'circle', r: 2.4, fill: INK, stroke: PAPER, strokeWidth: 0.8 }],
] as const;

const GROUPS: Readonly<Record<string, string>> = {
  'request for information': 'request',
  'sources sought': 'request',
  presolicitation: 'request',
  solicitation: 'request',
  order: 'payment',
  delivery: 'payment',
};

const groupOf = ({ kind, extends: moved }: Life['marks'][number]): string =>
  moved ? 'extension' : (GROUPS[kind] ?? kind);

const bar = (row: string, from: string, to: string, state: string): Bar => {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return { row, state, from: new Date(start), to: new Date(end), middle: new Date((start + end) / 2) };
};

const marksOf = ({ id, marks }: Life): readonly Mark[] =>
  marks.map((mark) => ({
    ...{ row: id, at: new Date(mark.surelyBy), kind: groupOf(mark), figure: { evidence: [mark.evidence] } },
    words: [mark.dateText, mark.kind, mark.title, mark.amends.length > 0 ? `amends ${mark.amends.join(', ')}` : '']
      .filter((part) => part !== '')
      .join('\n'),
  }));

const closingsOf = ({ id, marks }: Life): readonly { readonly row: string; readonly at: Date }[] =>
  marks.flatMap(({ closes }) => (closes === null ? [] : [{ row: id, at: new Date(closes) }]));

/** Months by name, each January by its year. */
const monthText = (day: Date): string =>
  day.getUTCMonth() === 0
    ? String(day.getUTCFullYear())
    : day.toLocaleDateString('en-US', { month: 'short', timeZone: 'UTC' });

const labelOf = ({ name, number, id }: Life, letters: number): string => {
  const words = `${name === '' ? 'material not named' : name} · ${number ?? id}`;
  return words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
};

/** The chart as Plot draws it; rows in the order given. */
export function livesOptions(lives: readonly Life[], on: string, width: number): PlotOptions {
  const bars = lives.flatMap(({ id, spans }) => spans.map((span) => bar(id, span.from, span.to, span.state)));
  const silences = lives.flatMap(({ id, silences: all }) => all.map((s) => bar(id, s.from, s.to, s.why)));
  const [marks, closings] = [lives.flatMap(marksOf), lives.flatMap(closingsOf)];
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...closings.map(({ at }) => at)].map(Number);
  const domain = [new Date(Math.min(...days)), new Date(Math.max(...days) + 10 * 86_400_000)];
  const place = { x1: 'from', x2: 'to', y: 'row', insetTop: LABEL, insetBottom: 2 } as const;
  const [ticks, letters] = [width < 500 ? 4 : 10, Math.floor((width * 0.55) / 6.2)];
  const half = new Date(Number(domain[0]) + (Number(domain[1]) - Number(domain[0])) * 0.45);
  const begun = ({ spans }: Life): Date => new Date(spans[0]?.from ?? on);
  const label = (anchor: 'start' | 'end', x: (life: Life) => Date | undefined) =>
    text(
      lives.filter((life) => begun(life) < half === (anchor === 'start')),
      {
        ...{ x, y: 'id', text: (life: Life) => labelOf(life, letters) },
        ...{ textAnchor: anchor, dy: -6, fill: INK, stroke: PAPER, strokeWidth: 3 },
      },
    );
  const middle = (LABEL - 2) / 2;
  return {
    height: lives.length * ROW + 28,
    ...{ marginLeft: 6, marginRight: 10, marginTop: 20, marginBottom: 8 },
    style: { fontSize: '12px' },
    x: { type: 'utc', label: null, domain },
    y: { domain: lives.map(({ id }) => id), label: null, type: 'band', padding: 0, axis: null },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks }),
      axisX({ anchor: 'top', ticks, tickSize: 0, fill: INK_QUIET, tickFormat: monthText }),
      ...MANNERS.map(([state, manner]) =>
        barX(
          bars.filter((b) => b.state.startsWith(state)),
          { ...place, ...manner },
        ),
      ),
      barX(silences, { ...place, fill: HATCH, stroke: INK_QUIET, strokeWidth: 0.8 }),
      tickX(closings, { x: 'at', y: 'row', stroke: INK, strokeWidth: 1.6, insetTop: LABEL - 3 }),
      ...SYMBOLS.map(([kind, manner]) =>
        dot(
          marks.filter((mark) => mark.kind === kind),
          { x: 'at', y: 'row', dy: middle, ...manner },
        ),
      ),
      label('start', begun),
      label('end', () => domain[1]),
      ruleX([new Date(on)], { stroke: INK, strokeWidth: 1.4 }),
      tip(
        marks,
        pointer({ x: 'at', y: 'row', dy: middle, title: 'words', fill: PAPER, stroke: INK_QUIET, lineWidth: 34 }),
      ),
    ],
  };
}
