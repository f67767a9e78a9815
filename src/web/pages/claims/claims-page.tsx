import type { ClaimDto } from '../../../api/contract.ts';
import type { SpeakersDto } from '../../../api/contract-claims.ts';
import type { PageDto } from '../../../api/contract-envelope.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Loaded } from '../loaded.tsx';
import { ClaimTable } from '../material/claim-table.tsx';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { addressWith } from '../material/use-section.ts';
import { speakerTable } from './speaker-table.ts';

/** Who claimed what, with what interest, and what became of it; question 10. */
export function ClaimsPage() {
  const speakers = useApi<SpeakersDto>('/claims/speakers');
  return (
    <>
      <title>Claims · Ballast</title>
      <div className="page-head">
        <h1>Claims</h1>
        <p className="counts">
          A claim that names a day is scored when the day has passed: met, partly, missed, or due without evidence. One
          that names none is a position: it is kept with its speaker, what they stand to gain and the evidence since,
          and never scored. What a publication reports as fact is checked against others and counts for nobody.
        </p>
      </div>
      <Loaded query={speakers}>
        {(data) => (
          <section className="section" id="speakers">
            <h2>By speaker</h2>
            <p className="quiet">
              Counts, each with what it is out of. Below {data.fewestForAShare} decided claims no share is given.{' '}
              <DownloadLinks route="/claims/speakers" title="claims by speaker" />
            </p>
            <DataTable id="speakers" table={speakerTable(data)} />
          </section>
        )}
      </Loaded>
      <ClaimLists speakers={speakers.data} />
    </>
  );
}

const LISTS = [
  ['dated', 'Claims that name a day', 'Dated claims, soonest due first'],
  ['position', 'Positions, never scored', 'Positions with the evidence since, for and against'],
  ['report', 'Reported as fact', 'What publications report as fact, checked against others'],
] as const;
const MOST = 1000;

function ClaimLists({ speakers }: { readonly speakers: SpeakersDto | undefined }) {
  const [{ material, find, kind }, change] = useChoices();
  const route = addressWith('/claims', { material, speaker: find, limit: MOST });
  const query = useApi<PageDto<ClaimDto>>(route);
  const all = useApi<PageDto<ClaimDto>>(addressWith('/claims', { limit: MOST }));
  const materials = [...new Set((all.data?.items ?? []).flatMap((claim) => claim.materials))].sort();
  const named = (speakers?.speakers ?? []).flatMap(({ speaker, name }) =>
    speaker === null ? [] : [{ value: speaker, label: name ?? speaker }],
  );
  return (
    <>
      <div className="frame-controls">
        <SelectChoice
          name="Speaker"
          value={find ?? ''}
          options={[{ value: '', label: 'all' }, ...named]}
          onChange={(next) => change({ find: next || undefined })}
        />
        <SelectChoice
          name="Material"
          value={material ?? ''}
          options={anyOf(materials)}
          onChange={(next) => change({ material: next || undefined })}
        />
        <SelectChoice
          name="Kind"
          value={kind ?? ''}
          options={anyOf(LISTS.map(([id]) => id))}
          onChange={(next) => change({ kind: next || undefined })}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          LISTS.filter(([id]) => kind === undefined || kind === id).map(([id, title, caption]) => {
            const own = items.filter((claim) => claim.kind === id);
            return (
              <section key={id} className="section" id={id}>
                <h2>
                  {title} <span className="quiet">({own.length})</span>
                </h2>
                <DownloadLinks route={addressWith('/claims', { material, speaker: find, kind: id })} title={title} />
                <ClaimTable claims={own} caption={caption} />
              </section>
            );
          })
        }
      </Loaded>
    </>
  );
}
