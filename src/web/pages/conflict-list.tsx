import type { ConflictDto } from '../../api/contract.ts';
import { ConflictView } from './conflict-view.tsx';

/** Conflicts one under another, each with its sides beside one another. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictDto[] }) {
  if (conflicts.length === 0) return <p className="quiet">The sources at hand do not disagree.</p>;
  return (
    <div className="conflicts">
      {conflicts.map((conflict) => (
        <ConflictView key={conflict.key} conflict={conflict} />
      ))}
    </div>
  );
}
