import { useEffect, useState } from 'react';

const ENDINGS = ['done', 'failed', 'cancelled'] as const;
const TELLINGS = ['progress', 'waiting'] as const;

/** Follows something the server works at by server-sent events until it ends: what was told last, null before anything was. */
export function useServerEvents<T>(address: string, onEnd: () => void): T | null {
  const [told, setTold] = useState<T | null>(null);
  useEffect(() => {
    const events = new EventSource(address);
    const tell = (event: MessageEvent<string>): void => setTold(JSON.parse(event.data));
    const end = (): void => {
      events.close();
      onEnd();
    };
    for (const telling of TELLINGS) events.addEventListener(telling, tell);
    for (const ending of ENDINGS) events.addEventListener(ending, end);
    return () => events.close();
  }, [address, onEnd]);
  return told;
}
