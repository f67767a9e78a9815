import { useEffect, useState } from 'react';
import { useChoices } from '../../choices/use-choices.ts';

const KEY = 'ballast-last-visit';

/** When this browser last opened the feed; null the first time, or where the browser keeps nothing. */
function lastVisit(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(instant: string): void {
  try {
    localStorage.setItem(KEY, instant);
  } catch {
    // A browser that keeps nothing shows the whole feed, as on a first visit.
  }
}

/** Narrows the feed to what the ledger learned of since this browser last opened it. */
export function LastVisit() {
  const [{ learned }, change] = useChoices();
  const [last] = useState(lastVisit);
  useEffect(() => remember(new Date().toISOString()), []);
  if (learned !== undefined) {
    return (
      <button type="button" className="tool" onClick={() => change({ learned: undefined })}>
        Only what was learned since {learned.slice(0, 10)}; show all
      </button>
    );
  }
  if (last === null) return <span className="quiet">First visit of this browser</span>;
  return (
    <button type="button" className="tool" onClick={() => change({ learned: last })}>
      New since my last visit, {last.slice(0, 16).replace('T', ' ')} UTC
    </button>
  );
}
