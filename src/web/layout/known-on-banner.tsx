import { useChoices } from '../choices/use-choices.ts';
import { todayHere } from './known-on-control.tsx';

/** Says so when the page does not show the ledger of today, and leads back. */
export function KnownOnBanner() {
  const [{ known_on }, change] = useChoices();
  if (known_on === undefined || known_on === todayHere()) return null;
  return (
    <div className="banner" role="status">
      <span>
        This is the ledger <strong>as known on {known_on}</strong>. Nothing published later is shown.
      </span>
      <button type="button" className="tool" onClick={() => change({ known_on: undefined })}>
        Back to today
      </button>
    </div>
  );
}
