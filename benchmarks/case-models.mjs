// The models of shipped cases, assembled from the ledger of a data folder that was set up (BALLAST_HOME).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from '../dist/cases/assemble.js';
import { parseCase } from '../dist/cases/parse-case.js';
import { materialOf } from '../dist/vocabulary/subject.js';
import { loadMaterialEvidence } from '../dist/workbench/reading.js';
import { openWorkbench } from '../dist/workbench/workbench.js';

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
const CASES = path.join(dataFolder, 'cases');

/** Assembled cases by id, known on a day. */
export async function assembledCases(home, ids, knownOn) {
  const workbench = await openWorkbench({ home, dataFolder, role: 'command' });
  try {
    const evidence = await evidenceOf(workbench, knownOn);
    const files = new Map(readdirSync(CASES).map((name) => [path.basename(name, '.yaml'), readCase(name)]));
    return ids.map((id) => {
      const { assembly, problems } = assemble(files.get(id), (parent) => files.get(parent) ?? null, evidence);
      if (assembly === null) throw new Error(`${id}: ${problems[0].message}`);
      return assembly;
    });
  } finally {
    await workbench.close();
  }
}

function readCase(name) {
  return parseCase(readFileSync(path.join(CASES, name), 'utf8'), name).file;
}

async function evidenceOf(workbench, knownOn) {
  const { statements, events, judgements } = await loadMaterialEvidence(workbench, null, knownOn);
  const byMaterial = new Map();
  for (const statement of statements) {
    const material = materialOf(statement.subject);
    const of = byMaterial.get(material);
    if (of === undefined) byMaterial.set(material, [statement]);
    else of.push(statement);
  }
  const { vocabulary, facts, sources } = workbench;
  return {
    ...{ vocabulary, facts, sources: [...sources.values()], judgements, events, knownOn },
    statementsOf: (material) => byMaterial.get(material) ?? [],
  };
}
