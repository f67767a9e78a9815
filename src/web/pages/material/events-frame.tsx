import type { EventDto, SourceRefDto } from '../../../api/contract.ts';
import type { PageDto } from '../../../api/contract-envelope.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { TimelineChart } from './lazy-charts.ts';
import { LoadedSection } from './loaded-section.tsx';
import { useSectionRoute } from './use-from.ts';
import { useSection } from './use-section.ts';

/** Events read at once, newest first. */
const NEWEST = 100;

/** Dated events on a time line, and as a table with their money by role. */
export function EventsFrame({ material }: { readonly material: string }) {
  const query = useSection<PageDto<EventDto>>(material, 'events', { limit: NEWEST });
  return (
    <LoadedSection id="events" title="Events" query={query}>
      {({ items, total }) => (items.length === 0 ? null : <Timeline events={items} total={total} />)}
    </LoadedSection>
  );
}

function Timeline({ events, total }: { readonly events: readonly EventDto[]; readonly total: number }) {
  const from = useSectionRoute('events');
  return (
    <Frame
      id="events"
      title="Events"
      note={events.length < total ? `The newest ${events.length} of ${total}.` : undefined}
      table={tableOf(events)}
      from={from}
      sources={distinct(events.map(({ source }) => source))}
      chart={<TimelineChart events={events} label={`Time line of ${events.length} events, by kind`} />}
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
