import { Link } from '@tanstack/react-router';
import type { SourceRefDto } from '../../api/contract.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { ScrollFrame } from './scroll-frame.tsx';

/** Sources as a table: producer first, title with its link, edition, day, licence, tier. */
export function SourceList({ sources }: { readonly sources: readonly SourceRefDto[] }) {
  if (sources.length === 0) return <p className="quiet">No source at hand.</p>;
  return (
    <ScrollFrame label="Sources, table">
      <table className="data wordy">
        <thead>
          <tr>
            <th scope="col">Producer</th>
            <th scope="col">Title</th>
            <th scope="col">Edition</th>
            <th scope="col">Published</th>
            <th scope="col">Licence</th>
            <th scope="col" className="num">
              Tier
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={`${source.id} ${source.edition} ${source.published}`}>
              <th scope="row">
                <SourceProducer source={source} />
              </th>
              <td>
                <SourceTitle source={source} />
              </td>
              <td>
                {source.edition ?? ''}
                {!source.readDirectly && <span className="suffix"> not read itself</span>}
              </td>
              <td className="day">{source.published}</td>
              <td>{source.licence}</td>
              <td className="num">{source.tier}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A source's producer, leading to the page of the source. */
export function SourceProducer({ source }: { readonly source: { readonly id: string; readonly producer: string } }) {
  return (
    <Link to="/sources/$source" params={{ source: source.id }} search={keepKnownOn} preload={false}>
      {source.producer}
    </Link>
  );
}

/** A source's title, linked where it has a web address. */
export function SourceTitle({ source }: { readonly source: { readonly title: string; readonly url: string | null } }) {
  if (source.url === null || !/^https?:\/\//.test(source.url)) return source.title;
  return (
    <a href={source.url} rel="noreferrer" target="_blank">
      {source.title}
    </a>
  );
}
