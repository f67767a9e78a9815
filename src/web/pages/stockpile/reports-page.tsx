import { Link } from '@tanstack/react-router';
import type { StockReportDto, StockReportName } from '../../../api/contract-stock-reports.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Loaded } from '../loaded.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { ClosingView } from './closing-view.tsx';
import { CoverRule } from './cover-rule.tsx';
import { DisposalView } from './disposal-view.tsx';
import { OneBook } from './one-book.tsx';
import { ReportView } from './report-view.tsx';
import { DayChoice, HolderChoice } from './stock-filter.tsx';

/** Reports with their names in the list; the last two are asked with values of their own. */
const REPORTS: Readonly<Record<StockReportName | 'closing' | 'disposal', string>> = {
  'off-specification': 'Off specification',
  need: 'Need by form, and routes',
  storage: 'Storage and its cost',
  receipts: 'Receipts against orders',
  reconciliation: 'Reconciliation',
  cover: 'Days of cover',
  closing: 'Closing to the gram',
  disposal: 'A disposal tried out',
};
type Name = keyof typeof REPORTS;
const NAMES = Object.keys(REPORTS) as Name[];

const nameOf = (asked: string | undefined): Name => NAMES.find((name) => name === asked) ?? 'off-specification';

/** What is worked out from a book: a report a time, chosen from a list. */
export function ReportsPage() {
  const [{ report }] = useChoices();
  const name = nameOf(report);
  return (
    <>
      <title>{`${REPORTS[name]} · Stockpile · Ballast`}</title>
      <div className="page-head">
        <h1>Reports</h1>
      </div>
      <nav aria-label="Reports" className="report-list">
        {NAMES.map((one) => (
          <Link
            key={one}
            to="/stockpile/reports"
            search={(old: Choices) => ({ ...old, report: one })}
            aria-current={one === name ? 'page' : undefined}
          >
            {REPORTS[one]}
          </Link>
        ))}
      </nav>
      <OneBook>{(book) => <Chosen name={name} holder={book} />}</OneBook>
    </>
  );
}

interface Props<N> {
  readonly name: N;
  readonly holder: string;
}

function Chosen({ name, holder }: Props<Name>) {
  if (name === 'closing') return <ClosingView holder={holder} />;
  if (name === 'disposal') return <DisposalView holder={holder} />;
  return <Report name={name} holder={holder} />;
}

function Report({ name, holder }: Props<StockReportName>) {
  const [{ on, rule }] = useChoices();
  const asked = { holder, on, rule: name === 'cover' ? rule : undefined };
  const route = `/stockpile/reports/${name}${queryText(asked)}`;
  const query = useKept<StockReportDto>(route);
  return (
    <>
      <div className="policy-controls">
        <HolderChoice book={holder} />
        <DayChoice name="on" label="On" />
        {name === 'cover' && <CoverRule />}
      </div>
      <Loaded query={query}>{(report) => <ReportView report={report} route={route} />}</Loaded>
    </>
  );
}
