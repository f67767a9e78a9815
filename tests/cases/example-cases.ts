import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../src/cases/assemble.ts';
import type { Assembly } from '../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../src/cases/case-evidence.ts';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { parseCase } from '../../src/cases/parse-case.ts';
import { NO_FACTS } from '../../src/vocabulary/facts.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const { vocabulary } = builtInVocabulary();

/** A ledger that knows nothing but words. */
export const noEvidence: CaseEvidence = {
  ...{ vocabulary, facts: NO_FACTS, sources: [], judgements: [], events: [], knownOn: '2026-11-23' },
  statementsOf: () => [],
};

/** A case file read, or its problems as an error. */
export function readCase(text: string, name = 'case.yaml'): CaseFile {
  const { file, problems } = parseCase(text, name, vocabulary);
  if (file === null) throw new Error(JSON.stringify(problems));
  return file;
}

const folder = path.join(ROOT, 'data/cases');

/** One of the cases that come with Ballast, by its id. */
export const shippedCase = (id: string): CaseFile =>
  readCase(readFileSync(path.join(folder, `${id}.yaml`), 'utf8'), `${id}.yaml`);

/** A whole assembly, or its problems as an error. */
export function assembled(file: CaseFile, evidence = noEvidence): Assembly {
  const { assembly, problems } = assemble(file, shippedCase, evidence);
  if (assembly === null) throw new Error(JSON.stringify(problems, null, 1));
  return assembly;
}

/** What is wrong with a case that extends nothing but shipped ones. */
export function problemsOf(text: string, evidence = noEvidence) {
  const { file, problems } = parseCase(text, 'case.yaml', vocabulary);
  return file === null ? problems : assemble(file, shippedCase, evidence).problems;
}
