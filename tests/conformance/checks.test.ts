import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/brief/check-finding.ts';
import { type CheckResult, runChecks } from '../../src/brief/checks.ts';
import { correct } from '../../src/ledger/correction.ts';
import { takeInStatement } from '../../src/ledger/id.ts';
import { builtInChecks } from '../support/built-in-checks.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { builtInLabels, officialEdition } from '../support/mcs.ts';
import { INTAKE } from '../support/statements.ts';

/** What fails over the official files and why; anything else fails here, and so does an explanation of nothing. */
const EXPLAINED: ReadonlyMap<string, string> = new Map();

let results: readonly CheckResult[];
beforeAll(async () => {
  const { contents, corrections } = await builtInEvidence();
  const { vocabulary, sources } = contents;
  const statements = (['2025', '2026'] as const)
    .flatMap((edition) => officialEdition(edition, builtInLabels()))
    .flatMap((file) => file.statements.map((found) => takeInStatement(found, INTAKE)))
    .map((s) => correct(s, corrections).statement);
  const evidence = { vocabulary, sources, statements, events: [], judgements: [], knownOn: '2026-11-23' };
  results = runChecks(await builtInChecks(), evidence);
}, 60_000);

const keyOf = ({ place }: Finding): string =>
  [place.material, place.property, place.place, place.edition, place.period].filter(Boolean).join(' ');

describe('the checks over the official files of MCS 2025 and 2026', () => {
  test('fail where it is explained, and nowhere else', () => {
    for (const { check, passed, notCheckable, failed, excepted } of results) {
      const count = `${passed} passed, ${notCheckable} not checkable, ${excepted.length} excepted, ${failed.length} failed`;
      console.log(`${check.id}: ${count}`);
      for (const one of failed)
        console.log(`  ${one.title}: ${one.what}, ${one.byHowMuch} (${EXPLAINED.get(keyOf(one))})`);
    }
    expect(results.flatMap(({ failed }) => failed.map(keyOf)).sort()).toEqual([...EXPLAINED.keys()].sort());
  });

  test('look at every table', () => {
    const of = (id: string): number => results.find(({ check }) => check.id === id)?.passed ?? 0;
    expect(of('import-shares-add-up')).toBeGreaterThan(150);
    expect(of('world-total-is-sum-of-rows')).toBeGreaterThan(300);
    expect(of('near-neighbouring-edition')).toBeGreaterThan(1000);
  });
});
