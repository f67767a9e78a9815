import ora from 'ora';
import type { RunBodyDto, RunEvents, RunProgressDto, RunStartedDto, RunViewDto } from '../api/contract-runs.ts';
import { formatNumber } from '../units/format.ts';
import type { Client } from './client.ts';
import { CliError, EXIT } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';
import { safe } from './terminal.ts';

type EventName = keyof RunEvents;
type RunEvent = { readonly [E in EventName]: { readonly name: E; readonly data: RunEvents[E] } }[EventName];

const BAR = 24;

/** How far a run is: a bar, draws done and time left, `███░░░ 40 %, 4,000 of 10,000 draws, 12 s left`. */
export function runBar({ draws, of, secondsLeft }: RunProgressDto): string {
  if (of === 0) return 'Assembling';
  const part = Math.min(1, draws / of);
  const filled = Math.round(part * BAR);
  const left = secondsLeft === null ? '' : `, ${timeLeft(secondsLeft)} left`;
  const count = `${formatNumber(draws)} of ${formatNumber(of)} draws`;
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${Math.floor(part * 100)} %, ${count}${left}`;
}

/** Seconds as they are told of what goes on. */
export function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  return `${Math.ceil(seconds / 60)} min`;
}

/** Events of a stream of server-sent events, one by one. */
export async function* eventsIn<E = RunEvent>(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<E> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) {
    text += decoder.decode(piece, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== null) yield event as E;
    }
  }
}

function eventOf(block: string): object | null {
  const lines = block.split('\n');
  const field = (name: string): string =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim())
      .join('\n');
  const [name, data] = [field('event'), field('data')];
  return name === '' || data === '' ? null : { name, data: JSON.parse(data) as unknown };
}

/** How something long is told while it goes on; null where it is over. */
export type Telling<E> = (event: E) => string | null;

const ofRun: Telling<RunEvent> = ({ name, data }) => {
  if (name === 'progress') return runBar(data);
  return name === 'waiting' ? `Waiting for ${data.ahead === 1 ? 'one run' : `${data.ahead} runs`}` : null;
};

/** Follows what has an address to its end; whoever interrupts cancels it, and it leaves nothing. */
export async function followed<E>(
  client: Client,
  address: string,
  telling: Telling<E>,
  { progress, onInterrupt }: Surroundings,
): Promise<void> {
  const bar = ora({ text: 'Assembling', isEnabled: progress, isSilent: !progress, discardStdin: false }).start();
  const unhook = onInterrupt?.(() => {
    bar.text = 'Stopping';
    client.delete(address).catch(() => undefined);
  });
  try {
    const { bytes } = await client.file(`${address}/events`);
    for await (const event of eventsIn<E>(bytes)) {
      const words = telling(event);
      if (words === null) return;
      bar.text = words;
    }
  } finally {
    unhook?.();
    bar.stop();
  }
}

/** Starts a run, follows it, and gives what is kept of it; the same run again is the kept one. */
export async function runToEnd(client: Client, body: RunBodyDto, surroundings: Surroundings): Promise<RunViewDto> {
  const { id, state } = await client.post<RunStartedDto>('/runs', body);
  if (state !== 'done') await followed(client, `/runs/${id}`, ofRun, surroundings);
  return ended(await client.get<RunViewDto>(`/runs/${id}`));
}

function ended(view: RunViewDto): RunViewDto {
  if (view.state === 'done' && view.result !== null) return view;
  if (view.state === 'cancelled') {
    throw new CliError(EXIT.interrupted, 'The run was cancelled; nothing of it is kept.', '');
  }
  const why = view.message === null ? `it is ${view.state}` : safe(view.message);
  throw new CliError(EXIT.problems, `The run did not end: ${why}`, 'Run it again; ./ballast runs lists what is kept.');
}
