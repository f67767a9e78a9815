import type { Lever } from '../../../shortfall/lever.ts';
import { madeText } from '../runs/made-figure.ts';

interface Props {
  readonly lever: Lever;
  readonly value: number;
  /** While it is dragged. */
  readonly onMove: (value: number) => void;
  /** When it rests. */
  readonly onRest: () => void;
}

/** Steps between the ends of a lever. */
const STEPS = 200;

/** A lever as a slider, with its ends and where the case has it; what is an assumption says so. */
export function LeverSlider({ lever, value, onMove, onRest }: Props) {
  const { id, words, unit, low, high, base, assumed } = lever;
  const name = `lever-${id}`;
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
        step={(high - low) / STEPS}
        value={value}
        aria-valuetext={madeText(value, unit)}
        onChange={(event) => onMove(Number(event.target.value))}
        onPointerUp={onRest}
        onKeyUp={onRest}
        onBlur={onRest}
      />
      <span className="lever-ends">
        <span>{madeText(low, unit)}</span>
        <button type="button" disabled={value === base} onClick={() => onMove(base)}>
          in the case {madeText(base, unit)}
        </button>
        <span>{madeText(high, unit)}</span>
      </span>
    </div>
  );
}
