import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RunBodyDto, RunStartedDto } from '../../../api/contract-runs.ts';
import { useWrite } from '../../api/use-write.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { furtherWords, runCommand, settingsIn } from '../runs/run-settings.ts';
import { NumberField } from './number-field.tsx';

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

/** Starts a run on the server and goes to its page; the address says with which seed, how many draws and how else. */
export function StartRun({ subject, draws: usual = DRAWS }: Props) {
  const [choices, change] = useChoices();
  const { again } = choices;
  // A text of one's own says itself where its levers stand.
  const settings = settingsIn(typeof subject === 'string' ? choices : { ...choices, levers: undefined }, usual);
  const navigate = useNavigate();
  const start = useWrite<RunBodyDto, RunStartedDto>('/runs');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    start.mutate(
      { case: subject, ...settings },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/runs/$id', params: { id }, search: (old) => ({ ...keepKnownOn(old), again }) }),
      },
    );
  };
  return (
    <>
      {again !== undefined && (
        <p className="kicker">
          As run {again.slice(0, 10)} was: the run is given the same name where nothing that decides its numbers
          differs.
        </p>
      )}
      <form className="inline-form" onSubmit={submit}>
        <NumberField
          label={settings.until === undefined ? 'Draws' : 'Draws, at most'}
          value={choices.draws ?? String(usual)}
          min={1}
          max={MOST_DRAWS}
          onChange={(next) => change({ draws: next, again: undefined })}
        />{' '}
        <NumberField
          label="Seed"
          value={choices.seed ?? '1'}
          min={0}
          max={MOST_SEED}
          onChange={(next) => change({ seed: next, again: undefined })}
        />{' '}
        <button type="submit" className="tool" disabled={start.isPending}>
          Run it
        </button>
        <WriteOutcome error={start.error} done={null} />
      </form>
      <Further words={furtherWords(settings)} />
      <p className="frame-note">
        At the command line: <code>{runCommand(typeof subject === 'string' ? subject : subject.name, settings)}</code>
      </p>
    </>
  );
}

/** What else the address asks for, and how to be rid of it. */
function Further({ words }: { readonly words: readonly string[] }) {
  const [, change] = useChoices();
  if (words.length === 0) return null;
  return (
    <p className="frame-note">
      {words.join('; ')}{' '}
      <button
        type="button"
        className="tool"
        onClick={() =>
          change({
            until: undefined,
            sampling: undefined,
            kernel: undefined,
            only: undefined,
            again: undefined,
            levers: undefined,
          })
        }
      >
        As usual
      </button>
    </p>
  );
}
