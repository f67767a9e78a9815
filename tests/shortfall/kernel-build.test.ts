import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/source-files.ts';

it('the committed kernel is what assembly/ compiles to, byte for byte', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballast-kernel-'));
  const file = path.join(folder, 'kernel.wasm');
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'kernel.mjs'), file]);
  const [built, committed] = [file, path.join(ROOT, 'assembly', 'kernel.wasm')].map((name) => readFileSync(name));
  rmSync(folder, { recursive: true });
  expect(built?.length).toBeGreaterThan(1000);
  expect(built?.equals(committed as Buffer)).toBe(true);
});
