import { Link } from '@tanstack/react-router';
import { FigureLink } from '../figure/figure-link.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import type { Cell } from './table-data.ts';

/** Texts up to this many letters, such as dates and editions, stay on one line. */
const SHORT = 18;

/** One cell of any table. */
export function CellView({ cell }: { readonly cell: Cell }) {
  if (cell === null) {
    return (
      <span className="unsaid" title="No source at hand says anything">
        <span aria-hidden="true">·</span>
        <span className="sr-only">not stated</span>
      </span>
    );
  }
  if ('figure' in cell) {
    return (
      <>
        <FigureLink figure={cell.figure} />
        {cell.suffix && <span className="suffix"> {cell.suffix}</span>}
      </>
    );
  }
  if (cell.to !== undefined) {
    return (
      <Link to={cell.to} search={keepKnownOn}>
        {cell.text}
      </Link>
    );
  }
  return (
    <span data-tone={cell.tone} className={cell.text.length <= SHORT ? 'whitespace-nowrap' : undefined}>
      {cell.text}
    </span>
  );
}
