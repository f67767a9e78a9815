import { Link } from '@tanstack/react-router';
import type { IngestReportDto } from '../../../api/contract-service.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { problemTable } from './problem-table.ts';

/** What became of a file that was taken in. */
export function ImportTaken({ report: { files, added } }: { readonly report: IngestReportDto }) {
  const problems = files.flatMap((file) => file.problems);
  return (
    <section className="section" aria-label="What became of the file" aria-live="polite">
      <p role="status" className={problems.length === 0 ? 'done' : 'refusal'}>
        {files.map(({ name, outcome }) => `${name}: ${outcome}`).join('; ')}, {added.stock.toLocaleString('en-US')} new
        records of a stock book.
      </p>
      {problems.length > 0 && <DataTable id="problems" table={problemTable(problems)} />}
      <p className="actions">
        <Link to="/stockpile" search={keepKnownOn} className="tool">
          The stockpile
        </Link>
        <Link to="/stockpile/movements" search={keepKnownOn} className="tool">
          Its movements
        </Link>
      </p>
    </section>
  );
}
