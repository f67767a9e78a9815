import { listBuiltIn, readBuiltIn } from '../archive/builtin.ts';
import { hasCode } from '../archive/files.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { CaseProblem } from '../cases/case-problem.ts';
import { type ParsedCase, parseCase } from '../cases/parse-case.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** A case of the data folder, read; `file` is null where `problems` say why it cannot be. */
export interface ShippedCase extends ParsedCase {
  /** Its id; where it cannot be read, its file's name without the ending. */
  readonly id: string;
  /** `data/cases/reference.yaml` */
  readonly name: string;
  readonly text: string;
}

/** Raised for a case that cannot run, with every mistake; nothing was run. */
export class CaseRefusedError extends Error {
  override readonly name = 'CaseRefusedError';
  readonly problems: readonly CaseProblem[];
  constructor(name: string, problems: readonly CaseProblem[]) {
    super(problemsText(name, problems));
    this.problems = problems;
  }
}

/** Raised where no shipped case has the id asked for. */
export class UnknownCaseError extends Error {
  override readonly name = 'UnknownCaseError';
}

/** All mistakes of a case in words, one a line, with their places. */
export function problemsText(name: string, problems: readonly CaseProblem[]): string {
  const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
  return [`${name} has ${count}, so nothing was run:`, ...problems.map(problemText)].join('\n');
}

function problemText({ line, column, path, message, expected, todo }: CaseProblem): string {
  const place = line > 0 ? `line ${line}, column ${column}` : 'as a whole';
  const sentences = [message, expected === '' ? '' : `expected ${expected}`, todo].filter((text) => text !== '');
  return `${place}${path === '' ? '' : ` (${path})`}: ${sentences.join('; ')}`;
}

const CASE_FILES = /^data\/cases\/[^/]+\.ya?ml$/;

/** Every case of a data folder, in the order of their files. */
export async function shippedCases(dataFolder: string, vocabulary: Vocabulary): Promise<readonly ShippedCase[]> {
  const names = (await namesIn(dataFolder)).filter((name) => CASE_FILES.test(name));
  return Promise.all(
    names.map(async (name) => {
      const text = (await readBuiltIn(name, dataFolder)).toString('utf8');
      const parsed = parseCase(text, name, vocabulary);
      return { ...parsed, id: parsed.file?.case ?? stemOf(name), name, text };
    }),
  );
}

async function namesIn(dataFolder: string): Promise<readonly string[]> {
  try {
    return await listBuiltIn(dataFolder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

const stemOf = (name: string): string => name.replace(/^.*\//, '').replace(/\.ya?ml$/, '');

/** A case given as its text, as any program may send it; the name is for messages and never opened. */
export interface OwnCase {
  readonly text: string;
  readonly name: string;
}

/** A case asked for, read or not, under the name messages give it. */
export interface AskedCase {
  readonly name: string;
  readonly parsed: ParsedCase;
}

/** The case asked for: a shipped one by its id, or one's own text. Throws where no shipped one has the id. */
export function caseAsked(asked: string | OwnCase, shipped: readonly ShippedCase[], vocabulary: Vocabulary): AskedCase {
  if (typeof asked !== 'string') return { name: asked.name, parsed: parseCase(asked.text, asked.name, vocabulary) };
  const found = shipped.find(({ id }) => id === asked);
  if (found === undefined) throw new UnknownCaseError(`no shipped case has the id "${asked}"`);
  return { name: found.name, parsed: found };
}

/** Where a case finds the one it extends: among the shipped ones only. */
export function parentsAmong(shipped: readonly ShippedCase[]): (id: string) => CaseFile | null {
  return (id) => shipped.find((one) => one.id === id)?.file ?? null;
}

/** The day a case itself says the ledger is known on, or the nearest case it extends does; null where none does. */
export function dayOfCase(file: CaseFile, parents: (id: string) => CaseFile | null): string | null {
  const seen = new Set<string>();
  for (let one: CaseFile | null = file; one !== null && !seen.has(one.case); ) {
    const day = one.evidence?.known_on;
    if (day !== undefined) return day;
    seen.add(one.case);
    one = one.extends === undefined ? null : parents(one.extends);
  }
  return null;
}
