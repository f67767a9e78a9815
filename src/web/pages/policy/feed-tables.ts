import type { PageDto } from '../../../api/contract-envelope.ts';
import type { DeadlineDto, FeedEntryDto } from '../../../api/contract-feed.ts';
import type { Cell, TableColumn, TableData } from '../../frame/table-data.ts';
import { daysText } from './measures-table.ts';

const columns = (labels: readonly string[]): readonly TableColumn[] =>
  labels.map((label) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label, numeric: false }));

/** A procurement's steps lead to its page. */
function subjectCell({ event }: FeedEntryDto): Cell {
  const [, id] = /^procurement:(\S+)/.exec(event.subject) ?? [];
  return id === undefined ? null : { text: 'its life', to: `/procurements/${id}` };
}

/** Happenings, one row each; the title leads to the report that is followed. */
export function feedTable({ items, total }: PageDto<FeedEntryDto>): TableData {
  const all = total === 1 ? '1 happening' : `${total} happenings`;
  const shown = items.length === total ? all : `The newest ${items.length} of ${total} happenings`;
  return {
    caption: shown,
    columns: columns(['Date', 'Happening', 'Of', 'Kind', 'Materials', 'Reports', 'Said by', 'Procurement']),
    rows: items.map((entry) => {
      const { id, group, event, events } = entry;
      return {
        key: id,
        cells: [
          { text: event.dateText, sort: Date.parse(event.date) },
          { text: event.title, to: `/evidence/${event.id}` },
          { text: group },
          { text: event.kind },
          event.materialNames.length === 0 ? null : { text: event.materialNames.join('; ') },
          { text: String(events), sort: events },
          { text: event.source.producer, suffix: event.stance },
          subjectCell(entry),
        ],
      };
    }),
  };
}

/** Deadlines, one row each, the next first. */
export function deadlineTable(items: readonly DeadlineDto[]): TableData {
  return {
    caption: items.length === 1 ? '1 deadline' : `${items.length} deadlines`,
    columns: columns(['Day', 'Days left', 'What', 'Of', 'Remark']),
    rows: items.map(({ id, on, days, what, title, detail, evidence }) => ({
      key: id,
      cells: [
        { text: on },
        { text: daysText(days), sort: days, tone: days <= 30 ? ('warn' as const) : undefined },
        { text: what },
        { text: title, to: '/evidence', search: { ids: evidence.slice(0, 20).join('~') } },
        { text: detail },
      ],
    })),
  };
}
