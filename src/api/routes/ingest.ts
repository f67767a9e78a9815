import { isAbsolute } from 'node:path';
import { IngestPreviewSchema } from '../contract-ingest-preview.ts';
import { INGEST_LIMIT, type IngestBodyDto, IngestBodySchema, IngestReportSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { ingestDto } from '../present/ingest.ts';
import { previewDto } from '../present/ingest-preview.ts';
import { type App, actRoute, NO_BODY } from '../route.ts';

/** The command line sends absolute paths; any other name is one somebody gave to an upload, apart from files on disk. */
function uploadName(name: string): string {
  return isAbsolute(name) ? name : `upload/${name}`;
}

/** The file a body carries, and how it is to be read. */
function fileOf({ name, contentBase64, parser, marking }: IngestBodyDto) {
  const options = { ...(parser === undefined ? {} : { parser }), ...(marking === undefined ? {} : { marking }) };
  return [{ name: uploadName(name), bytes: Buffer.from(contentBase64, 'base64') }, options] as const;
}

const BODY_LIMIT = Math.ceil((INGEST_LIMIT * 4) / 3) + 4096;

/** POST /ingest: takes one file in; the same bytes twice add nothing. POST /ingest/preview says what that would do. */
export function ingestRoutes(app: App, { workbench }: Desk): void {
  actRoute(app, {
    path: '/ingest',
    summary: 'Takes one file in; answers when journal and store have it',
    body: IngestBodySchema,
    response: IngestReportSchema,
    bodyLimit: BODY_LIMIT,
    act: async (body) => ingestDto(await workbench.ingestFile(...fileOf(body))),
  });
  actRoute(app, {
    path: '/ingest/preview',
    summary: 'What taking a file in would do: every problem, and what a stock book would change; writes nothing',
    body: IngestBodySchema,
    response: IngestPreviewSchema,
    bodyLimit: BODY_LIMIT,
    act: async (body) => previewDto(await workbench.previewFile(...fileOf(body))),
  });
  actRoute(app, {
    path: '/ingest/built-in',
    summary: 'Takes in every built-in data file that is new or changed',
    body: NO_BODY,
    response: IngestReportSchema,
    act: async () => ingestDto(await workbench.ingestBuiltIn()),
  });
}
