import { useEffect, useState } from 'react';

/** How far a run is. */
export interface Progress {
  readonly draws: number;
  readonly of: number;
  readonly secondsLeft: number | null;
}

/** What a run came to; null while it goes on. */
export type Ending = 'done' | 'failed' | 'cancelled' | null;

/** Follows a run by server-sent events until it ends. */
export function useRunEvents(id: string, onEnd: (ending: Ending) => void): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const events = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events`);
    events.addEventListener('progress', (event: MessageEvent<string>) => setProgress(JSON.parse(event.data)));
    for (const ending of ['done', 'failed', 'cancelled'] as const) {
      events.addEventListener(ending, () => {
        events.close();
        onEnd(ending);
      });
    }
    return () => events.close();
  }, [id, onEnd]);
  return progress;
}
