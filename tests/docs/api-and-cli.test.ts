import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import { ERRORS, errorsPage } from '../../src/api/errors.ts';
import { apiPage, type OpenApi } from '../../src/api/reference.ts';
import type { App } from '../../src/api/route.ts';
import { EXIT, exitCodesPage } from '../../src/cli/exit-codes.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { cliPage } from '../../src/cli/reference.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { ROOT } from '../support/source-files.ts';

const FOLDER = path.join(ROOT, 'docs', 'reference');
const WRITING = process.env.BALLAST_WRITE === '1';
const silent = {
  out: () => undefined,
  err: () => undefined,
  columns: 100,
  colour: false,
  progress: false,
  env: {},
  now: NOW,
};
const program = buildProgram(silent, () => undefined);

let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openTestLedger({ filled: false, role: 'command' });
  app = await buildApp({
    workbench: ledger.workbench,
    token: 't',
    origin: 'http://127.0.0.1:4700',
    webFolder: null,
    now: NOW,
  });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

async function openApi(): Promise<OpenApi> {
  const reply = await app.inject({ url: '/api/v1/openapi.json', headers: { host: '127.0.0.1:4700' } });
  return reply.json();
}

const PAGES: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['api.md', async () => apiPage(await openApi())],
  ['cli.md', () => cliPage(program)],
  ['errors.md', errorsPage],
  ['exit-codes.md', exitCodesPage],
];

describe('generated reference pages', () => {
  it.each(PAGES)('%s is as the program would write it now', async (name, page) => {
    const file = path.join(FOLDER, name);
    const text = await page();
    if (WRITING) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(file, text);
    }
    expect(await readFile(file, 'utf8'), 'run: BALLAST_WRITE=1 npx vitest run tests/docs').toBe(text);
  });

  it('documents every route, verb, error code and exit code, and no others', async () => {
    const text = async (name: string): Promise<string> => readFile(path.join(FOLDER, name), 'utf8');
    const found = (page: string, pattern: RegExp): readonly string[] =>
      [...page.matchAll(pattern)].map(([, one = '']) => one).sort();
    const paths = Object.entries((await openApi()).paths);
    const routes = paths.flatMap(([route, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${route}`),
    );
    expect(found(await text('api.md'), /^## ((?:GET|POST|DELETE) \S+)$/gm)).toEqual(routes.sort());
    expect(found(await text('cli.md'), /^## ballast (\S+)/gm)).toEqual(
      program.commands.map((verb) => verb.name()).sort(),
    );
    expect(found(await text('errors.md'), /^\| `([a-z-]+)` \|/gm)).toEqual(Object.keys(ERRORS).sort());
    expect(found(await text('exit-codes.md'), /^\| (\d+) \|/gm)).toEqual(Object.values(EXIT).map(String).sort());
  });

  it('raises no error code in the code that the table lacks, and lists none that is never raised', async () => {
    const { readdir } = await import('node:fs/promises');
    const files = (await readdir(path.join(ROOT, 'src', 'api'), { recursive: true })).filter((file) =>
      file.endsWith('.ts'),
    );
    const texts = await Promise.all(
      files.filter((file) => file !== 'errors.ts').map((file) => readFile(path.join(ROOT, 'src', 'api', file), 'utf8')),
    );
    const code = texts.join('\n');
    expect(Object.keys(ERRORS).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });
});
