import { Link } from '@tanstack/react-router';
import type { EventDto } from '../../api/contract.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';

interface Props {
  readonly caption: string;
  readonly events: readonly EventDto[];
}

/** Events as dated lines; each title leads to the evidence. A day that is only a placeholder is not printed. */
export function EventTable({ caption, events }: Props) {
  if (events.length === 0) return <p className="quiet">No event is known.</p>;
  return (
    <ScrollFrame label={`${caption}, table`}>
      <table className="data wordy">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Event</th>
            <th scope="col">Kind</th>
            <th scope="col">Figures</th>
            <th scope="col">Said by</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function EventRow({ event }: { readonly event: EventDto }) {
  return (
    <tr>
      <th scope="row" className="day">
        {event.dateText}
      </th>
      <td>
        <Link to="/evidence/$id" params={{ id: event.id }} search={keepKnownOn} preload={false}>
          {event.title}
        </Link>
        {event.expires !== null && <span className="suffix"> until {event.expires}</span>}
      </td>
      <td>{event.kind}</td>
      <td>
        {event.money.map(({ role, figure }) => (
          <div key={role}>
            <span className="quiet">{role} </span>
            <FigureLink figure={figure} />
          </div>
        ))}
        {event.quantity !== null && <FigureLink figure={event.quantity} />}
      </td>
      <td>
        {event.source.producer} <span className="suffix">{event.stance}</span>
      </td>
    </tr>
  );
}
