interface Props {
  readonly label: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** `any` where fractions may be given. */
  readonly step?: number | 'any';
  readonly isOptional?: boolean;
  readonly onChange: (value: string) => void;
}

/** A number with its name, between two ends. */
export function NumberField({ label, value, min, max, step = 1, isOptional = false, onChange }: Props) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        required={!isOptional}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
