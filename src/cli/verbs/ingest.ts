import { readFile } from 'node:fs/promises';
import type { IngestReportDto } from '../../api/contract-service.ts';
import { ingestBuiltIn } from '../built-in.ts';
import type { Call } from '../call.ts';
import { type Client, homeOf, openOwn, serverOf } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { ingestPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print, withClient } from '../verb.ts';

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

type IngestCall = Call<{ readonly parser?: string }>;

async function takeInFiles(call: IngestCall, files: readonly string[]): Promise<IngestReportDto> {
  const contents = await Promise.all(files.map(async (name) => ({ name, bytes: await bytesOf(name) })));
  const takeIn = async (client: Client): Promise<IngestReportDto> => {
    const reports: IngestReportDto[] = [];
    for (const { name, bytes } of contents) {
      const body = { name, contentBase64: bytes.toString('base64'), parser: call.options.parser };
      reports.push(await client.post<IngestReportDto>('/ingest', body));
    }
    return reports.reduce(together);
  };
  return withClient(call, takeIn, { create: true });
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

/** `ingest [files...]`: takes files in, or the built-in data. */
export async function ingest(call: IngestCall): Promise<ExitCode> {
  const report = call.args.length === 0 ? await takeInBuiltIn(call) : await takeInFiles(call, call.args);
  return reportIngest(call, report);
}
