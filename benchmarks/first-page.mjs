import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const WEB = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'web');

/** Scripts a module pulls in at once: its static imports, and theirs. */
function staticImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(path.join(WEB, file), 'utf8');
  for (const [, request] of text.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) {
    staticImports(path.posix.join(path.posix.dirname(file), request), seen);
  }
  return seen;
}

/** Compressed JavaScript of the first page: what index.html names and what that imports statically. */
export function measureFirstPage() {
  const html = readFileSync(path.join(WEB, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
  const files = entries.reduce((seen, file) => staticImports(file, seen), new Set());
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(WEB, file)), { level: 9 }).length,
    0,
  );
  return [{ name: 'first page, compressed JavaScript', value: bytes / 1000, kind: 'kB', budget: 250 }];
}
