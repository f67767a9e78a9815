import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { CliError, EXIT } from './exit-codes.ts';

/** Writes pieces into a file that appears only when it is whole; its size in bytes. */
export async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const unfinished = `${file}.part-${process.pid}`;
  try {
    const size = await written(unfinished, bytes);
    await rename(unfinished, file);
    return size;
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(EXIT.notFound, `Cannot write ${file} (${code}).`, 'Name a file in a folder you may write to.');
  }
}

async function written(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const out = createWriteStream(file, { flags: 'w' });
  await once(out, 'open');
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return size;
}
