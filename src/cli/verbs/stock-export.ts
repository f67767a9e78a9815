import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SHEETS } from '../../sources/stock-book/columns.ts';
import { csvFileName } from '../../sources/stock-book/write.ts';
import { formatNumber } from '../../units/format.ts';
import type { Call } from '../call.ts';
import type { Client, Query } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, readQuery, withClient } from '../verb.ts';

/** Options of `stock-book`. */
interface BookOptions {
  readonly holder?: string;
  readonly output?: string;
}

async function takeAway(client: Client, query: Query, place: string | undefined): Promise<string> {
  const { name, bytes } = await client.file('/stockpile/book', query);
  const file = resolve(place ?? name);
  const size = await writeWhole(file, bytes);
  return `${safe(file)}: ${formatNumber(size)} bytes, ${safe(name)}`;
}

/** `stock-book`: a whole stock book as a workbook, or as a folder with a CSV file a sheet. */
export async function stockBook(call: Call<BookOptions>): Promise<ExitCode> {
  const { holder, output } = call.options;
  const { out } = call.surroundings;
  return withClient(call, async (client) => {
    await checkFilled(client);
    if (output === undefined || /\.xlsx$/i.test(output)) {
      out(await takeAway(client, readQuery(call, { holder }), output));
      return EXIT.ok;
    }
    const folder = resolve(output);
    await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(EXIT.usage, `Cannot make the folder ${folder} (${error.code}).`, 'Name another folder.');
    });
    for (const sheet of SHEETS) {
      const query = readQuery(call, { holder, format: 'csv', sheet });
      out(await takeAway(client, query, join(folder, csvFileName(sheet))));
    }
    return EXIT.ok;
  });
}
