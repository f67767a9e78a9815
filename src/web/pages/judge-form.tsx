import { type FormEvent, useId, useState } from 'react';
import type { JudgementBodyDto, JudgementReportDto } from '../../api/contract-service.ts';
import { useWrite } from '../api/use-write.ts';
import { hasKey } from '../api/write.ts';
import { ReadOnlyNote } from '../write/read-only-note.tsx';
import { WriteOutcome } from '../write/write-outcome.tsx';

/** One thing a judgement may say. */
export interface Verdict {
  readonly kind: JudgementBodyDto['kind'];
  readonly follow: string | null;
  readonly words: string;
}

interface Props {
  /** Key of the conflict or of the proposed join. */
  readonly judged: string;
  readonly verdicts: readonly Verdict[];
}

/** A judgement to be made: what is decided, why, by whom. It is kept for ever and can only be followed by another. */
export function JudgeForm({ judged, verdicts }: Props) {
  return (
    <details className="judge">
      <summary>Judge</summary>
      {hasKey() ? <Fields judged={judged} verdicts={verdicts} /> : <ReadOnlyNote />}
    </details>
  );
}

function Fields({ judged, verdicts }: Props) {
  const [chosen, choose] = useState<number | null>(null);
  const write = useWrite<JudgementBodyDto, JudgementReportDto>('/judgements');
  const name = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const verdict = chosen === null ? undefined : verdicts[chosen];
    if (verdict === undefined) return;
    const by = textOf(given, 'by');
    const { kind, follow } = verdict;
    write.mutate({ key: judged, kind, follow, reason: textOf(given, 'reason'), ...(by === '' ? {} : { by }) });
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend className="sr-only">What is decided</legend>
        {verdicts.map(({ words }, n) => (
          <label key={words}>
            <input type="radio" name={name} required checked={chosen === n} onChange={() => choose(n)} /> {words}
          </label>
        ))}
      </fieldset>
      <label>
        Why, in a sentence <textarea name="reason" required minLength={10} rows={2} />
      </label>
      <label>
        Who judges{' '}
        <input
          name="by"
          placeholder="local"
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="An id: lower-case letters, digits and single hyphens, such as jane-doe"
          autoComplete="off"
        />
      </label>
      <button type="submit" className="tool" disabled={write.isPending}>
        Record the judgement
      </button>
      <WriteOutcome error={write.error} done={write.data === undefined ? null : `Recorded as ${write.data.id}.`} />
    </form>
  );
}

const textOf = (given: FormData, field: string): string => String(given.get(field) ?? '').trim();
