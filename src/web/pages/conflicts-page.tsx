import type { ConflictDto, RevisionDto } from '../../api/contract.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
import { useApi } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { DownloadLinks } from '../frame/download-links.tsx';
import { ConflictList } from './conflict-list.tsx';
import { Loaded } from './loaded.tsx';
import { RevisionList } from './revision-list.tsx';

/** Of all materials the largest changes; of one material all. */
const revisionsOf = (material: string | undefined): string =>
  material === undefined ? '/revisions?limit=60' : `/revisions?limit=1000&material=${encodeURIComponent(material)}`;

const listOf = (list: string, material: string | undefined): string =>
  material === undefined ? list : `${list}?material=${encodeURIComponent(material)}`;

/** Every conflict, and the revisions of the material that is chosen, else the largest. */
export function ConflictsPage() {
  const conflicts = useApi<PageDto<ConflictDto>>('/conflicts?limit=1000');
  const [{ material }, change] = useChoices();
  const revisions = useApi<PageDto<RevisionDto>>(revisionsOf(material));
  const chosen = <T extends { readonly material: string | null }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => material === undefined || item.material === material);
  return (
    <>
      <title>Conflicts · Ballast</title>
      <div className="page-head">
        <h1>Conflicts and revisions</h1>
        <p className="counts">
          Sources that disagree stand side by side and are never averaged. One is followed by a judgement with its
          reason, or by the stated rule: official before reported before claimed, then the most exact, then the latest.
        </p>
      </div>
      <Loaded query={conflicts}>
        {({ items }) => (
          <>
            <h2 className="sr-only">Conflicts</h2>
            <MaterialPicker items={items} value={material} onPick={(next) => change({ material: next })} />
            <DownloadLinks route={listOf('/conflicts', material)} title="conflicts" />
            <ConflictList conflicts={chosen(items)} />
          </>
        )}
      </Loaded>
      <section className="section" aria-labelledby="revisions-title">
        <h2 id="revisions-title">Revisions</h2>
        <Loaded query={revisions}>
          {({ items, total }) => (
            <>
              {items.length < total && (
                <p className="quiet">
                  The {items.length} largest of {total}; choose a material above for all of its own.
                </p>
              )}
              <DownloadLinks route={listOf('/revisions', material)} title="revisions" />
              <RevisionList revisions={items} />
            </>
          )}
        </Loaded>
      </section>
    </>
  );
}

interface PickerProps {
  readonly items: readonly ConflictDto[];
  readonly value: string | undefined;
  readonly onPick: (material: string | undefined) => void;
}

function MaterialPicker({ items, value, onPick }: PickerProps) {
  const names = [...new Set(items.flatMap((item) => item.material ?? []))].sort();
  return (
    <label className="picker-line">
      Material{' '}
      <select value={value ?? ''} onChange={(event) => onPick(event.target.value || undefined)}>
        <option value="">all, {items.length}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}, {items.filter((item) => item.material === name).length}
          </option>
        ))}
      </select>
    </label>
  );
}
