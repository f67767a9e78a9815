import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../src/api/serve.ts';
import { runBallast } from '../support/command-line.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW } from '../support/ledger.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedServer();
});

const ballast = (...args: readonly string[]) => runBallast(server.home, args);

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
    expect(JSON.parse(json.out)).toEqual(await (await fetch(`${server.address}/api/v1/checks`)).json());
  });

  it('knows no more than the day it is asked of', async () => {
    const { exit, out } = await ballast('check', '--known-on', '2025-06-01');
    expect(exit).toBe(0);
    expect(out).not.toContain('Kyrgyzstan');
  });

  it('ends with 1 when one fails, and names the evidence', async () => {
    // Without the official tables, which no check needs to find this.
    const ledger = await openHandKeptLedger();
    const serving = await serve({ workbench: ledger.workbench, now: NOW });
    onTestFinished(async () => {
      await serving.close();
      await ledger.close();
    });
    const asked = (...args: readonly string[]) => runBallast(ledger.home, args);
    const file = path.join(ledger.home, 'negative.yaml');
    await writeFile(file, NEGATIVE);
    expect(await asked('ingest', file)).toMatchObject({ exit: 0 });
    const { exit, out } = await asked('check');
    expect(exit).toBe(1);
    expect(out).toMatch(/✗ Cobalt capacity, United States, 2025 .*an amount below zero, −?-?5 t/);
    const [, digits = ''] = /evidence ([0-9a-f]{10})\n/.exec(out.slice(out.indexOf('✗'))) ?? [];
    expect(await asked('show', digits)).toMatchObject({ exit: 0, out: expect.stringContaining('minus five tonnes') });
  });
});
