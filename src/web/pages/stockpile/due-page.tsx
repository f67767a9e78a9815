import type { StockDueDto } from '../../../api/contract-stock-reports.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { textCell } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { lotAddress } from './goods-words.ts';
import { DayChoice, HolderChoice } from './stock-filter.tsx';

const AHEAD = ['30', '90', '180', '365', '1825'];

/** What of the books falls due: inspections, assays, loans, authorities. */
export function DuePage() {
  const [{ holder, on, within }, change] = useChoices();
  const route = `/stockpile/due${queryText({ holder, on, within })}`;
  const query = useKept<StockDueDto>(route);
  return (
    <>
      <title>Due · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Due</h1>
        <p className="counts">
          Inspections and assays by the rule on each lot’s card, loans to come back, authorities that end. A lot without
          a rule is never due; one that was never looked at is said so.
        </p>
      </div>
      <div className="policy-controls">
        <DayChoice name="on" label="On" />
        <HolderChoice />
        <SelectChoice
          name="Within"
          value={within ?? ''}
          options={[{ value: '', label: 'as usual' }, ...AHEAD.map((days) => ({ value: days, label: `${days} days` }))]}
          onChange={(next) => change({ within: next || undefined })}
        />
      </div>
      <Loaded query={query}>
        {(due) => (
          <section className="section" aria-label="Due">
            <p className="quiet" role="status">
              {due.items.length === 0 ? 'Nothing is due' : `${due.items.length} due`} within {due.within} of {due.on}.{' '}
              <DownloadLinks route={route} title="what is due" />
            </p>
            {due.items.length > 0 && <DataTable id="due" table={dueTable(due)} />}
          </section>
        )}
      </Loaded>
    </>
  );
}

function dueTable({ items, on }: StockDueDto): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: `Due as of ${on}, the most overdue first`,
    columns: [
      ...[words('due', 'Due'), { id: 'days', label: 'Days left', numeric: true }, words('state', 'State')],
      ...[words('what', 'What'), words('lot', 'Lot'), words('title', 'Title'), words('rule', 'Why that day')],
      words('record', 'Record'),
    ],
    rows: items.map((item) => ({
      key: `${item.holder} ${item.lot} ${item.what} ${item.title} ${item.due}`,
      cells: [
        textCell(item.due),
        { text: String(item.daysLeft), sort: item.daysLeft, tone: item.daysLeft < 0 ? 'warn' : undefined },
        { text: item.state, tone: item.state === 'due' ? undefined : 'warn' },
        textCell(item.what),
        item.lot === null ? null : textCell(item.lot, lotAddress(item.holder, item.lot)),
        { text: item.title, to: '/evidence', search: { ids: item.evidence.join('~') } },
        textCell(item.rule),
        recordCell(item),
      ],
    })),
  };
}

const KIND_OF: Readonly<Record<string, string>> = {
  inspection: 'inspection',
  're-assay': 're-assay',
  loan: 'return',
};

/** The form that would settle it. */
function recordCell({ holder, lot, what }: StockDueDto['items'][number]): Cell {
  const kind = KIND_OF[what];
  if (kind === undefined || lot === null) return null;
  return { text: kind, to: '/stockpile/record', search: { kind, holder, lot } };
}
