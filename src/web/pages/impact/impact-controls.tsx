import { type FormEvent, useState } from 'react';
import type { ImpactDto } from '../../../api/contract-impact.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';
import { MASS_POWERS, massAt, massPower } from './mass-scale.ts';
import { PURCHASE_CHOICES, type PurchaseChoice } from './use-impact.ts';

/** A form of the material by id and name. */
export interface FormName {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** What the answer on screen was worked out for. */
  readonly asked: ImpactDto['asked'] | undefined;
  readonly forms: readonly FormName[];
  /** Parts of what the procurement asks for. */
  readonly parts: ImpactDto['parts'];
}

type Draft = Readonly<Record<PurchaseChoice, string>>;

const draftOf = (asked: ImpactDto['asked'] | undefined): Draft => ({
  quantity: asked?.quantity ?? '',
  part: '',
  window: asked?.window ?? '12',
  form: asked?.form ?? '',
  budget: asked?.budget ?? '',
  day: asked?.date ?? '',
});

/** Mass, window, form and money of the purchase; sliders ask when they rest, fields when they are left or sent. */
export function ImpactControls({ asked, forms, parts }: Props) {
  const [choices, change] = useChoices();
  const before = draftOf(asked);
  const [moved, setMoved] = useState<Partial<Draft>>({});
  const draft = { ...before, ...choicesOf(choices), ...moved };
  const set = (name: PurchaseChoice) => (value: string) => setMoved((now) => ({ ...now, [name]: value }));
  const send = (next: Partial<Draft> = moved): void => {
    const given = Object.entries(next).map(([name, value]) => [name, value.trim() || undefined]);
    setMoved({});
    if (given.length > 0) change(Object.fromEntries(given));
  };
  const rest = (): void => send();
  return (
    <form
      className="policy-controls purchase"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Slid name="Mass" value={draft.quantity} onChange={set('quantity')} onRest={rest} placeholder="222 t">
        <input
          type="range"
          aria-label="Mass, by slider"
          min={MASS_POWERS[0]}
          max={MASS_POWERS[1]}
          step={0.02}
          value={massPower(draft.quantity) ?? MASS_POWERS[0]}
          aria-valuetext={draft.quantity === '' ? 'none given' : draft.quantity}
          onChange={(event) => set('quantity')(massAt(Number(event.target.value)))}
          onPointerUp={rest}
          onKeyUp={rest}
          onBlur={rest}
        />
      </Slid>
      {parts.length > 1 && (
        <SelectChoice
          name="Part"
          value={draft.part || 'whole'}
          options={parts.map(({ part, quantity }) => ({
            value: part,
            label: `${part.replaceAll('-', ' ')}: ${quantity.text}`,
          }))}
          onChange={(part) => {
            setMoved({});
            change({ part: part === 'whole' ? undefined : part, quantity: undefined });
          }}
        />
      )}
      <Slid name="Months" value={draft.window} onChange={set('window')} onRest={rest} placeholder="12">
        <input
          type="range"
          aria-label="Months, by slider"
          min={1}
          max={120}
          value={Number(draft.window) || 12}
          onChange={(event) => set('window')(event.target.value)}
          onPointerUp={rest}
          onKeyUp={rest}
          onBlur={rest}
        />
      </Slid>
      <SelectChoice
        name="Form"
        value={draft.form}
        options={[{ value: '', label: 'not named' }, ...forms.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(form) => send({ ...moved, form })}
      />
      <Slid name="Budget" value={draft.budget} onChange={set('budget')} onRest={rest} placeholder="$5 million" />
      <label>
        of <input type="date" value={draft.day} onChange={(event) => send({ ...moved, day: event.target.value })} />
      </label>
      <button type="submit" className="tool">
        Work it out
      </button>
      {PURCHASE_CHOICES.some((name) => choices[name] !== undefined) && (
        <button
          type="button"
          className="tool"
          onClick={() => {
            setMoved({});
            change(Object.fromEntries(PURCHASE_CHOICES.map((name) => [name, undefined])));
          }}
        >
          As it was
        </button>
      )}
    </form>
  );
}

const choicesOf = (choices: Partial<Readonly<Record<PurchaseChoice, string | undefined>>>): Partial<Draft> =>
  Object.fromEntries(
    PURCHASE_CHOICES.flatMap((name) => {
      const value = choices[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

interface SlidProps {
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly onRest: () => void;
  readonly children?: React.ReactNode;
}

/** A field, with a slider beside it where there is one. */
function Slid({ name, value, placeholder, onChange, onRest, children }: SlidProps) {
  return (
    <span className="slid">
      <label>
        {name}{' '}
        <input
          size={12}
          maxLength={100}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          onBlur={onRest}
        />
      </label>
      {children}
    </span>
  );
}
