import { type FormEvent, useEffect, useState } from 'react';
import type { DutyDto } from '../../../api/contract-duty.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { DutyView } from './duty-view.tsx';
import { queryText, useKept } from './use-kept.ts';

/** The US import duty on a tariff code by origin and day: a form, and the layers of what was asked. */
export function DutyPage() {
  const [{ code, origin, on }] = useChoices();
  return (
    <>
      <title>Duty · Ballast</title>
      <div className="page-head">
        <h1>Duty</h1>
        <p className="counts">
          The layers of a US import duty, each with its source. The ledger holds few rates. A layer it has no rate of is
          named, never taken for zero, and the sum is then only the least there may be.
        </p>
      </div>
      <DutyForm key={`${code} ${origin} ${on}`} />
      {code !== undefined && <Answer code={code} origin={origin ?? 'CHN'} on={on} />}
    </>
  );
}

interface Asked {
  readonly code: string;
  readonly origin: string;
  readonly on: string | undefined;
}

function Answer(asked: Asked) {
  const query = useKept<DutyDto>(`/duty${queryText({ ...asked })}`);
  return <Loaded query={query}>{(duty) => <DutyView duty={duty} />}</Loaded>;
}

/** Code, country of origin and day; they go into the address when the form is sent. */
function DutyForm() {
  const [{ code = '', origin = 'CHN', on, known_on }, change] = useChoices();
  const [draft, setDraft] = useState<Choices>({ code, origin, on });
  useEffect(() => setDraft({ code, origin, on }), [code, origin, on]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change({ ...draft, origin: draft.origin?.toUpperCase() });
  };
  return (
    <form className="policy-controls" onSubmit={send}>
      <label>
        Tariff code{' '}
        <input
          required
          pattern="[0-9. ]{4,16}"
          value={draft.code ?? ''}
          maxLength={16}
          placeholder="8112.92.10"
          title="Four to ten digits, with or without points"
          onChange={(event) => setDraft({ ...draft, code: event.target.value })}
        />
      </label>
      <label>
        Goods of{' '}
        <input
          required
          pattern="[A-Za-z]{3}"
          size={4}
          maxLength={3}
          value={draft.origin ?? ''}
          title="Three letters of the country: CHN, CAN, COD"
          onChange={(event) => setDraft({ ...draft, origin: event.target.value })}
        />
      </label>
      <label>
        On{' '}
        <input
          type="date"
          value={draft.on ?? known_on ?? todayHere()}
          onChange={(event) => setDraft({ ...draft, on: event.target.value || undefined })}
        />
      </label>
      <button type="submit" className="tool">
        Show the duty
      </button>
    </form>
  );
}
