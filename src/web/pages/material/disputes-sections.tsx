import type { ClaimDto, ConflictDto, RevisionDto } from '../../../api/contract.ts';
import type { PageDto } from '../../../api/contract-envelope.ts';
import { useApi } from '../../api/use-api.ts';
import { ConflictList } from '../conflict-list.tsx';
import { Loaded } from '../loaded.tsx';
import { RevisionList } from '../revision-list.tsx';
import { ClaimTable } from './claim-table.tsx';
import { Section } from './section.tsx';
import { addressWith } from './use-section.ts';

interface Props {
  readonly material: string;
}

const MOST = 1000;
const LARGEST = 40;

/** What somebody asserts of the material. */
export function ClaimsSection({ material }: Props) {
  const query = useApi<PageDto<ClaimDto>>(addressWith('/claims', { material, limit: MOST }));
  return (
    <Section id="claims" title="Claims and what became of them">
      <Loaded query={query}>{({ items }) => <ClaimTable claims={items} />}</Loaded>
    </Section>
  );
}

/** Where sources disagree about the material. */
export function ConflictsSection({ material }: Props) {
  const query = useApi<PageDto<ConflictDto>>(addressWith('/conflicts', { material, limit: MOST }));
  return (
    <Section id="conflicts" title="Where sources disagree">
      <Loaded query={query}>{({ items }) => <ConflictList conflicts={items} />}</Loaded>
    </Section>
  );
}

/** The largest changes a source made to its own numbers. */
export function RevisionsSection({ material }: Props) {
  const query = useApi<PageDto<RevisionDto>>(addressWith('/revisions', { material, limit: LARGEST }));
  return (
    <Section id="revisions" title="Revisions">
      <Loaded query={query}>
        {({ items, total }) => (
          <>
            {items.length < total && (
              <p className="quiet">
                The {items.length} largest of {total}; the conflicts page lists all of a material.
              </p>
            )}
            <RevisionList revisions={items} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
