import { Link } from '@tanstack/react-router';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** A way to the records something follows from; nothing where there are none. */
export function EvidenceOf({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <Link to="/evidence" search={(old) => ({ ...keepKnownOn(old), ids: ids.join('~') })} preload={false}>
      evidence
    </Link>
  );
}
