import { moneyText } from './plan-figure.ts';

interface Props {
  readonly usd: number;
  readonly most: number;
  readonly step: number;
  /** What the plan was made with. */
  readonly own: number;
  /** Before it is moved: somebody's hand or focus is on it. */
  readonly onTouch: () => void;
  readonly onMove: (usd: number) => void;
  readonly onRest: (usd: number) => void;
}

const MILLION = 1e6;

/** The budget as a slider and, for an exact amount, as a number beside it. */
export function BudgetSlider({ usd, most, step, own, onTouch, onMove, onRest }: Props) {
  const rest = (): void => onRest(usd);
  const move = (next: number): void => {
    // The plan's own budget may lie off the grid of the slider.
    onMove(Math.abs(next - own) < step / 2 ? own : next);
  };
  return (
    <div className="lever budget" data-moved={usd === own ? undefined : ''}>
      <label htmlFor="budget">Budget over all buying years, constant dollars</label>
      <label className="budget-exact">
        <span className="sr-only">Exact budget, </span>
        <input
          type="number"
          min={0}
          step="any"
          value={usd / MILLION}
          onFocus={onTouch}
          onChange={(event) => onMove(Math.max(0, Number(event.target.value) * MILLION))}
          onKeyUp={rest}
          onBlur={rest}
        />{' '}
        million dollars
      </label>
      <input
        id="budget"
        type="range"
        min={0}
        max={Math.max(most, usd)}
        step={step}
        value={usd}
        aria-valuetext={moneyText(usd)}
        onFocus={onTouch}
        onPointerEnter={onTouch}
        onChange={(event) => move(Number(event.target.value))}
        onPointerUp={rest}
        onKeyUp={rest}
        onBlur={rest}
      />
      <span className="lever-ends">
        <span>$0</span>
        <button
          type="button"
          disabled={usd === own}
          onClick={() => {
            onMove(own);
            onRest(own);
          }}
        >
          this plan {moneyText(own)}
        </button>
        <span>{moneyText(Math.max(most, usd))}</span>
      </span>
    </div>
  );
}
