import { createHash } from 'node:crypto';
import type { Source } from '../../ledger/source.ts';
import type { PackageAbout, WrittenFile } from './about.ts';
import type { Resource } from './resource.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';

/** One hash over all tables: two packages with the same one say the same. */
function contentHash(files: readonly WrittenFile[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files) hash.update(`${sha256}  ${path}\n`);
  return `sha256:${hash.digest('hex')}`;
}

const sourceEntry = ({ producer, title, url, licence }: Source) => ({
  title: `${producer}: ${title}`,
  ...(url === null ? {} : { path: url }),
  licence,
});

function resourceEntry(
  { name, title, description, fields, primaryKey, foreignKeys, rows }: Resource,
  file: WrittenFile,
) {
  return {
    $schema: `${PROFILE}/dataresource.json`,
    name,
    type: 'table',
    path: file.path,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rows,
    schema: {
      fields: fields.map(({ name, type, description }) => ({ name, type, description })),
      missingValues: [''],
      primaryKey: [...primaryKey],
      foreignKeys: foreignKeys.map(({ field, resource, to }) => ({
        fields: [field],
        reference: { resource, fields: [to] },
      })),
    },
  };
}

/** `datapackage.json` (Data Package 2.0): what is in the zip, how it is typed, and whose it is. */
export function descriptorOf(
  resources: readonly Resource[],
  files: readonly WrittenFile[],
  sources: readonly Source[],
  { knownOn, marking, version }: PackageAbout,
): string {
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    name: 'ballast-ledger',
    id: contentHash(files),
    title: 'Ballast: the ledger of strategic materials',
    description: `Every statement, event, claim, correction and judgement of the ledger as known on ${knownOn}, each with its source.`,
    version: knownOn,
    knownOn,
    marking,
    generator: `Ballast ${version}`,
    sources: sources.map(sourceEntry),
    resources: resources.flatMap((resource, n) => {
      const file = files[n];
      return file === undefined ? [] : [resourceEntry(resource, file)];
    }),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
