import { Readable } from 'node:stream';
import type { RunEvents } from './contract-runs.ts';
import { hasEnded, type Queued, type Standing, type WorkQueue } from './run-queue.ts';

/** A comment keeps the line open where nothing happens for so long, in milliseconds. */
const HEARTBEAT = 15_000;
/** What a reader that fell behind may have waiting, in bytes; progress beyond it is passed over. */
const BEHIND = 64 * 1024;

/** What of a run is told before the first of its progress. */
const NOTHING_DRAWN: RunEvents['progress'] = { draws: 0, of: 0, secondsLeft: null };

/** One event as text/event-stream writes it. */
export function eventText(name: keyof RunEvents, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** How something stands, as the event that tells it; `begun` is said before there is any progress. */
export function eventOf(
  { id, state, progress, message, ahead }: Standing<object> & { readonly id: string },
  begun: object = NOTHING_DRAWN,
): string {
  switch (state) {
    case 'waiting':
      return eventText('waiting', { ahead });
    case 'running':
      return eventText('progress', progress ?? begun);
    case 'failed':
      return eventText('failed', { message: message ?? '' });
    case 'done':
    case 'cancelled':
      return eventText(state, { id, state });
  }
}

/**
 * The events of a run from where it stands now until it is over: whoever comes back gets the state first. It lets go of
 * the run when its reader leaves.
 */
export function eventsOf<W extends Queued<P>, P extends object>(
  queue: WorkQueue<W, P>,
  id: string,
  begun: object = NOTHING_DRAWN,
): Readable {
  const stream = new Readable({ read: () => undefined });
  stream.push('retry: 1000\n\n');
  const tell = (): void => {
    const run = queue.of(id);
    if (run === null || stream.destroyed || stream.readableEnded) return;
    if (hasEnded(run)) {
      stop();
      stream.push(eventOf(run, begun));
      stream.push(null);
    } else if (stream.readableLength < BEHIND) stream.push(eventOf(run, begun));
  };
  const heart = setInterval(() => stream.push(': still there\n\n'), HEARTBEAT);
  heart.unref();
  const leave = queue.follow(id, tell);
  const stop = (): void => {
    clearInterval(heart);
    leave();
  };
  stream.once('close', stop);
  tell();
  return stream;
}
