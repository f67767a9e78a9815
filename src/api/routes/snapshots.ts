import Type from 'typebox';
import { snapshotBytes } from '../../workbench/snapshot-bytes.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { KNOWN_ON, knownOnDay } from '../known-on.ts';
import type { App } from '../route.ts';
import { ERROR_RESPONSES } from '../schemas.ts';

const Params = Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes' }) });

/** Bytes that are valid UTF-8 without NUL are shown as text; anything else is only bytes. */
function mediaTypeOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? 'application/octet-stream' : 'text/plain; charset=utf-8';
  } catch {
    return 'application/octet-stream';
  }
}

/** GET /snapshots/:sha256: the very bytes evidence was read from, as a download and never as a page. */
export function snapshotRoutes(app: App, desk: Desk): void {
  const schema = {
    summary: 'The bytes a piece of evidence was read from, as an attachment',
    params: Params,
    querystring: Type.Object(KNOWN_ON, { additionalProperties: false }),
    response: {
      200: { description: 'The bytes', content: { 'application/octet-stream': { schema: { type: 'string' } } } },
      ...ERROR_RESPONSES,
    },
  };
  app.get('/snapshots/:sha256', { schema }, async (request, reply) => {
    const { sha256 } = request.params;
    knownOnDay(request.query.known_on, desk.today());
    const tag = `"${sha256}"`;
    reply.header('etag', tag).header('cache-control', 'private, max-age=31536000, immutable');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const bytes = await snapshotBytes(desk.workbench.home, sha256);
    if (bytes === null) throw new ApiError('unknown-snapshot', `The archive has no snapshot ${sha256}.`);
    return reply
      .header('content-disposition', `attachment; filename="${sha256}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(mediaTypeOf(bytes))
      .send(Buffer.from(bytes));
  });
}
