import type { FormEvent } from 'react';
import type {
  DecisionDto,
  DecisionReportDto,
  LinkBodyDto,
  WithdrawalBodyDto,
} from '../../../api/contract-decisions.ts';
import { useWrite } from '../../api/use-write.ts';
import { hasKey } from '../../api/write.ts';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { RecordingFields, recordingOf } from './recording-fields.tsx';

interface Props {
  readonly decision: DecisionDto;
}

/** Links a buy of a decision to the procurement it became. */
export function LinkForm({ decision }: Props) {
  return (
    <details className="judge">
      <summary>A buy has become a procurement</summary>
      {hasKey() ? <LinkFields decision={decision} /> : <ReadOnlyNote />}
    </details>
  );
}

function LinkFields({ decision: { id, buys } }: Props) {
  const write = useWrite<LinkBodyDto, DecisionReportDto>('/decisions/links');
  const years = [...new Set(buys.flatMap(({ byYear }) => byYear.map(({ year }) => year)))];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const year = String(given.get('year') ?? '');
    write.mutate({
      decision: id,
      option: String(given.get('option') ?? ''),
      procurement: String(given.get('procurement') ?? '').trim(),
      ...(year === '' ? {} : { year }),
      ...(given.get('undo') === null ? {} : { undo: true }),
      ...recordingOf(given),
    });
  };
  return (
    <form onSubmit={submit}>
      <label>
        Buy{' '}
        <select name="option">
          {buys.map(({ option, words }) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Fiscal year{' '}
        <select name="year">
          <option value="">all of its years</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        Procurement, its id or number <input name="procurement" required autoComplete="off" />
      </label>
      <fieldset>
        <label>
          <input type="checkbox" name="undo" /> They do not belong together after all
        </label>
      </fieldset>
      <RecordingFields who="Who says so" />
      <button type="submit" className="tool" disabled={write.isPending}>
        Record it
      </button>
      <WriteOutcome error={write.error} done={write.data === undefined ? null : `Recorded as ${write.data.id}.`} />
    </form>
  );
}

/** Takes a decision back without another in its place. */
export function WithdrawForm({ decision }: Props) {
  return (
    <details className="judge">
      <summary>Take it back</summary>
      {hasKey() ? <WithdrawFields decision={decision} /> : <ReadOnlyNote />}
    </details>
  );
}

function WithdrawFields({ decision: { id } }: Props) {
  const write = useWrite<WithdrawalBodyDto, DecisionReportDto>('/decisions/withdrawals');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    write.mutate({ decision: id, ...recordingOf(new FormData(event.currentTarget)) });
  };
  return (
    <form onSubmit={submit}>
      <RecordingFields who="Who takes it back" />
      <button type="submit" className="tool" disabled={write.isPending}>
        Take the decision back
      </button>
      <WriteOutcome error={write.error} done={write.data === undefined ? null : `Recorded as ${write.data.id}.`} />
    </form>
  );
}
