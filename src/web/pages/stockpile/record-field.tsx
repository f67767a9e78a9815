import { useId } from 'react';
import type { StockRefusalDto } from '../../../api/contract-stock-writing.ts';
import type { FieldDto } from './record-kinds.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly field: FieldDto;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What may be chosen: of a closed list, or as suggestions. */
  readonly options: readonly Option[];
  /** Whether only the options will do. */
  readonly isClosed: boolean;
  readonly refusals: readonly StockRefusalDto[];
}

/** One field of a record with what it means, and beside it why what stands in it was refused. */
export function RecordField({ field, value, onChange, options, isClosed, refusals }: Props) {
  const [id, hint, why, list] = [useId(), useId(), useId(), useId()];
  const shared = {
    ...{ id, name: field.name, value, required: field.required },
    'aria-describedby': refusals.length > 0 ? `${why} ${hint}` : hint,
    'aria-invalid': refusals.length > 0 || undefined,
  };
  const change = (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value);
  return (
    <div className="record-field">
      <label htmlFor={id}>
        {field.label}
        {field.required && <span className="suffix"> needed</span>}
      </label>
      {isClosed ? (
        <select {...shared} onChange={change}>
          <option value="" />
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            {...shared}
            type={field.type === 'day' ? 'date' : 'text'}
            list={options.length > 0 ? list : undefined}
            autoComplete="off"
            onChange={change}
          />
          {options.length > 0 && (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
      <span id={why} className="refusal">
        {refusals.map(({ code, message, advice }) => (
          <span key={`${code} ${message}`}>
            {message} {advice}{' '}
          </span>
        ))}
      </span>
      <span id={hint} className="suffix">
        {field.hint}
      </span>
    </div>
  );
}
