import type { PageDto } from '../../api/contract-envelope.ts';
import type { SourceDto } from '../../api/contract-service.ts';
import { useApi } from '../api/use-api.ts';
import { DataPackageLink, DownloadLinks } from '../frame/download-links.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { SourceProducer, SourceTitle } from '../frame/source-list.tsx';
import { CheckSection } from './check-section.tsx';
import { Loaded } from './loaded.tsx';

/** Who says what is in the ledger: producer, editions, licence, how fresh, and how much of the ledger rests on it. */
export function SourcesPage() {
  const query = useApi<PageDto<SourceDto>>('/sources?limit=1000');
  return (
    <>
      <title>Sources · Ballast</title>
      <div className="page-head">
        <h1>Sources</h1>
        <p className="counts">
          “Quoted” sources were read through another one that is named; an edition “not read itself” through somebody’s
          extraction of it. Licences are those of the sources, not of Ballast.
        </p>
      </div>
      <DownloadLinks route="/sources" title="sources" />
      <DataPackageLink />
      <Loaded query={query}>{({ items }) => <SourceTable sources={items} />}</Loaded>
      <CheckSection />
    </>
  );
}

function SourceTable({ sources }: { readonly sources: readonly SourceDto[] }) {
  return (
    <ScrollFrame label="Sources, table">
      <table className="data wordy">
        <caption>{sources.length} sources</caption>
        <thead>
          <tr>
            <th scope="col">Producer</th>
            <th scope="col">Title and editions</th>
            <th scope="col">Cadence</th>
            <th scope="col">State</th>
            <th scope="col">Licence</th>
            <th scope="col" className="num">
              Tier
            </th>
            <th scope="col" className="num">
              Statements
            </th>
            <th scope="col" className="num">
              Events
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function SourceRow({ source }: { readonly source: SourceDto }) {
  return (
    <tr id={source.id}>
      <th scope="row">
        <SourceProducer source={source} />
      </th>
      <td>
        <SourceTitle source={source} />
        {!source.readDirectly && <span className="suffix"> quoted</span>}
        {source.editions.map((edition) => (
          <div key={edition.id} className="suffix">
            <SourceTitle source={edition} /> {edition.published} {edition.doi !== null && `doi:${edition.doi}`}
            {source.readDirectly && !edition.readDirectly && ' not read itself: taken from an extraction'}
          </div>
        ))}
      </td>
      <td>{source.cadence}</td>
      <td data-tone={source.freshness === 'stale' ? 'warn' : undefined}>{source.freshness}</td>
      <td>{source.licence}</td>
      <td className="num">{source.tier}</td>
      <td className="num">{source.statements.toLocaleString('en-US')}</td>
      <td className="num">{source.events.toLocaleString('en-US')}</td>
    </tr>
  );
}
