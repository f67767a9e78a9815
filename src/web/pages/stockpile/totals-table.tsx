import { Link } from '@tanstack/react-router';
import type { ReleasableDto, StockTotalsDto } from '../../../api/contract-stockpile.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { formWords } from './goods-words.ts';
import { MassView } from './mass-view.tsx';

interface Props {
  readonly caption: string;
  readonly rows: readonly StockTotalsDto[];
}

/** The four totals of each form and grade side by side: gross weight, under it content. No row adds up others. */
export function TotalsTable({ caption, rows }: Props) {
  return (
    <ScrollFrame label={`${caption}, table`}>
      <table className="data totals">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {HEADINGS.map(([label, numeric]) => (
              <th key={label} scope="col" className={numeric ? 'num' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TotalsRow key={`${row.material} ${row.form} ${row.grade}`} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const HEADINGS: readonly (readonly [string, boolean])[] = [
  ['Material', false],
  ['Form and grade', false],
  ['On books', true],
  ['Accepted, in specification', true],
  ['Uncommitted', true],
  ['Legally releasable', true],
  ['Days to outload', true],
];

function TotalsRow({ row }: { readonly row: StockTotalsDto }) {
  const { holder, material, form, contentOf, onBooks, accepted, uncommitted, outload } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
          {row.materialName}
        </Link>
      </th>
      <td>
        <Link to="/stockpile/lots" search={(old) => ({ ...keepKnownOn(old), holder, material, form })}>
          {formWords(row)}
        </Link>
      </td>
      {[onBooks, accepted, uncommitted].map((mass, n) => (
        <td key={HEADINGS[n + 2]?.[0]} className="num">
          <MassView mass={mass} contentOf={contentOf} />
        </td>
      ))}
      <td className="num">
        <Releasable releasable={row.releasable} contentOf={contentOf} />
      </td>
      <td className="num">
        {outload.days === null ? <span className="quiet">not known</span> : <FigureLink figure={outload.days} />}
        <span className="suffix">{outload.days === null ? outload.text : null}</span>
      </td>
    </tr>
  );
}

interface ReleasableProps {
  readonly releasable: ReleasableDto;
  readonly contentOf: string | null;
}

/** What may leave and under whose authority; where there is none, that is said and is not zero. */
function Releasable({ releasable: { state, mass, authorities }, contentOf }: ReleasableProps) {
  if (mass === null) return <span className="quiet">{state}</span>;
  return (
    <>
      <MassView mass={mass} contentOf={contentOf} />
      <span className="suffix">
        {authorities.map(({ authority, leftText, until }) => `${authority}: ${leftText}${ends(until)}`).join('; ')}
      </span>
    </>
  );
}

const ends = (until: string | null): string => (until === null ? '' : `, until ${until}`);
