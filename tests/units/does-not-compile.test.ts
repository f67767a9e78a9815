import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const CONFIG = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: {
    composite: false,
    incremental: false,
    noEmit: true,
    rootDir: '../../..',
    types: [],
    lib: ['es2023'],
  },
};

let folder = '';
beforeAll(async () => {
  await mkdir(join(root, 'tests', '.tmp'), { recursive: true });
  folder = await mkdtemp(join(root, 'tests', '.tmp', 'compile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Compiled {
  readonly code: number;
  readonly output: string;
  /** Line of the addition in the snippet, 1-based. */
  readonly line: number;
}

/** Type-checks one fixture with the project's compiler and options, as if it were a file of the checkout. */
async function compile(name: string): Promise<Compiled> {
  const source = await readFile(join(import.meta.dirname, 'fixtures', `${name}.ts.txt`), 'utf8');
  const line = source.split('\n').findIndex((text) => text.includes('add(')) + 1;
  await writeFile(join(folder, `${name}.ts`), source);
  const config = join(folder, `${name}.json`);
  await writeFile(config, JSON.stringify({ ...CONFIG, files: [`${name}.ts`] }));
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  return run(tsc, ['--noEmit', '--pretty', 'false', '-p', config], { cwd: folder }).then(
    ({ stdout }) => ({ code: 0, output: stdout, line }),
    (error: { readonly code: number; readonly stdout: string }) => ({ code: error.code, output: error.stdout, line }),
  );
}

test('adding gross weight to content does not compile, and the compiler names the line', async () => {
  const { code, output, line } = await compile('add-gross-to-content');
  expect(code).not.toBe(0);
  expect(output).toContain(`add-gross-to-content.ts(${line},`);
  expect(output.match(/error TS/g)).toHaveLength(1);
});

test('adding gross weight to gross weight compiles', async () => {
  expect(await compile('add-gross-to-gross')).toMatchObject({ code: 0, output: '' });
});
