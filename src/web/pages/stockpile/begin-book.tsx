import { Link } from '@tanstack/react-router';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** How a book is begun, for who has none yet. */
export function BeginBook() {
  return (
    <section className="section" aria-labelledby="begin-title">
      <h2 id="begin-title">Begin a book</h2>
      <p>
        A stock book is yours alone: sites, lots and every movement, kept beside the public ledger and never mixed into
        it. It is marked internal, and nothing of it leaves this machine.
      </p>
      <ol className="begin">
        <li>
          <code>./ballast template stockpile book.xlsx</code> writes a spreadsheet to fill, with a small invented
          stockpile in it as an example.
        </li>
        <li>
          <Link to="/stockpile/import" search={keepKnownOn}>
            Import it
          </Link>
          : first as a trial, which lists every problem by sheet, row and column and writes nothing; then in earnest.
        </li>
        <li>
          Or write record by record: <Record kind="site">a site</Record>, <Record kind="lot">a lot</Record>,{' '}
          <Record kind="receipt">its receipt</Record>.
        </li>
      </ol>
    </section>
  );
}

function Record({ kind, children }: { readonly kind: string; readonly children: string }) {
  return (
    <Link to="/stockpile/record" search={(old) => ({ ...keepKnownOn(old), kind })}>
      {children}
    </Link>
  );
}
