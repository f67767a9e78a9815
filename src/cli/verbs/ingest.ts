import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { INGEST_LIMIT, type IngestReportDto } from '../../api/contract-service.ts';
import { ingestBuiltIn } from '../built-in.ts';
import type { Call } from '../call.ts';
import { type Client, homeOf, openOwn, serverOf } from '../client.ts';
import { CliError, EXIT, type ExitCode, exitOf } from '../exit-codes.ts';
import { ingestPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print } from '../verb.ts';
import { previewFiles } from './ingest-preview.ts';

/** Takes in the built-in data: through the server that holds the ledger, else here with a progress bar. */
export async function takeInBuiltIn({ options, surroundings }: Call): Promise<IngestReportDto> {
  const home = homeOf(options.home);
  const server = await serverOf(home);
  if (server !== null) return server.post<IngestReportDto>('/ingest/built-in');
  const workbench = await openOwn(home, surroundings);
  try {
    return await ingestBuiltIn(workbench, surroundings);
  } finally {
    await workbench.close();
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(EXIT.notFound, `Cannot read ${file} (${error.code ?? error.message}).`, 'Check the file name.');
  });
}

type IngestCall = Call<{ readonly parser?: string; readonly public?: boolean; readonly dryRun?: boolean }>;

/** How files are taken in, besides their names and bytes. */
interface Manner {
  readonly parser?: string;
  readonly marking?: 'public';
}

const mannerOf = ({ options }: IngestCall): Manner => ({
  ...(options.parser === undefined ? {} : { parser: options.parser }),
  ...(options.public === true ? { marking: 'public' } : {}),
});

/** Takes one file in under its absolute path, so that a file is one file from whichever folder it is named. */
type TakeIn = (name: string, bytes: Buffer) => Promise<IngestReportDto>;

function throughServer(server: Client, manner: Manner): TakeIn {
  return async (name, bytes) => {
    if (bytes.byteLength > INGEST_LIMIT) throw tooLarge(name, server.where);
    return server.post<IngestReportDto>('/ingest', { name, contentBase64: bytes.toString('base64'), ...manner });
  };
}

function tooLarge(name: string, where: string): CliError {
  const limit = `${INGEST_LIMIT / 2 ** 20} MiB`;
  return new CliError(
    exitOf('body-too-large'),
    `${name} is larger than the ${limit} the server at ${where} takes.`,
    'Stop that server (Ctrl-C where it runs), run this command again, and start it again afterwards.',
  );
}

/** Files as named; of a folder its tables, in the order of their names. */
async function filesIn(names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    const entries = await readdir(name).catch(() => null);
    if (entries === null) files.push(name);
    else
      files.push(
        ...entries
          .filter((one) => /\.(csv|xlsx)$/i.test(one))
          .sort()
          .map((one) => join(name, one)),
      );
  }
  if (files.length > 0) return files;
  throw new CliError(EXIT.notFound, `There is no .csv or .xlsx file in ${names.join(', ')}.`, 'Check the folder.');
}

async function contentsOf(names: readonly string[]) {
  const files = await filesIn(names);
  return Promise.all(files.map(async (file) => ({ name: resolve(file), bytes: await bytesOf(file) })));
}

async function takeInFiles(call: IngestCall, files: readonly string[]): Promise<IngestReportDto> {
  const { options, surroundings } = call;
  const contents = await contentsOf(files);
  const takeAll = async (takeIn: TakeIn): Promise<IngestReportDto> => {
    const reports: IngestReportDto[] = [];
    for (const { name, bytes } of contents) reports.push(await takeIn(name, bytes));
    return reports.reduce(together);
  };
  const home = homeOf(options.home);
  const server = await serverOf(home);
  if (server !== null) return takeAll(throughServer(server, mannerOf(call)));
  const workbench = await openOwn(home, surroundings);
  const { ingestDto } = await import('../../api/present/ingest.ts');
  try {
    return await takeAll(async (name, bytes) => ingestDto(await workbench.ingestFile({ name, bytes }, mannerOf(call))));
  } finally {
    await workbench.close();
  }
}

function sumOf<T extends Readonly<Record<string, number>>>(a: T, b: T): T {
  return Object.fromEntries(Object.keys(a).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)])) as T;
}

function together(a: IngestReportDto, b: IngestReportDto): IngestReportDto {
  return {
    files: [...a.files, ...b.files],
    takenIn: a.takenIn + b.takenIn,
    alreadyKnown: a.alreadyKnown + b.alreadyKnown,
    refused: a.refused + b.refused,
    counts: sumOf(a.counts, b.counts),
    added: sumOf(a.added, b.added),
    withdrawn: a.withdrawn + b.withdrawn,
  };
}

/** Prints an ingest's report; files refused and cells not read are problems. */
export function reportIngest(call: Call, report: IngestReportDto): ExitCode {
  print(call, report, (safe) => ingestPage(safe, styleOf(call.surroundings)));
  return report.refused > 0 || report.counts.problems > 0 ? EXIT.problems : EXIT.ok;
}

/** `ingest [files...]`: takes files in, or the built-in data; with `--dry-run` says what that would do. */
export async function ingest(call: IngestCall): Promise<ExitCode> {
  if (call.options.dryRun === true) {
    if (call.args.length > 0) return previewFiles(call, await contentsOf(call.args), { ...mannerOf(call) });
    throw new CliError(EXIT.usage, 'There is no file to try.', 'Name the files: ballast ingest FILE --dry-run.');
  }
  const report = call.args.length === 0 ? await takeInBuiltIn(call) : await takeInFiles(call, call.args);
  return reportIngest(call, report);
}
