import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { App } from './route.ts';

/** Serves the built web app; hashed assets for ever, the page itself never from a cache. */
export async function serveWebFiles(app: App, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(staticFiles, {
    root: folder,
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The page for every address of the web app, or a plain hint when it has not been built. */
export function sendPage(app: App, reply: FastifyReply): FastifyReply {
  if (app.hasReplyDecorator('sendFile')) return reply.sendFile('index.html');
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The web app is not built. Run: npm run build\nThe API answers at /api/v1/openapi.json\n');
}
