import { useEffect, useState } from 'react';
import { daysAfter, daysBetween, isIsoDate } from '../../../units/period.ts';

interface Props {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly onChange: (day: string) => void;
}

/** A day by slider or by hand; the page follows when the slider is let go, the day beside it at once. */
export function DaySlider({ day, from, to, onChange }: Props) {
  const [shown, setShown] = useState(day);
  useEffect(() => setShown(day), [day]);
  const commit = (): void => {
    if (shown !== day) onChange(shown);
  };
  const write = (next: string): void => {
    setShown(next);
    if (isIsoDate(next) && next >= from && next <= to) onChange(next);
  };
  return (
    <div className="day-slider">
      <label>
        On <input type="date" value={shown} min={from} max={to} onChange={(event) => write(event.target.value)} />
      </label>
      <input
        type="range"
        aria-label="Day"
        aria-valuetext={shown}
        min={0}
        max={daysBetween(from, to)}
        value={isIsoDate(shown) ? daysBetween(from, shown) : 0}
        onChange={(event) => setShown(daysAfter(from, Number(event.target.value)))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
    </div>
  );
}
