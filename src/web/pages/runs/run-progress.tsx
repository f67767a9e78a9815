import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RunViewDto } from '../../../api/contract-runs.ts';
import { writeApi } from '../../api/write.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { type Told, useRunEvents } from './use-run-events.ts';

interface Props {
  readonly run: RunViewDto;
  readonly onEnd: () => void;
}

/** A run without a result: how far it is and how to stop it, or why there is none. */
export function RunProgress({ run, onEnd }: Props) {
  return (
    <>
      <h1>Run of {run.case}</h1>
      {run.state === 'running' || run.state === 'waiting' ? <Following run={run} onEnd={onEnd} /> : <Ended run={run} />}
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
  const told = useRunEvents(run.id, onEnd);
  const progress = told !== null && 'of' in told ? told : null;
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
        <span>{wordsOf(told)}</span>
        <button type="button" className="tool" onClick={() => void cancel()}>
          Cancel
        </button>
      </div>
      <WriteOutcome error={error} done={null} />
    </>
  );
}

function wordsOf(told: Told): string {
  if (told === null) return 'beginning';
  if ('ahead' in told) return told.ahead === 0 ? 'next' : `waits for ${told.ahead} others`;
  const { draws, of, secondsLeft } = told;
  const done = `${draws.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} draws`;
  return secondsLeft === null ? done : `${done}, about ${Math.ceil(secondsLeft)} s left`;
}
