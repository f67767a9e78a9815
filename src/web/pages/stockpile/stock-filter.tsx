import type { StockHoldersDto } from '../../../api/contract-stockpile.ts';
import { useApi } from '../../api/use-api.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { optionsOf, SelectChoice } from '../material/select-choice.tsx';

type Word = 'lot' | 'site' | 'form' | 'number';

/** The holders of stock books, as they are known. */
export function useHolders(): StockHoldersDto['holders'] {
  return useApi<StockHoldersDto>('/stockpile').data?.holders ?? [];
}

/** Whose book a page shows: all of them, or the one it is of. */
export function HolderChoice({ book }: { readonly book?: string }) {
  const [{ holder }, change] = useChoices();
  const options = useHolders().map((one) => ({ value: one.holder, label: one.holderName }));
  return (
    <SelectChoice
      name="Holder"
      value={book ?? holder ?? ''}
      options={book === undefined ? [{ value: '', label: 'all' }, ...options] : options}
      onChange={(next) => change({ holder: next || undefined, cursor: undefined })}
    />
  );
}

/** A material of those the books hold. */
export function StockMaterialChoice() {
  const [{ material }, change] = useChoices();
  const materials = useHolders().flatMap((one) => one.materials);
  return (
    <SelectChoice
      name="Material"
      value={material ?? ''}
      options={[
        { value: '', label: 'all' },
        ...optionsOf(materials.map((one) => [one.material, one.materialName] as const)),
      ]}
      onChange={(next) => change({ material: next || undefined, form: undefined, cursor: undefined })}
    />
  );
}

/** A choice written in words, taken over when the field is left or Enter pressed. */
export function WordChoice({
  name,
  label,
  hint,
}: {
  readonly name: Word;
  readonly label: string;
  readonly hint: string;
}) {
  const [choices, change] = useChoices();
  const now = choices[name] ?? '';
  const take = (text: string): void => {
    if (text !== now) change({ [name]: text || undefined, cursor: undefined } as Choices);
  };
  return (
    <label>
      {label}{' '}
      <input
        key={now}
        defaultValue={now}
        placeholder={hint}
        autoComplete="off"
        onBlur={({ target }) => take(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget.value.trim());
        }}
      />
    </label>
  );
}

/** A day of the choices: `on`, `from` or `to`. */
export function DayChoice({ name, label }: { readonly name: 'on' | 'from' | 'to'; readonly label: string }) {
  const [choices, change] = useChoices();
  return (
    <label>
      {label}{' '}
      <input
        type="date"
        value={choices[name] ?? ''}
        onChange={({ target }) => change({ [name]: target.value || undefined, cursor: undefined } as Choices)}
      />
    </label>
  );
}
