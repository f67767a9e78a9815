import type { EventDto, SourceRefDto } from '../../../api/contract.ts';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { TimelineChart } from './lazy-charts.ts';

/** Dated events on a time line, and as a table with their money by role. */
export function EventsFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  if (brief.events.length === 0) return null;
  return (
    <Frame
      id="events"
      title="Events"
      table={tableOf(brief.events)}
      sources={distinct(brief.events.map(({ source }) => source))}
      chart={<TimelineChart events={brief.events} label={`Time line of ${brief.events.length} events, by kind`} />}
    />
  );
}

function tableOf(events: readonly EventDto[]): TableData {
  const roles = [...new Set(events.flatMap(({ money }) => money.map(({ role }) => role)))];
  return {
    caption: 'Events; money columns are different money and do not add',
    columns: [
      { id: 'event', label: 'Event', numeric: false },
      { id: 'date', label: 'Date', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'quantity', label: 'Quantity', numeric: true },
      ...roles.map((role) => ({ id: role, label: role, numeric: true })),
      { id: 'until', label: 'Until', numeric: false },
      { id: 'source', label: 'Source', numeric: false },
    ],
    rows: events.map((event) => ({
      key: event.id,
      cells: [
        textCell(event.title, `/evidence/${event.id}`),
        textCell(event.dateText),
        textCell(event.kind),
        figureCell(event.quantity),
        ...roles.map((role) => figureCell(event.money.find((item) => item.role === role)?.figure)),
        textCell(event.expires),
        textCell(`${event.source.producer}, ${event.source.published}`),
      ],
    })),
  };
}

const distinct = (sources: readonly SourceRefDto[]): readonly SourceRefDto[] => [
  ...new Map(sources.map((source) => [`${source.id} ${source.published}`, source])).values(),
];
