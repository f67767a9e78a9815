import { Link } from '@tanstack/react-router';
import type { FigureDto } from '../../api/contract.ts';
import type { EditionChangeDto } from '../../api/contract-edition-changes.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';

interface Props {
  readonly changes: readonly EditionChangeDto[];
  /** Publication days of the two editions. */
  readonly from: string;
  readonly to: string;
}

/** One row a changed figure: what it was, what it is, each a link to its evidence. */
export function ChangeTable({ changes, from, to }: Props) {
  if (changes.length === 0) return <p className="quiet">Nothing of this kind changed between these editions.</p>;
  return (
    <ScrollFrame label="Changes between editions, table">
      <table className="data">
        <caption>Largest change first; those without a size last</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Kind</th>
            <th scope="col" className="num">
              {from}
            </th>
            <th scope="col" className="num">
              {to}
            </th>
            <th scope="col" className="num">
              Tonnes
            </th>
            <th scope="col" className="num">
              Relative
            </th>
            <th scope="col">Firmness</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.before?.evidence[0]} ${change.after?.evidence[0]}`} change={change} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ChangeRow({ change }: { readonly change: EditionChangeDto }) {
  const { material, title, kind, before, after, tonnesText, relativeText, firmness } = change;
  return (
    <tr>
      <th scope="row">
        {material === null ? (
          title
        ) : (
          <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn} preload={false}>
            {title}
          </Link>
        )}
      </th>
      <td>{kind}</td>
      <td className="num">
        <Side figure={before} />
      </td>
      <td className="num">
        <Side figure={after} />
      </td>
      <td className="num">{tonnesText ?? '–'}</td>
      <td className="num">{relativeText ?? '–'}</td>
      <td>{firmness ?? ''}</td>
    </tr>
  );
}

function Side({ figure }: { readonly figure: FigureDto | null }) {
  return figure === null ? <span className="quiet">not in it</span> : <FigureLink figure={figure} />;
}
