import { beforeAll, expect, it } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import type { Finding } from '../../src/brief/check-finding.ts';
import { type CheckResult, runChecks } from '../../src/brief/checks.ts';
import { correct } from '../../src/ledger/correction.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { relianceChecks } from '../../src/market/reliance.ts';
import { loadChains } from '../../src/workbench/reference-tables.ts';
import { builtInChecks } from '../support/built-in-checks.ts';
import { type BuiltIn, builtInEvidence } from '../support/built-in-evidence.ts';

const TODAY = '2026-11-23';
let data: BuiltIn;
let results: readonly CheckResult[];
beforeAll(async () => {
  data = await builtInEvidence();
  const { statements, ...rest } = data.contents;
  const read = statements.map((s) => correct(s, data.corrections).statement);
  results = runChecks(await builtInChecks(), {
    ...rest,
    statements: read,
    knownOn: TODAY,
    chains: await loadChains(builtInFolder()),
  });
});

const lineOf = ({ title, what, byHowMuch, place }: Finding): string =>
  `${title}: ${what}, ${byHowMuch} (${place.edition ?? place.source ?? ''})`;

it('holds every check of data/checks over the built-in data', () => {
  const failing = results.filter(({ state }) => state === 'failed');
  expect(failing.map(({ check, failed, stale }) => [check.id, failed.map(lineOf), stale])).toEqual([]);
});

it('has something to look at for every check', () => {
  expect(results.filter(({ state }) => state === 'nothing to check').map(({ check }) => check.id)).toEqual([]);
  expect(results.filter(({ passed }) => passed === 0).map(({ check }) => check.id)).toEqual([]);
});

it('names evidence of the ledger for every finding', () => {
  const ids = new Set([...data.contents.statements, ...data.contents.events].map(({ id }) => id));
  const findings = results.flatMap(({ failed, excepted }) => [...failed, ...excepted.map(({ finding }) => finding)]);
  expect(findings.flatMap(({ evidence }) => evidence).filter((id) => !ids.has(id))).toEqual([]);
  expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
});

it('knows how every published consumption and reliance is defined, or why it cannot be recomputed', () => {
  const { statements, vocabulary, sources } = data.contents;
  const published = statements.filter(
    (s) => s.source === 'usgs-mcs' && ['consumption-apparent', 'net-import-reliance'].includes(s.property),
  );
  const materials = [...new Set(published.map((s) => s.subject.id))];
  const unread = materials.filter((id) => !vocabulary.consumption.some(({ material }) => material === id));
  expect(unread).toEqual([]);
  const checks = materials.flatMap((id) => relianceChecks(viewOf(id, statements, vocabulary, sources, TODAY)));
  const count = (wanted: string): number => checks.filter(({ verdict }) => verdict === wanted).length;
  expect(count('reproduced')).toBeGreaterThan(600);
  expect(count('not reproducible')).toBeLessThan(20);
});
