import { resolve } from 'node:path';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { FeedEntryDto } from '../../api/contract-feed.ts';
import { formatNumber } from '../../units/format.ts';
import type { Call } from '../call.ts';
import type { Client, Query } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { feedPage } from '../pages/feed.ts';
import { styleOf } from '../pages/style.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** What is asked of the feed. */
export interface FeedOptions {
  readonly material?: string;
  readonly kind?: string;
  readonly since?: string;
  readonly learned?: string;
  readonly out?: string;
}

/** Entries on a page of the terminal; the file has them all. */
const SHOWN = 50;

/** Writes what a route gives as a file, and says where and how much. */
export async function writeOut(call: Call, client: Client, path: string, query: Query, out: string): Promise<void> {
  const { bytes } = await client.file(path, query);
  const file = resolve(out);
  const size = await writeWhole(file, bytes);
  call.surroundings.out(`${safe(file)}: ${formatNumber(size)} bytes`);
}

/** `feed`: what happened, newest first. */
export async function feed(call: Call<FeedOptions>): Promise<ExitCode> {
  const { material, kind, since, learned, out } = call.options;
  const query = readQuery(call, { material, kind, since, learned });
  return withClient(call, async (client) => {
    await checkFilled(client);
    if (out !== undefined) await writeOut(call, client, '/feed.atom', query, out);
    else {
      const page = await client.get<PageDto<FeedEntryDto>>('/feed', { ...query, limit: SHOWN });
      print(call, page, (data) => feedPage(data, styleOf(call.surroundings)));
    }
    return EXIT.ok;
  });
}
