import { Link } from '@tanstack/react-router';
import type { Choices } from '../choices/choices.ts';
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
        <Suffix text={cell.suffix} />
      </>
    );
  }
  if (cell.href !== undefined) {
    return (
      <a href={cell.href}>
        <code>{cell.text}</code>
      </a>
    );
  }
  if (cell.to !== undefined) {
    return (
      <Link
        to={cell.to}
        search={(old: Choices) => ({ ...keepKnownOn(old), ...cell.search })}
        {...(cell.hash === undefined ? {} : { hash: cell.hash })}
      >
        {cell.text}
      </Link>
    );
  }
  return (
    <>
      <span data-tone={cell.tone} className={cell.text.length <= SHORT ? 'whitespace-nowrap' : undefined}>
        {cell.text}
      </span>
      <Suffix text={cell.suffix} />
    </>
  );
}

/** A remark in full, also where a page lets only its first lines show. */
function Suffix({ text }: { readonly text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return (
    <span className="suffix" title={text}>
      {' '}
      {text}
    </span>
  );
}
