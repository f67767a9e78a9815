import type { FigureDto } from '../../api/contract.ts';

/** Colours of charts, as the style sheet's variables, so that a change of theme redraws nothing. */
export const INK = 'var(--ink)';
export const INK_QUIET = 'var(--ink-2)';
export const PAPER = 'var(--paper)';
export const RULE = 'var(--rule)';
export const RULE_STRONG = 'var(--rule-strong)';
export const ACCENT = 'var(--c1)';

/** Series colours in order: safe for the colour-blind, and never the only mark of a series (see SYMBOLS). */
export const SERIES_COLOURS = [
  'var(--c1)',
  'var(--c2)',
  'var(--c3)',
  'var(--c4)',
  'var(--c5)',
  'var(--c6)',
  'var(--c7)',
  'var(--c8)',
] as const;
export const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star', 'cross'] as const;

/** DOM id of the hatch pattern. */
export const HATCH_ID = 'withheld-hatch';
export const HATCH = `url(#${HATCH_ID})`;

/** How a figure is drawn: one grammar for every chart. */
export type Manner = 'solid' | 'hollow' | 'hatch' | 'range' | 'absent';

const HOLLOW: ReadonlySet<string> = new Set(['estimated', 'carried', 'assumed']);

/** Reported and worked out solid; estimated, carried and assumed hollow; withheld hatched; ranges from end to end; absences not at all. */
export function mannerOf(figure: FigureDto): Manner {
  if (figure.kind === 'withheld') return 'hatch';
  if (figure.amount === null && figure.kind !== 'zero')
    return (figure.low ?? figure.high) === null ? 'absent' : 'range';
  return HOLLOW.has(figure.kind) ? 'hollow' : 'solid';
}

/** The amount a mark stands at, or null for what has no single amount; a reported zero is a true zero. */
export function amountOf(figure: FigureDto): number | null {
  return figure.kind === 'zero' ? 0 : figure.amount;
}

/** A unit's name over a chart. */
export function unitName(unit: string): string {
  return unit === 'pct' ? 'percent' : unit;
}

/** A number on an axis: `40,000`, `50M`; figures themselves are printed by the API, never by a chart. */
export function axisText(n: number): string {
  return n.toLocaleString('en-US', {
    notation: Math.abs(n) >= 1e6 ? 'compact' : 'standard',
    maximumSignificantDigits: 4,
  });
}

/** Colour of the nth bar series, most recent first: earlier ones step back into grey. */
export function barColourOf(n: number): string {
  return n === 0 ? ACCENT : 'var(--c7)';
}

/** Colour of the nth series. */
export function colourOf(n: number): string {
  return SERIES_COLOURS[n % SERIES_COLOURS.length] ?? ACCENT;
}

/** Symbol of the nth series. */
export function symbolOf(n: number): (typeof SYMBOLS)[number] {
  return SYMBOLS[n % SYMBOLS.length] ?? 'circle';
}
