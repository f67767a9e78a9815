import { useEffect, useState } from 'react';
import type { RunEvents } from '../../../api/contract-runs.ts';

/** How far a run is: draws done, or how many runs are before it; null before anything was told. */
export type Told = RunEvents['progress'] | RunEvents['waiting'] | null;

const ENDINGS = ['done', 'failed', 'cancelled'] as const;

/** Follows a run by server-sent events until it ends. */
export function useRunEvents(id: string, onEnd: () => void): Told {
  const [told, setTold] = useState<Told>(null);
  useEffect(() => {
    const events = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events`);
    const tell = (event: MessageEvent<string>): void => setTold(JSON.parse(event.data));
    const end = (): void => {
      events.close();
      onEnd();
    };
    events.addEventListener('progress', tell);
    events.addEventListener('waiting', tell);
    for (const ending of ENDINGS) events.addEventListener(ending, end);
    return () => events.close();
  }, [id, onEnd]);
  return told;
}
