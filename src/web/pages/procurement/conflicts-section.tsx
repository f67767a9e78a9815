import type { ConflictDto } from '../../../api/contract.ts';
import type { PageDto } from '../../../api/contract-envelope.ts';
import { useApi } from '../../api/use-api.ts';
import { ConflictList } from '../conflict-list.tsx';
import { Loaded } from '../loaded.tsx';

/** Where sources disagree about the procurement: dates, quantities, money. */
export function ConflictsSection({ id }: { readonly id: string }) {
  const query = useApi<PageDto<ConflictDto>>(`/procurements/${encodeURIComponent(id)}/conflicts?limit=1000`);
  return (
    <section className="section" id="conflicts" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">Sources disagree</h2>
      <Loaded query={query}>{({ items }) => <ConflictList conflicts={items} />}</Loaded>
    </section>
  );
}
