import { ApiFailure } from '../api/client.ts';

interface Props {
  readonly error: Error | null;
  /** What to say when it is written; null while it is not. */
  readonly done: string | null;
}

/** What became of a write, told to everybody, a screen reader too. */
export function WriteOutcome({ error, done }: Props) {
  return (
    <div aria-live="polite">
      {error !== null && (
        <p className="refusal" role="alert">
          {error.message} {error instanceof ApiFailure && error.advice}
        </p>
      )}
      {error === null && done !== null && <p className="done">{done}</p>}
    </div>
  );
}
