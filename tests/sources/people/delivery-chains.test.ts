import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { parseDeliveryChain } from '../../../src/sources/people/delivery-chains.ts';
import { ROOT } from '../../support/source-files.ts';

const WHOLE = readFileSync(path.join(ROOT, 'data/deliverability/antimony-usac.yaml'), 'utf8');

/** What is said of the file with one passage put in place of another. */
function problemsOf(from: string, to: string) {
  expect(WHOLE).toContain(from);
  const decoded = decodeYaml(new TextEncoder().encode(WHOLE.replace(from, to)));
  if (!decoded.ok) throw new RangeError(decoded.problem.message);
  return parseDeliveryChain(decoded.value);
}

describe('a delivery chain', () => {
  it.each([
    ['low: 6\n  high: 18', 'low: 60\n  high: 18', 'range-out-of-order'],
    ['low: 0.8\n  high: 0.95', 'low: 0.8\n  high: 95', 'range-out-of-order'],
    ['mode: 0.25', 'mode: 2', 'range-out-of-order'],
    ['author: Ballast\n  reason: No order', 'reason: No order', 'missing-field'],
    ['unit: month', 'unit: weeks', 'unknown-word'],
    ['low: 6\n', 'low: -6\n', 'not-a-count'],
    ['form: metal\n', 'fom: metal\n', 'unknown-field'],
    ['supposed_on: 2026-11-23', 'supposed_on: 2026-11-31', 'not-a-day'],
  ])('with a mistake is refused at its place: %s', (from, to, code) => {
    const { chain, problems } = problemsOf(from, to);
    expect(chain).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.locator).toMatch(/^line \d+, column \d+$/);
    expect(problems[0]?.advice).not.toBe('');
  });

  it('may say that a link is not known', () => {
    const { chain } = problemsOf(
      WHOLE.slice(WHOLE.indexOf('recovery:'), WHOLE.indexOf('left:')),
      'recovery: { needs: a yield }\n',
    );
    expect(chain?.recovery).toEqual({ kind: 'not known', needs: 'a yield' });
  });
});
