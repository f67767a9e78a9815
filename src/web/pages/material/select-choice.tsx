interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** One choice of a frame; shown as plain words where there is nothing to choose. */
export function SelectChoice({ name, value, options, onChange }: Props) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Distinct options in order of appearance. */
export function optionsOf(pairs: readonly (readonly [string, string])[]): readonly Option[] {
  return [...new Map(pairs)].map(([value, label]) => ({ value, label }));
}

/** Words to filter by, `all` first. */
export function anyOf(words: readonly string[]): readonly Option[] {
  return [{ value: '', label: 'all' }, ...words.map((word) => ({ value: word, label: word }))];
}
