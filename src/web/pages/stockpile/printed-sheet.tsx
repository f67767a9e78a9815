import { Fragment } from 'react';
import type { StockPrintPageDto } from '../../../api/contract-stock-prints.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';

type Page = StockPrintPageDto;

/** One sheet of paper. */
export function PrintedSheet({ page }: { readonly page: Page }) {
  const { title, holder, on, marking, fields, tables, notes, signatures, barcode } = page;
  return (
    <article className="sheet">
      <h2>{title}</h2>
      <p className="quiet">
        Stock book of {holder}, as recorded up to {on}. {marking === 'public' ? '' : `Marking: ${marking}.`}
      </p>
      {barcode !== null && <Barcode {...barcode} />}
      <dl className="facts">
        {fields.map(({ name, text }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {tables.map((table) => (
        <PaperTable key={table.caption} table={table} />
      ))}
      {notes.map((note) => (
        <p key={note} className="frame-note">
          {note}
        </p>
      ))}
      {signatures.length > 0 && (
        <p className="signatures">
          {signatures.map((who) => (
            <span key={who}>{who}</span>
          ))}
        </p>
      )}
    </article>
  );
}

const HEIGHT = 34;

/** Bars as they are scanned, with their text for people. */
function Barcode({ text, width, bars }: NonNullable<Page['barcode']>) {
  return (
    <figure className="barcode">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width * 2}
        height={HEIGHT * 2}
        role="img"
        aria-label={`Barcode of ${text}`}
      >
        <rect width={width} height={HEIGHT} className="barcode-paper" />
        <path d={bars.map((bar) => `M${bar.x} 0h${bar.width}v${HEIGHT}h-${bar.width}z`).join('')} />
      </svg>
      <figcaption>{text}</figcaption>
    </figure>
  );
}

function PaperTable({ table: { caption, columns, rows } }: { readonly table: Page['tables'][number] }) {
  return (
    <ScrollFrame label={`${caption}, table`}>
      <table className="data paper">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, number }) => (
              <th key={name} scope="col" className={number ? 'num' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never move
            <tr key={n}>
              {columns.map(({ name, number }, column) => (
                <td key={name} className={number ? 'num' : undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
