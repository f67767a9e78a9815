import type { IngestPreviewDto } from '../../api/contract-ingest-preview.ts';
import type { Call } from '../call.ts';
import { homeOf, openOwn, serverOf } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { ingestPreviewPage } from '../pages/ingest-preview.ts';
import { styleOf } from '../pages/style.ts';
import { checkThere, print } from '../verb.ts';

/** A file to be tried, and how it is to be read. */
export interface Tried {
  readonly name: string;
  readonly bytes: Buffer;
}
type Manner = Readonly<Record<string, string>>;

async function previewsOf({ options, surroundings }: Call, files: readonly Tried[], manner: Manner) {
  const home = homeOf(options.home);
  checkThere(home);
  const server = await serverOf(home);
  const previews: IngestPreviewDto[] = [];
  if (server !== null) {
    for (const { name, bytes } of files) {
      const body = { name, contentBase64: bytes.toString('base64'), ...manner };
      previews.push(await server.post<IngestPreviewDto>('/ingest/preview', body));
    }
    return previews;
  }
  const workbench = await openOwn(home, surroundings);
  const { previewDto } = await import('../../api/present/ingest-preview.ts');
  try {
    for (const file of files) previews.push(previewDto(await workbench.previewFile(file, manner)));
    return previews;
  } finally {
    await workbench.close();
  }
}

/** `ingest --dry-run`: what taking files in would do, each by itself; writes nothing. */
export async function previewFiles(call: Call, files: readonly Tried[], manner: Manner): Promise<ExitCode> {
  const previews = await previewsOf(call, files, manner);
  const style = styleOf(call.surroundings);
  print(call, { files: previews }, (safe) => safe.files.map((one) => ingestPreviewPage(one, style)).join('\n\n'));
  return previews.every(({ problems }) => problems.length === 0) ? EXIT.ok : EXIT.problems;
}
