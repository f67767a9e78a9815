import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RunViewDto } from '../../../api/contract-runs.ts';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../loaded.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunView } from './run-view.tsx';

/** One run: while it goes on how far it is, then what it says. */
export function RunPage() {
  const { id } = useParams({ strict: false });
  const query = useApi<RunViewDto>(`/runs/${encodeURIComponent(id ?? '')}`);
  const { refetch } = query;
  const end = useCallback(() => void refetch(), [refetch]);
  return (
    <Loaded query={query}>
      {(found) => (
        <>
          <title>{`${found.result?.title ?? 'Run'} · Ballast`}</title>
          {found.result === null ? (
            <RunProgress key={found.id} run={found} onEnd={end} />
          ) : (
            <RunView result={found.result} />
          )}
        </>
      )}
    </Loaded>
  );
}
