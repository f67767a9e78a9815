import { isAbsolute } from 'node:path';
import { INGEST_LIMIT, IngestBodySchema, IngestReportSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { ingestDto } from '../present/ingest.ts';
import { type App, actRoute, NO_BODY } from '../route.ts';

/** The command line sends absolute paths; any other name is one somebody gave to an upload, apart from files on disk. */
function uploadName(name: string): string {
  return isAbsolute(name) ? name : `upload/${name}`;
}

/** POST /ingest: takes one file in; the same bytes twice add nothing. */
export function ingestRoutes(app: App, { workbench }: Desk): void {
  actRoute(app, {
    path: '/ingest',
    summary: 'Takes one file in; answers when journal and store have it',
    body: IngestBodySchema,
    response: IngestReportSchema,
    bodyLimit: Math.ceil((INGEST_LIMIT * 4) / 3) + 4096,
    act: async ({ name, contentBase64, parser, marking }) => {
      const bytes = Buffer.from(contentBase64, 'base64');
      return ingestDto(
        await workbench.ingestFile(
          { name: uploadName(name), bytes },
          { ...(parser === undefined ? {} : { parser }), ...(marking === undefined ? {} : { marking }) },
        ),
      );
    },
  });
  actRoute(app, {
    path: '/ingest/built-in',
    summary: 'Takes in every built-in data file that is new or changed',
    body: NO_BODY,
    response: IngestReportSchema,
    act: async () => ingestDto(await workbench.ingestBuiltIn()),
  });
}
