import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's own folder, found alike from `src/store` and from `dist/store`. */
export const PACKAGE_ROOT = new URL('../../', import.meta.url);

/**
 * Address of a built file, e.g. `store/pglite-worker.js`. A worker thread loads JavaScript only (Node 20 cannot load
 * TypeScript), so it is the built one even when the caller runs from `src`.
 */
export function builtUrl(relative: string): URL {
  const url = new URL(`dist/${relative}`, PACKAGE_ROOT);
  if (!existsSync(url)) throw new Error(`${fileURLToPath(url)} is missing: run \`npm run build\` first`);
  return url;
}
