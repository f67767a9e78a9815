import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { type AstNode, sourceFiles, walk } from './support/source-files.ts';

/** Rooms above the line: only computing. */
const ABOVE_THE_LINE = new Set([
  'numeric',
  'units',
  'vocabulary',
  'ledger',
  'sources',
  'market',
  'policy',
  'stockpile',
  'procurement',
  'brief',
  'shortfall',
  'planner',
  'cases',
]);
/** Packages that only compute and may be used above the line. */
const PURE_PACKAGES = [/^@noble\/hashes\//, /^temporal-polyfill$/, /^yaml$/, /^typebox$/];
const WORLD = new Set([
  'process',
  'globalThis',
  'window',
  'document',
  'fetch',
  'require',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'performance',
  'crypto',
  'console',
  'Buffer',
]);

function breachesIn(program: object): readonly string[] {
  const found: string[] = [];
  walk(program, (node, parents) => {
    const breach = breachOf(node, parents);
    if (breach !== null) found.push(breach);
  });
  return found;
}

function breachOf(node: AstNode, parents: readonly AstNode[]): string | null {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await === true)) return 'await';
  if (/Function/.test(node.type) && node.async === true) return 'async function';
  if (node.type === 'ImportExpression') return 'dynamic import';
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && listLength(node.arguments) === 0)
    return 'new Date()';
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Promise') return 'new Promise';
  if (node.type === 'MemberExpression') return memberBreach(node);
  if (node.type === 'VariableDeclaration' && node.kind !== 'const' && isModuleLevel(parents))
    return `module-level ${String(node.kind)}`;
  if (node.type === 'Identifier' && WORLD.has(String(node.name)) && isFree(node, parents))
    return `the world: ${String(node.name)}`;
  return null;
}

function memberBreach(node: AstNode): string | null {
  const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return ['Math.random', 'Date.now', 'Temporal.Now', 'performance.now', 'Intl.DateTimeFormat'].includes(member)
    ? member
    : null;
}

const nameOf = (node: unknown): string => String((node as { name?: unknown } | null)?.name ?? '');
const listLength = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
const isModuleLevel = (parents: readonly AstNode[]): boolean =>
  parents.every(({ type }) => type === 'Program' || type === 'ExportNamedDeclaration');

/** Whether an identifier is a name from outside, not a property, key or type. */
function isFree(node: AstNode, parents: readonly AstNode[]): boolean {
  const parent = parents.at(-1);
  if (parent === undefined || parent.type.startsWith('TS')) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent.type === 'Property') return parent.value === node && parents.at(-2)?.type !== 'ObjectPattern';
  return !/Specifier$|Declarator$|^(Function|Arrow|Method|Formal)/.test(parent.type);
}

const above = sourceFiles().filter(({ room }) => ABOVE_THE_LINE.has(room));

describe('the line across the floor plan', () => {
  it('has rooms above it', () => {
    expect(above.length).toBeGreaterThan(20);
  });

  it('is not crossed: no await, no clock, no chance, no module state, no world', () => {
    expect(above.flatMap(({ file, program }) => breachesIn(program).map((breach) => `${file}: ${breach}`))).toEqual([]);
  });

  it('lets only computing packages through', () => {
    const packages = above.flatMap(({ file, imports }) =>
      imports
        .filter(({ request }) => !request.startsWith('.') && !PURE_PACKAGES.some((pure) => pure.test(request)))
        .map(({ request }) => `${file} imports ${request}`),
    );
    expect(packages).toEqual([]);
  });

  it.each([
    ['let counter = 0;', 'module-level let'],
    ['export let counter = 0;', 'module-level let'],
    ['const now = () => Date.now();', 'Date.now'],
    ['const today = new Date();', 'new Date()'],
    ['const luck = () => Math.random();', 'Math.random'],
    ['async function f() { await g(); }', 'await'],
    ['const home = process.env;', 'the world: process'],
    ['const get = () => fetch("x");', 'the world: fetch'],
    ['const m = () => import("node:fs");', 'dynamic import'],
  ])('sees the breach in %s', (code, breach) => {
    expect(breachesIn(parseSync('x.ts', code).program)).toContain(breach);
  });

  it.each([
    'const f = (x: { process: number }) => x.process;',
    'for (let i = 0; i < 2; i++) {}',
    'const d = new Date(0);',
    'function f() { let a = 1; return a; }',
  ])('lets %s pass', (code) => {
    expect(breachesIn(parseSync('x.ts', code).program)).toEqual([]);
  });
});
