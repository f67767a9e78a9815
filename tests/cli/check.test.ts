import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
beforeAll(async () => {
  ledger = await openTestLedger();
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly out: string }> {
  const printed: string[] = [];
  const surroundings = { columns: 100, colour: false, progress: false, env: {}, now: NOW, err: () => undefined };
  const exit = await run([...args, '--home', ledger.home], { ...surroundings, out: (text) => printed.push(text) });
  return { exit, out: printed.join('\n') };
}

/** A claims file whose one statement has a sign too many. */
const NEGATIVE = `statements:
  - subject: { kind: material, id: cobalt, place: USA }
    property: capacity
    period: 2025
    value: -5 t
    basis: Co content
    reports:
      - source: fastmarkets-2025-12
        published: 2025-12
        stance: reported
        original: minus five tonnes
        locator: nowhere
`;

describe('check', () => {
  it('holds over the built-in data, says what is excepted and why, and prints what the API answers', async () => {
    const { exit, out } = await ballast('check');
    expect(exit).toBe(0);
    expect(out).toContain('Every check holds.');
    expect(out).toMatch(/Kyrgyzstan, 2024 .*\n.*35 times as much/);
    expect(out).toContain('why: Both tables count tons');
    const json = await ballast('check', '--json');
    expect(JSON.parse(json.out)).toEqual(await (await fetch(`${serving.address}/api/v1/checks`)).json());
  });

  it('knows no more than the day it is asked of', async () => {
    const { exit, out } = await ballast('check', '--known-on', '2025-06-01');
    expect(exit).toBe(0);
    expect(out).not.toContain('Kyrgyzstan');
  });

  it('ends with 1 when one fails, and names the evidence', async () => {
    const file = path.join(ledger.home, 'negative.yaml');
    await writeFile(file, NEGATIVE);
    expect(await ballast('ingest', file)).toMatchObject({ exit: 0 });
    const { exit, out } = await ballast('check');
    expect(exit).toBe(1);
    expect(out).toMatch(/✗ Cobalt capacity, United States, 2025 .*an amount below zero, −?-?5 t/);
    const [, digits = ''] = /evidence ([0-9a-f]{10})\n/.exec(out.slice(out.indexOf('✗'))) ?? [];
    expect(await ballast('show', digits)).toMatchObject({ exit: 0, out: expect.stringContaining('minus five tonnes') });
  });
});
