import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { RunViewDto } from '../../../api/contract-runs.ts';
import { hasKey, writeApi } from '../../api/write.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { type Ending, useRunEvents } from './use-run-events.ts';

interface Props {
  readonly run: RunViewDto;
  readonly onEnd: () => void;
}

/** A run without a result: how far it is and how to stop it, or why there is none. */
export function RunProgress({ run, onEnd }: Props) {
  return (
    <>
      <h1>Run of {run.case}</h1>
      {run.state === 'running' ? <Following run={run} onEnd={onEnd} /> : <Ended run={run} />}
    </>
  );
}

function Ended({ run: { case: id, state, message } }: { readonly run: RunViewDto }) {
  return (
    <p>
      It was {state}: {message ?? 'nothing of it was kept'}.{' '}
      <Link to="/cases/$id" params={{ id }} search={keepKnownOn}>
        The case
      </Link>
    </p>
  );
}

function Following({ run, onEnd }: Props) {
  const [error, setError] = useState<Error | null>(null);
  const end = useCallback((_: Ending) => onEnd(), [onEnd]);
  const progress = useRunEvents(run.id, end);
  const cancel = async (): Promise<void> => {
    try {
      await writeApi(`/runs/${encodeURIComponent(run.id)}`, undefined, 'DELETE');
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <>
      <div className="progress-line">
        <progress aria-label="Draws done" max={progress?.of ?? 1} value={progress?.draws ?? 0} />
        <span>{progress === null ? 'beginning' : wordsOf(progress)}</span>
        {hasKey() && (
          <button type="button" className="tool" onClick={() => void cancel()}>
            Cancel
          </button>
        )}
      </div>
      <WriteOutcome error={error} done={null} />
    </>
  );
}

const wordsOf = ({ draws, of, secondsLeft }: { draws: number; of: number; secondsLeft: number | null }): string =>
  [
    `${draws.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} draws`,
    secondsLeft === null ? '' : `about ${Math.ceil(secondsLeft)} s left`,
  ]
    .filter((part) => part !== '')
    .join(', ');
