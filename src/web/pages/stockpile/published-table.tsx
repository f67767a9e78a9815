import { Link } from '@tanstack/react-router';
import type { PublishedStockDto } from '../../../api/contract-stockpile.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** What public holders were last said to hold, with the age of each figure; never added to a private book. */
export function PublishedTable({ rows }: { readonly rows: readonly PublishedStockDto[] }) {
  if (rows.length === 0) return <p className="quiet">No public holder’s inventory is at hand.</p>;
  return (
    <ScrollFrame label="Published inventories, table">
      <table className="data published">
        <caption>Accepted, uncommitted and releasable amounts of these holders are not published</caption>
        <thead>
          <tr>
            <th scope="col">Material</th>
            <th scope="col">Holder</th>
            <th scope="col" className="num">
              On books
            </th>
            <th scope="col">As of</th>
            <th scope="col">Age</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PublishedRow key={`${row.holder} ${row.material} ${row.onBooks.evidence[0]}`} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function PublishedRow({ row }: { readonly row: PublishedStockDto }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/stockpile/nds/$material" params={{ material: row.material }} search={keepKnownOn}>
          {row.materialName}
        </Link>
      </th>
      <td>{row.holderName}</td>
      <td className="num">
        <FigureLink figure={row.onBooks} />
      </td>
      <td className="day">{row.period}</td>
      <td>
        <span className="badge">{row.ageText}</span>
      </td>
      <td>{row.note}</td>
    </tr>
  );
}
