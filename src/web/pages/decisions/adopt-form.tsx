import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AdoptionBodyDto, DecisionReportDto, DecisionsDto } from '../../../api/contract-decisions.ts';
import { useApi } from '../../api/use-api.ts';
import { useWrite } from '../../api/use-write.ts';
import { hasKey } from '../../api/write.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { Section } from '../material/section.tsx';
import { RecordingFields, recordingOf } from './recording-fields.tsx';

interface Props {
  /** Id of the plan. */
  readonly plan: string;
  /** Case it is made for: an earlier decision on it stands in the way until something is said of it. */
  readonly subject: string;
  /** Id of the decision that adopted it. */
  readonly decision: string | null;
}

/** A plan is adopted: by whom, when and why. It is kept for ever and can only be followed by another record. */
export function AdoptSection({ plan, subject, decision }: Props) {
  return (
    <Section id="adopt" title="Adopt this plan">
      {decision === null ? (
        <Adopting plan={plan} subject={subject} />
      ) : (
        <p>
          Adopted:{' '}
          <Link to="/decisions" hash={decision} search={keepKnownOn}>
            decision {decision}
          </Link>{' '}
          says by whom and why, and what became of its buys.
        </p>
      )}
    </Section>
  );
}

function Adopting({ plan, subject }: Omit<Props, 'decision'>) {
  const { data } = useApi<DecisionsDto>('/decisions');
  const standing = (data?.items ?? []).filter((one) => one.state === 'standing' && one.plan.case === subject);
  return hasKey() ? <Fields plan={plan} standing={standing} /> : <ReadOnlyNote />;
}

interface FieldsProps {
  readonly plan: string;
  readonly standing: DecisionsDto['items'];
}

function Fields({ plan, standing }: FieldsProps) {
  const write = useWrite<AdoptionBodyDto, DecisionReportDto>('/decisions');
  const [place, setPlace] = useState<'instead' | 'beside'>('instead');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    write.mutate({
      plan,
      ...(standing.length === 0
        ? {}
        : place === 'beside'
          ? { beside: true }
          : { supersedes: standing.map(({ id }) => id) }),
      ...recordingOf(new FormData(event.currentTarget)),
    });
  };
  return (
    <div className="judge">
      <form onSubmit={submit}>
        {standing.length > 0 && (
          <fieldset>
            <legend>
              {standing.map(({ id }) => id).join(', ')} {standing.length === 1 ? 'stands' : 'stand'} for this case
            </legend>
            <label>
              <input type="radio" name="place" checked={place === 'instead'} onChange={() => setPlace('instead')} />{' '}
              This takes its place
            </label>
            <label>
              <input type="radio" name="place" checked={place === 'beside'} onChange={() => setPlace('beside')} /> This
              stands beside it
            </label>
          </fieldset>
        )}
        <RecordingFields who="Who adopts it" />
        <button type="submit" className="tool" disabled={write.isPending}>
          Adopt this plan
        </button>
        <WriteOutcome error={write.error} done={write.data === undefined ? null : `Recorded as ${write.data.id}.`} />
      </form>
    </div>
  );
}
