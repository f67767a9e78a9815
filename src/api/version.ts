import { readFileSync } from 'node:fs';

/** This program's version, from its package.json (two folders up, from the sources as from the built files). */
export function programVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
