import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface Props<T> {
  /** Anchor and heading of the part, kept while it is read so that links find their place. */
  readonly id: string;
  readonly title: string;
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** A part of the page that is read by itself: its place, then what it says or why it cannot. */
export function LoadedSection<T>({ id, title, query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <section className="frame" id={id} aria-labelledby={`${id}-title`} aria-busy={query.error === null}>
      <div className="frame-head">
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      {query.error === null ? (
        <p className="chart-wait">Reading the ledger…</p>
      ) : (
        <p role="alert">{query.error.message}</p>
      )}
    </section>
  );
}
