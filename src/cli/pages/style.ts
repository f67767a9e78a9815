import Table from 'cli-table3';
import picocolors from 'picocolors';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** How a page is drawn: its colours and its width in columns. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
}

/** The style of a terminal. */
export function styleOf({ colour, columns }: { readonly colour: boolean; readonly columns: number }): Style {
  return { paint: picocolors.createColors(colour), width: columns };
}

/** A heading over a section. */
export function heading(text: string, { paint }: Style): string {
  return `\n${paint.bold(paint.cyan(text))}`;
}

/** A page's title with something at the right edge and a rule below. */
export function title(left: string, right: string, { paint, width }: Style): string {
  const room = Math.max(1, width - left.length - right.length);
  return `${paint.bold(left)}${' '.repeat(room)}${paint.dim(right)}\n${paint.dim('─'.repeat(width))}`;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '  ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

export type Align = 'left' | 'right';

/** A table without lines: columns aligned, two blanks between, heads dimmed. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  { paint }: Style,
): string {
  const drawn = new Table({
    head: head.map((text) => paint.dim(text)),
    colAligns: [...aligns],
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString().replace(/[ ]+$/gm, '');
}

/** A long text cut to a width, with an ellipsis. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;
}
