import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RunBodyDto, RunStartedDto } from '../../../api/contract-runs.ts';
import { useWrite } from '../../api/use-write.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';

/** What is run: a case by its id, or by its text. */
export type RunSubject = RunBodyDto['case'];

interface Props {
  readonly subject: RunSubject;
  /** Draws where the address does not say how many. */
  readonly draws?: number;
}

const DRAWS = 10_000;
const MOST_DRAWS = 1_000_000;
const MOST_SEED = 2 ** 32 - 1;

/** Starts a run on the server and goes to its page; the address says with which seed and how many draws. */
export function StartRun({ subject, draws: usual = DRAWS }: Props) {
  const [{ seed = '1', draws = String(usual), known_on }, change] = useChoices();
  const navigate = useNavigate();
  const start = useWrite<RunBodyDto, RunStartedDto>('/runs');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = known_on === undefined ? {} : { knownOn: known_on };
    start.mutate(
      { case: subject, draws: Number(draws), seed: Number(seed), ...day },
      { onSuccess: ({ id }) => void navigate({ to: '/runs/$id', params: { id }, search: keepKnownOn }) },
    );
  };
  return (
    <>
      <form className="inline-form" onSubmit={submit}>
        <NumberField
          label="Draws"
          value={draws}
          min={1}
          max={MOST_DRAWS}
          onChange={(next) => change({ draws: next })}
        />{' '}
        <NumberField label="Seed" value={seed} min={0} max={MOST_SEED} onChange={(next) => change({ seed: next })} />{' '}
        <button type="submit" className="tool" disabled={start.isPending}>
          Run it
        </button>
        <WriteOutcome error={start.error} done={null} />
      </form>
      <p className="frame-note">
        At the command line: <code>{commandOf(subject, draws, seed, known_on)}</code>
      </p>
    </>
  );
}

/** The command line that runs the same. */
export function commandOf(subject: RunSubject, draws: string, seed: string, knownOn: string | undefined): string {
  const name = typeof subject === 'string' ? subject : subject.name;
  const day = knownOn === undefined ? '' : ` --known-on ${knownOn}`;
  return `./ballast run ${name} --draws ${draws} --seed ${seed}${day}`;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, min, max, onChange }: FieldProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        required
        min={min}
        max={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
