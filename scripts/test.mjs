// npm test: install, build, type-check, lint, every suite; the last line counts them all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { meetNeeds } from './needs.mjs';
import { build, install, runTool } from './setup.mjs';

const results = { passed: 0, failed: 0 };
const failures = [];
function record(name, passed, advice = '') {
  results[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(advice ? `${name}: ${advice}` : name);
  return passed;
}

/**
 * Runs a vitest configuration and adds its counts; a suite that ran nothing, or skipped something, has failed. Only a test that says
 * in its name which command of another project it needs may be left out where there is none.
 */
export function suite(name, args, tally = record) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballast-vitest-'));
  const file = path.join(folder, 'results.json');
  const ok = runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  const report = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  if (report === null) return tally(name, false, 'the runner ended without a report');
  results.passed += report.numPassedTests;
  results.failed += report.numFailedTests;
  const excused = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, title }) => status !== 'passed' && status !== 'failed' && title.includes('(needs '));
  for (const { title } of excused) console.log(`not run: ${title}`);
  const silent = report.numPendingTests + report.numTodoTests - excused.length;
  if (silent > 0) tally(`${name}: ${silent} tests were skipped`, false);
  if (report.numTotalTests === 0) tally(`${name}: no test ran`, false);
  if (!ok && report.numFailedTests === 0) tally(`${name}: a test file could not run`, false);
  if (report.numFailedTests > 0) failures.push(`${name}: ${report.numFailedTests} failed`);
  return ok;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function finish() {
  for (const failure of failures) console.error(`failed: ${failure}`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exitCode = results.failed === 0 ? 0 : 1;
}

const conformance = process.argv.includes('--conformance');
if (record('install', install()) && record('build', build())) {
  if (conformance) {
    suite('conformance', ['--config', 'vitest.conformance.config.ts']);
  } else {
    record('type-check of the tests', runTool('typescript/bin/tsc', ['-b', 'tsconfig.json']));
    record('lint', runTool('@biomejs/biome/bin/biome', ['ci', '.', '--diagnostic-level=warn']));
    for (const { name, met, advice } of meetNeeds()) record(name, met, advice);
    suite('tests', process.argv.slice(2));
  }
}
finish();
