import type { EvidenceDto } from '../../api/contract-evidence.ts';

/** Where the same evidence was found: file by file, place by place. */
export function Sightings({ sightings }: { readonly sightings: EvidenceDto['sightings'] }) {
  if (sightings.length === 0) return null;
  return (
    <section className="section">
      <h2>Seen {sightings.length === 1 ? 'once' : `${sightings.length} times`}</h2>
      <ul className="plain-list">
        {sightings.map((sighting) => (
          <li key={`${sighting.snapshot} ${sighting.locator}`}>
            {sighting.locator}, in{' '}
            <a href={`/api/v1/snapshots/${sighting.snapshot}`}>
              <code>{sighting.snapshot.slice(0, 16)}</code>
            </a>
            , recorded {sighting.recorded}
          </li>
        ))}
      </ul>
    </section>
  );
}
