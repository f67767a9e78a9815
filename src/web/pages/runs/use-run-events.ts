import type { RunEvents } from '../../../api/contract-runs.ts';
import { useServerEvents } from '../../api/use-server-events.ts';

/** How far a run is: draws done, or how many runs are before it; null before anything was told. */
export type Told = RunEvents['progress'] | RunEvents['waiting'] | null;

/** Follows a run by server-sent events until it ends. */
export const useRunEvents = (id: string, onEnd: () => void): Told =>
  useServerEvents<NonNullable<Told>>(`/api/v1/runs/${encodeURIComponent(id)}/events`, onEnd);
