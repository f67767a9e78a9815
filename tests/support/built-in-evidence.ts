import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { builtInFolder, listBuiltIn, readBuiltIn } from '../../src/archive/builtin.ts';
import type { LedgerContents } from '../../src/brief/material.ts';
import type { Correction } from '../../src/ledger/correction.ts';
import type { Problem } from '../../src/ledger/evidence.ts';
import { sha256Of, takeInEvent, takeInStatement } from '../../src/ledger/id.ts';
import type { ParseResult } from '../../src/sources/parser.ts';
import { readFile } from '../../src/workbench/read-file.ts';
import { loadSources, loadVocabulary } from '../../src/workbench/reference-tables.ts';
import { madeOnce } from './made-once.ts';
import { INTAKE } from './statements.ts';

/** The whole built-in data as the briefs read it, and what could not be read. */
export interface BuiltIn {
  readonly contents: Omit<LedgerContents, 'knownOn'>;
  readonly corrections: readonly Correction[];
  readonly problems: readonly (Problem & { readonly file: string })[];
  readonly files: readonly string[];
}

/** Every built-in file read with its own parser, the evidence with its ids; read once for all files of a run. */
export async function builtInEvidence(): Promise<BuiltIn> {
  const made = await madeOnce('built-in-evidence', async (draft) => writeFile(draft, serialize(await readAll())));
  return deserialize(await readBytes(made)) as BuiltIn;
}

async function readAll(): Promise<BuiltIn> {
  const folder = builtInFolder();
  const [vocabulary, sources, files] = await Promise.all([
    loadVocabulary(folder),
    loadSources(folder),
    listBuiltIn(folder),
  ]);
  const read = await Promise.all(
    files.map(async (file) => {
      const bytes = await readBuiltIn(file, folder);
      return { file, snapshot: sha256Of(bytes), reading: readFile(file, bytes, vocabulary) };
    }),
  );
  const results = read.flatMap(({ reading, snapshot }) =>
    reading.outcome === 'read' ? [{ result: reading.result, intake: { ...INTAKE, snapshot } }] : [],
  );
  const each = <T>(pick: (result: ParseResult) => readonly T[]): readonly T[] => results.flatMap((r) => pick(r.result));
  return {
    contents: {
      vocabulary,
      sources: [...sources.values()],
      statements: results.flatMap(({ result, intake }) => result.statements.map((s) => takeInStatement(s, intake))),
      events: results.flatMap(({ result, intake }) => result.events.map((e) => takeInEvent(e, intake))),
      claims: each((result) => result.claims),
      judgements: each((result) => result.judgements),
    },
    corrections: each((result) => result.corrections),
    problems: read.flatMap(({ file, reading }) =>
      (reading.outcome === 'read' ? reading.result.problems : [reading.problem]).map((p) => ({ ...p, file })),
    ),
    files,
  };
}
