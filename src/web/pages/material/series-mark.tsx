import type { symbolOf } from '../../charts/theme.ts';

const SHAPES: Readonly<Record<ReturnType<typeof symbolOf>, string>> = {
  circle: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  square: 'M1.5 1.5h9v9h-9z',
  triangle: 'M6 1L11.5 10.5H0.5z',
  diamond: 'M6 0L10 6L6 12L2 6z',
  hexagon: 'M6 0.5L11 3.2V8.8L6 11.5L1 8.8V3.2z',
  star: 'M6 0L7.4 4.2H12L8.3 6.9L9.7 11.5L6 8.7L2.3 11.5L3.7 6.9L0 4.2H4.6z',
  cross: 'M4 0.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z',
};

/** The symbol and colour of a series beside its name. */
export function SeriesMark({
  colour,
  symbol,
}: {
  readonly colour: string;
  readonly symbol: ReturnType<typeof symbolOf>;
}) {
  return (
    <svg width="11" height="11" viewBox="-1 -1 14 14" aria-hidden="true">
      <title>{symbol}</title>
      <path d={SHAPES[symbol]} fill={colour} stroke={colour} strokeWidth="1.5" />
    </svg>
  );
}
