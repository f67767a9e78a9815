import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFailure } from '../api/client.ts';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query has, or that it is being read, or why it cannot be and what to do. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) {
    return <div aria-busy={query.isPlaceholderData || undefined}>{children(query.data)}</div>;
  }
  return query.error === null ? <p className="chart-wait">Reading the ledger…</p> : <Failure error={query.error} />;
}

function Failure({ error }: { readonly error: Error }) {
  return (
    <div role="alert" className="failure">
      <h1>This cannot be shown</h1>
      <p>{error.message}</p>
      {error instanceof ApiFailure && (
        <p className="quiet">
          {error.advice} <code>{error.code}</code>
        </p>
      )}
    </div>
  );
}
