import type { Lever } from '../../../shortfall/lever.ts';
import { madeText } from '../runs/made-figure.ts';
import { placed, stepOf } from './lever-choices.ts';

interface Props {
  readonly lever: Lever;
  readonly value: number;
  /** While it is dragged. */
  readonly onMove: (value: number) => void;
  /** When it rests there. */
  readonly onRest: (value: number) => void;
}

/** A lever as a slider, with its ends and where the case has it; what is an assumption says so. */
export function LeverSlider({ lever, value, onMove, onRest }: Props) {
  const { id, words, unit, low, high, base, assumed } = lever;
  const name = `lever-${id}`;
  const rest = (): void => onRest(value);
  return (
    <div className="lever" data-moved={value === base ? undefined : ''}>
      <label htmlFor={name}>
        {words} {assumed && <span className="assumed-mark">assumed</span>}
      </label>
      <output htmlFor={name}>{madeText(value, unit)}</output>
      <input
        id={name}
        type="range"
        min={low}
        max={high}
        step={stepOf(lever)}
        value={value}
        aria-valuetext={madeText(value, unit)}
        onChange={(event) => onMove(placed(lever, Number(event.target.value)))}
        onPointerUp={rest}
        onKeyUp={rest}
        onBlur={rest}
      />
      <span className="lever-ends">
        <span>{madeText(low, unit)}</span>
        <button
          type="button"
          disabled={value === base}
          onClick={() => {
            onMove(base);
            onRest(base);
          }}
        >
          in the case {madeText(base, unit)}
        </button>
        <span>{madeText(high, unit)}</span>
      </span>
    </div>
  );
}
