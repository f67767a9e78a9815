import type { Problem } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import { shortened } from '../../ledger/storable.ts';
import type { DecodedTree } from '../parser.ts';

/** One node of a decoded file: its plain data, the way to it, and the file's map of places. */
export interface Node {
  readonly data: unknown;
  readonly path: readonly (string | number)[];
  readonly placeOf: DecodedTree['placeOf'];
}

/** Where problems are put while one file is read; local to that reading. */
export type Problems = Problem[];

/** Reads a node into a value, or puts down what is wrong with it and gives undefined. */
export type Reader<T> = (node: Node, problems: Problems) => T | undefined;

/** The topmost node of a file. */
export function rootOf(tree: DecodedTree): Node {
  return { data: tree.data, path: [], placeOf: tree.placeOf };
}

/** The node under a key or at a position. */
export function childOf(node: Node, step: string | number, data: unknown): Node {
  return { ...node, data, path: [...node.path, step] };
}

/** Whether the node is a mapping (not a list, not null). */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The way to a node in words: `events[3].reports[0].date`. */
export function pathText(path: Node['path']): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text.replace(/^\./, '') || 'the file';
}

/** Line and column of a node, or of the nearest node above it that has a place; the way to it where none has. */
export function locatorOf(node: Node): string {
  for (let length = node.path.length; length >= 0; length -= 1) {
    const place = node.placeOf(node.path.slice(0, length));
    if (place !== null) return `line ${place.line}, column ${place.column}`;
  }
  return pathText(node.path);
}

/** The offending text, shortened to 80 characters. */
export function excerpt(data: unknown): string {
  const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? String(data));
  return shortened(text, 80);
}

/** A problem at a node; always gives undefined, so that a reader can return it. */
export function refuse(node: Node, problems: Problems, code: ProblemCode, message: string, advice: string): undefined {
  problems.push({
    code,
    locator: locatorOf(node),
    message: `${pathText(node.path)}: ${message}`,
    original: excerpt(node.data),
    advice,
  });
  return undefined;
}
