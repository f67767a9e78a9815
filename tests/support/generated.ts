import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './source-files.ts';

/** A committed page must be what the code generates; BALLAST_WRITE=1 rewrites it, and the diff is read like code. */
export function expectGenerated(file: string, text: string): void {
  const full = path.join(ROOT, file);
  if (process.env.BALLAST_WRITE === '1') {
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  const committed = existsSync(full) ? readFileSync(full, 'utf8') : '';
  expect(committed, `${file} is stale: run BALLAST_WRITE=1 npx vitest run tests/docs`).toBe(text);
}

/** A Markdown table; pipes in cells are escaped. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
