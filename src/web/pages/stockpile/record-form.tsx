import { type FormEvent, useEffect, useRef, useState } from 'react';
import { todayHere } from '../../layout/known-on-control.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { type Draft, refusalsAt, refusalsElsewhere } from './record-draft.ts';
import { RecordField } from './record-field.tsx';
import type { FieldDto, KindDto } from './record-kinds.ts';
import { Overtaken, Refused, Written } from './record-outcome.tsx';
import { RecordPreview } from './record-preview.tsx';
import { useHolders } from './stock-filter.tsx';
import { useFieldOptions } from './use-field-options.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly kind: KindDto;
  /** What the address says already. */
  readonly begun: {
    readonly holder: string;
    readonly date: string | undefined;
    readonly fields: Readonly<Record<string, string>>;
  };
}

const FIXED: readonly FieldDto[] = [
  {
    ...{ name: 'holder', label: 'Holder', type: 'holder', choices: [], required: true },
    hint: 'Whose book: own, or a short name of your choice in small letters and hyphens',
  },
  {
    ...{ name: 'date', label: 'Day', type: 'day', choices: [], required: true },
    hint: 'The day it happened; an earlier day is taken as long as no later day of the lot breaks',
  },
  {
    ...{ name: 'number', label: 'Number', type: 'name', choices: [], required: false },
    hint: 'Number of its document; left empty, the book gives one',
  },
];

/** The fields of one kind of record, what they would change, and the button that writes it. */
export function RecordForm({ kind, begun }: Props) {
  const [draft, setDraft] = useState<Draft>({
    ...{ holder: begun.holder, kind: kind.kind, date: begun.date ?? todayHere(), number: '', fields: begun.fields },
  });
  const recording = useRecord();
  const { preview, written, refusals, error, isBusy } = recording;
  const form = useFocusOnRefusal(refusals.length);
  const holders = useHolders().map(({ holder, holderName }) => ({ value: holder, label: holderName }));
  const offered = useFieldOptions(draft.holder, draft.fields.material ?? '');
  const names = [...FIXED, ...kind.fields].map(({ name }) => name);
  const edit = (next: Draft): void => {
    setDraft(next);
    recording.forget();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    recording.show(draft);
  };
  if (written?.outcome === 'recorded') {
    const again = (): void => edit({ ...draft, number: '', fields: { lot: draft.fields.lot ?? '' } });
    return <Written written={written} onAgain={again} />;
  }
  return (
    <>
      <form ref={form} className="record" onSubmit={submit} aria-label={kind.label}>
        {FIXED.map((field) => (
          <RecordField
            key={field.name}
            field={field}
            value={fixedOf(draft, field.name)}
            onChange={(text) => edit({ ...draft, [field.name]: text })}
            options={field.name === 'holder' ? holders : []}
            isClosed={false}
            refusals={refusalsAt(refusals, field.name)}
          />
        ))}
        {kind.fields.map((field) => (
          <RecordField
            key={field.name}
            field={field}
            value={draft.fields[field.name] ?? ''}
            onChange={(text) => edit({ ...draft, fields: { ...draft.fields, [field.name]: text } })}
            {...offered(field)}
            refusals={refusalsAt(refusals, field.name)}
          />
        ))}
        <button type="submit" className="tool primary" disabled={isBusy}>
          Show what will change
        </button>
      </form>
      <WriteOutcome error={error} done={null} />
      <Overtaken overtaken={recording.overtaken} />
      <Refused refusals={refusals} elsewhere={refusalsElsewhere(refusals, names)} />
      {preview !== null && preview.outcome === 'allowed' && written?.outcome !== 'refused' && (
        <div className="record-ready">
          <RecordPreview titles={preview.titles} lots={preview.lots} heading="What will change" />
          <button type="button" className="tool primary" disabled={isBusy} onClick={recording.write}>
            Record it
          </button>
          <span className="quiet"> as {preview.numbers.join(', ')}</span>
        </div>
      )}
    </>
  );
}

function fixedOf({ holder, date, number }: Draft, name: string): string {
  if (name === 'holder') return holder;
  return name === 'date' ? date : number;
}

/** Whoever is refused stands at the first field that is: by keyboard and to a screen reader. */
function useFocusOnRefusal(count: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [count]);
  return form;
}
