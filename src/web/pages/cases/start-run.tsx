import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RunBodyDto, RunStartedDto } from '../../../api/contract-runs.ts';
import { useWrite } from '../../api/use-write.ts';
import { hasKey } from '../../api/write.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';

/** What is run: a case by its id, or by its text. */
export type RunSubject = RunBodyDto['case'];

/** Starts a run on the server and goes to its page; the address says with which seed and how many draws. */
export function StartRun({ subject }: { readonly subject: RunSubject }) {
  const [{ known_on }] = useChoices();
  return hasKey() ? <Fields subject={subject} /> : <HowElse subject={subject} knownOn={known_on} />;
}

const DRAWS = 10_000;
const MOST_DRAWS = 1_000_000;

function Fields({ subject }: { readonly subject: RunSubject }) {
  const [{ seed, draws, known_on }, change] = useChoices();
  const navigate = useNavigate();
  const start = useWrite<RunBodyDto, RunStartedDto>('/runs');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [askedDraws, askedSeed] = [String(given.get('draws')), String(given.get('seed'))];
    change({ draws: askedDraws, seed: askedSeed });
    start.mutate(
      {
        ...{ case: subject, draws: Number(askedDraws), seed: Number(askedSeed) },
        ...(known_on === undefined ? {} : { knownOn: known_on }),
      },
      { onSuccess: ({ id }) => void navigate({ to: '/runs/$id', params: { id }, search: keepKnownOn }) },
    );
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <label>
        Draws{' '}
        <input name="draws" type="number" required min={1} max={MOST_DRAWS} defaultValue={draws ?? String(DRAWS)} />
      </label>{' '}
      <label>
        Seed <input name="seed" type="number" required min={0} max={2 ** 32 - 1} defaultValue={seed ?? '1'} />
      </label>{' '}
      <button type="submit" className="tool" disabled={start.isPending}>
        Run it
      </button>
      <WriteOutcome error={start.error} done={null} />
    </form>
  );
}

interface HowElseProps {
  readonly subject: RunSubject;
  readonly knownOn: string | undefined;
}

function HowElse({ subject, knownOn }: HowElseProps) {
  const [{ seed, draws }] = useChoices();
  const name = typeof subject === 'string' ? subject : 'CASE.yaml';
  const day = knownOn === undefined ? '' : ` --known-on ${knownOn}`;
  return (
    <>
      <p>
        At the command line:{' '}
        <code>{`./ballast run ${name} --draws ${draws ?? DRAWS} --seed ${seed ?? '1'}${day}`}</code>
      </p>
      <ReadOnlyNote />
    </>
  );
}
