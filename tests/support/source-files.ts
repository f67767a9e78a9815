import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/** The checkout's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** Path below src with forward slashes: `units/format.ts`. */
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly program: object;
  /** Module requests as written, static, re-exported and dynamic. */
  readonly imports: readonly { readonly request: string; readonly typeOnly: boolean }[];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : filesBelow(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

function importsOf(file: string, text: string): { program: object; imports: SourceFile['imports'] } {
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const fixed = parsed.module.staticImports.map((item) => ({
    request: item.moduleRequest.value,
    typeOnly: item.entries.length > 0 && item.entries.every((entry) => entry.isType),
  }));
  const passedOn = parsed.module.staticExports.flatMap((item) =>
    item.entries.flatMap((entry) =>
      entry.moduleRequest === null ? [] : [{ request: entry.moduleRequest.value, typeOnly: entry.isType }],
    ),
  );
  const dynamic = parsed.module.dynamicImports.map((item) => ({
    request: text.slice(item.moduleRequest.start, item.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return { program: parsed.program, imports: [...fixed, ...passedOn, ...dynamic] };
}

/** Every TypeScript file below src, parsed. */
export function sourceFiles(): readonly SourceFile[] {
  const src = path.join(ROOT, 'src');
  return filesBelow(src).map((full) => {
    const file = path.relative(src, full).split(path.sep).join('/');
    const text = readFileSync(full, 'utf8');
    return { file, room: file.split('/')[0] ?? '', text, ...importsOf(full, text) };
  });
}

/** Calls `visit` on every node of a parsed program, with the chain of its parents, nearest last. */
export function walk(
  node: unknown,
  visit: (node: AstNode, parents: readonly AstNode[]) => void,
  parents: readonly AstNode[] = [],
): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parents);
    return;
  }
  if (!isNode(node)) return;
  visit(node, parents);
  const below = [...parents, node];
  for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, visit, below);
}

export interface AstNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
