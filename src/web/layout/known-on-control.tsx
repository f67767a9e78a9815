import { useEffect, useState } from 'react';
import { isIsoDate } from '../../units/period.ts';
import { useChoices } from '../choices/use-choices.ts';

/** Today's date on this reader's clock, `2026-02-06`. */
export function todayHere(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "Ledger as known on": a day; the page follows once the day is a whole one, and today leaves the address clean. */
export function KnownOnControl() {
  const [{ known_on }, change] = useChoices();
  const [text, setText] = useState(known_on ?? todayHere());
  useEffect(() => setText(known_on ?? todayHere()), [known_on]);
  const set = (next: string): void => {
    setText(next);
    if (isIsoDate(next) && next >= '1900-01-01') change({ known_on: next >= todayHere() ? undefined : next });
  };
  return (
    <label className="known-on">
      <span>Ledger as known on</span>
      <input type="date" value={text} max={todayHere()} onChange={(event) => set(event.target.value)} />
    </label>
  );
}
