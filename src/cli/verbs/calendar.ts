import type { PageDto } from '../../api/contract-envelope.ts';
import type { DeadlineDto } from '../../api/contract-feed.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { calendarPage } from '../pages/feed.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { writeOut } from './feed.ts';

/** What is asked of the calendar. */
export interface CalendarOptions {
  readonly material?: string;
  readonly from?: string;
  readonly alarm?: number;
  readonly out?: string;
}

/** `calendar`: what falls due, the next first. */
export async function calendar(call: Call<CalendarOptions>): Promise<ExitCode> {
  const { material, from, alarm, out } = call.options;
  const { knownOn } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    if (out !== undefined) {
      await writeOut(call, client, '/calendar.ics', readQuery(call, { material, from, alarm }), out);
      return EXIT.ok;
    }
    const today = knownOn ?? call.surroundings.now().toISOString().slice(0, 10);
    const page: PageDto<DeadlineDto> = await getAll(
      client,
      '/calendar',
      readQuery(call, { material, from: from ?? today }),
    );
    print(call, page, (data) => calendarPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
