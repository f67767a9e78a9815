import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import { statementId } from '../../src/ledger/id.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { readTable, writeTable } from '../../src/sources/usgs-mcs/table.ts';
import { builtInLabels, decodeTable, officialEdition } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const WRITE = process.env.BALLAST_WRITE === '1';

/** What an edition's official files say of a material; what two files both say stands once. */
function statementsOf(edition: '2025' | '2026', material: string): readonly Found<Statement>[] {
  const all = officialEdition(edition, builtInLabels()).flatMap((result) => result.statements);
  const byId = new Map<string, Found<Statement>>();
  for (const statement of all.filter((s) => s.subject.id === material)) {
    const id = statementId(statement);
    if (!byId.has(id)) byId.set(id, statement);
  }
  return [...byId.values()];
}

describe.each(['2025', '2026'] as const)('data/usgs-mcs/%s', (edition) => {
  test.each(['antimony', 'cobalt'])('%s.csv is what the official files say', (material) => {
    const file = path.join(ROOT, 'data/usgs-mcs', edition, `${material}.csv`);
    const statements = statementsOf(edition, material);
    const text = writeTable(statements);
    if (WRITE) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
    const read = readTable(decodeTable(readFileSync(file)));
    expect(read.problems).toEqual([]);
    expect(read.statements).toEqual(statements);
    expect(read.statements.map(statementId)).toEqual(statements.map(statementId));
    console.log(`${edition} ${material}: ${statements.length} statements`);
  });
});
