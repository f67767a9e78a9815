import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { Source } from '../../ledger/source.ts';
import { csvRows } from '../../units/csv.ts';
import { type PackageAbout, tablePath, type WrittenFile } from './about.ts';
import { descriptorOf } from './descriptor.ts';
import { readmeOf } from './readme.ts';
import type { Resource } from './resource.ts';

/** Rows made into text at once: some 300 kB, so that a package takes no more memory however long the ledger is. */
const PORTION = 500;
/** Zip counts local time from 1980; a fixed one makes the same bytes of the same ledger, wherever and whenever. */
const WRITTEN = new Date(1980, 0, 1, 12);

/** A zip being written: packed pieces wait in `ready` until they are taken. */
class Writing {
  readonly #zip: Zip;
  readonly #ready: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#ready.push(piece);
    });
  }

  file(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = WRITTEN;
    this.#zip.add(file);
    return file;
  }

  end(): void {
    this.#zip.end();
  }

  taken(): readonly Uint8Array[] {
    return this.#ready.splice(0);
  }
}

/** A table's CSV in portions, header first. */
function* portions({ fields, rows, cells }: Resource): Generator<Uint8Array> {
  yield Buffer.from(csvRows([fields.map(({ name }) => name)]));
  for (let from = 0; from < rows; from += PORTION) yield Buffer.from(csvRows(cells(from, from + PORTION)));
}

const NOTHING = new Uint8Array(0);

async function* table(zip: Writing, resource: Resource): AsyncGenerator<Uint8Array, WrittenFile> {
  const path = tablePath(resource.name);
  const [file, hash] = [zip.file(path), createHash('sha256')];
  let bytes = 0;
  for (const portion of portions(resource)) {
    hash.update(portion);
    bytes += portion.byteLength;
    file.push(portion);
    yield* zip.taken();
    // Others are answered in between.
    await turn();
  }
  file.push(NOTHING, true);
  return { path, bytes, sha256: hash.digest('hex') };
}

/** The whole package as a zip, piece by piece: tables, then `datapackage.json`, which names their hashes, and the README. */
export async function* packageZip(
  resources: readonly Resource[],
  sources: readonly Source[],
  about: PackageAbout,
): AsyncGenerator<Uint8Array> {
  const zip = new Writing();
  const files: WrittenFile[] = [];
  for (const resource of resources) files.push(yield* table(zip, resource));
  zip.file('datapackage.json').push(Buffer.from(descriptorOf(resources, files, sources, about)), true);
  zip.file('README.md').push(Buffer.from(readmeOf(resources, sources, about)), true);
  zip.end();
  yield* zip.taken();
}
