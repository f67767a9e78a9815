import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import { statementId } from '../../src/ledger/id.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { readTable, writeTable } from '../../src/sources/usgs-mcs/table.ts';
import {
  builtInLabels,
  decodeTable,
  OFFICIAL_EDITIONS,
  type OfficialEdition,
  officialEdition,
} from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const WRITE = process.env.BALLAST_WRITE === '1';

/** Initials of the materials of each file: few files are taken in sooner than one for each material. */
const FILES = ['a-c', 'd-l', 'm-r', 's-z'] as const;

/** What an edition's official files say; what two files both say stands once. Sorted by material, else as the files are. */
function statementsOf(edition: OfficialEdition): readonly Found<Statement>[] {
  const byId = new Map<string, Found<Statement>>();
  for (const { statements } of officialEdition(edition, builtInLabels())) {
    for (const statement of statements) {
      const id = statementId(statement);
      if (!byId.has(id)) byId.set(id, statement);
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...byId.values()].sort((a, b) => order(a.subject.id, b.subject.id));
}

describe.each(OFFICIAL_EDITIONS)('data/usgs-mcs/%s', (edition) => {
  const all = statementsOf(edition);
  const folder = path.join(ROOT, 'data/usgs-mcs', edition);
  if (WRITE) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  test.each(FILES)('%s.csv is what the official files say', (initials) => {
    const found = all.filter(({ subject }) => new RegExp(`^[${initials}]`).test(subject.id));
    const file = path.join(folder, `${initials}.csv`);
    if (WRITE) writeFileSync(file, writeTable(found));
    const bytes = readFileSync(file);
    expect(bytes.toString('utf8')).toBe(writeTable(found));
    const read = readTable(decodeTable(bytes));
    expect(read.problems).toEqual([]);
    expect(read.statements).toEqual(found);
    expect(read.statements.map(statementId)).toEqual(found.map(statementId));
  });

  test('has every statement in one of the files', () => {
    expect(readdirSync(folder).sort()).toEqual(FILES.map((initials) => `${initials}.csv`));
    const rows = FILES.flatMap((initials) => decodeTable(readFileSync(path.join(folder, `${initials}.csv`))).rows);
    expect(rows).toHaveLength(all.length);
    console.log(
      `${edition}: ${all.length} statements of ${new Set(all.map(({ subject }) => subject.id)).size} materials`,
    );
  });
});
