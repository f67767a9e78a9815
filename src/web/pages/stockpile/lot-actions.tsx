import { Link } from '@tanstack/react-router';
import type { LotStateDto } from '../../../api/contract-stockpile.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** What can be recorded of a lot, in the order of its life. */
const ACTIONS: readonly (readonly [kind: string, words: string])[] = [
  ['receipt', 'Receive'],
  ['sampling', 'Sample'],
  ['accept', 'Accept'],
  ['reject', 'Reject'],
  ['re-assay', 'Re-assay'],
  ['inspection', 'Inspect'],
  ['transfer', 'Transfer'],
  ['upgrade', 'Upgrade'],
  ['loan', 'Lend'],
  ['return', 'Return'],
  ['commit', 'Commit'],
  ['uncommit', 'Uncommit'],
  ['release', 'Release'],
  ['sale', 'Sell'],
  ['write-off', 'Write off'],
  ['found', 'Find'],
  ['count', 'Count'],
  ['lot', 'Change the card'],
];

/** Ways to record something of a lot; what needs mass on books is offered only where there is some. */
export function LotActions({ state }: { readonly state: LotStateDto }) {
  const { holder, lot, mass, onLoan, committed } = state;
  const hasMass = mass.gross.amount !== 0;
  const isOffered = (kind: string): boolean => {
    if (kind === 'receipt' || kind === 'found' || kind === 'lot' || kind === 'count') return true;
    if (kind === 'return') return onLoan !== null;
    if (kind === 'uncommit') return committed.length > 0;
    return hasMass;
  };
  return (
    <nav aria-label={`Record of lot ${lot}`} className="actions">
      <span className="quiet">Record:</span>
      {ACTIONS.filter(([kind]) => isOffered(kind)).map(([kind, words]) => (
        <Link
          key={kind}
          to="/stockpile/record"
          search={(old) => ({ ...keepKnownOn(old), kind, holder, lot })}
          className="tool"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
