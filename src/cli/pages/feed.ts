import type { PageDto } from '../../api/contract-envelope.ts';
import type { DeadlineDto, FeedEntryDto } from '../../api/contract-feed.ts';
import { cut, type Style, table, title } from './style.ts';

/** What happened, one line a happening. */
export function feedPage({ items, total }: PageDto<FeedEntryDto>, style: Style): string {
  const { paint } = style;
  const rows = items.map(({ group, event, events }) => [
    event.dateText,
    paint.cyan(group),
    event.kind,
    cut(event.title, 84),
    events > 1 ? paint.dim(`${events} reports`) : '',
    paint.dim(event.id.slice(0, 8)),
  ]);
  const shown = items.length === total ? `${total} happenings` : `the newest ${items.length} of ${total}`;
  const aligns = ['right', 'left', 'left', 'left', 'left', 'left'] as const;
  return [
    title('What happened', shown, style),
    items.length === 0
      ? '  Nothing answers this.'
      : table(['date', 'of', 'kind', 'happening', '', 'evidence'], rows, aligns, style),
  ].join('\n');
}

/** What falls due, one line a deadline. */
export function calendarPage({ items, total }: PageDto<DeadlineDto>, style: Style): string {
  const { paint } = style;
  const rows = items.map(({ on, days, what, title: name, evidence }) => [
    on,
    days >= 0 && days <= 30 ? paint.yellow(`${days}`) : `${days}`,
    what,
    cut(name, 84),
    paint.dim((evidence[0] ?? '').slice(0, 8)),
  ]);
  return [
    title('What falls due', `${total} deadlines`, style),
    items.length === 0
      ? '  Nothing falls due.'
      : table(['day', 'days', 'what', 'of', 'evidence'], rows, ['left', 'right', 'left', 'left', 'left'], style),
  ].join('\n');
}
