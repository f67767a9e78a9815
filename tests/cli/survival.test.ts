import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { studyDto } from '../../src/api/present/survival.ts';
import { type Serving, serve } from '../../src/api/serve.ts';
import { styleOf } from '../../src/cli/pages/style.ts';
import { studyLines } from '../../src/cli/pages/survival.ts';
import { studyOf } from '../../src/procurement/survival/survival.ts';
import { runBallast } from '../support/command-line.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { RECORD_TO, simulatedAskings } from '../support/simulated-ledger.ts';

let ledger: TestLedger;
let serving: Serving;
beforeAll(async () => {
  ledger = await openHandKeptLedger();
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

const survival = (...args: readonly string[]) => runBallast(ledger.home, ['survival', ...args], 140);
const answerOf = async (url: string): Promise<unknown> => (await fetch(`${serving.address}/api/v1${url}`)).json();

describe('survival', () => {
  it('lists every asking, and says why it estimates nothing', async () => {
    const { exit, out } = await survival();
    expect(exit).toBe(0);
    expect(out).toContain('From the day they were asked: no estimate');
    expect(out).toMatch(/Picked by the press: the buyer’s own notice is on record for 0 of \d+ requests/);
    expect(out).toMatch(/18 Aug 2025 +dla-cobalt-2025 +taken up by another +58 days +6 +press/);
    expect(out).toMatch(/2 Jun 2026 +dla-hf1-metallus +awarded +115 days +first told when over/);
    expect(out).not.toMatch(/half had/i);
  });

  it('takes a group and a day, and with --json prints what the API answers', async () => {
    const group = ['--kind', 'request for information', '--material', 'indium'];
    expect((await survival(...group)).out).toContain('What becomes of requests: request for information, indium');
    const url = '/survival?kind=request%20for%20information&material=indium&known_on=2026-01-31';
    expect(JSON.parse((await survival(...group, '--known-on', '2026-01-31', '--json')).out)).toEqual(
      await answerOf(url),
    );
  });

  it('refuses a kind there is not, with what there is', async () => {
    const { exit, err } = await survival('--kind', 'auction');
    expect(exit).not.toBe(0);
    expect(err).toMatch(/never asked by "auction"[\s\S]*request for information/);
  });
});

describe('survival of one procurement', () => {
  it('says of cobalt when they said they would come back, and what came of it', async () => {
    const { exit, out } = await survival('dla-cobalt-2025');
    expect(exit).toBe(0);
    expect(out).toMatch(/When will they come back\? dla-cobalt-2025/);
    expect(out).toMatch(/Announced Nov 2025: .* \[\d+\]/);
    expect(out).toMatch(/missed: Defense Logistics Agency/);
    expect(out).toMatch(/Not known\n +How long cancelled solicitations take to come back, if they do, is not said/);
    expect(JSON.parse((await survival('dla-cobalt-2025', '--json')).out)).toEqual(
      await answerOf('/procurements/dla-cobalt-2025/survival'),
    );
  });

  it('names one nobody knows', async () => {
    const { exit, err } = await survival('dla-unobtainium');
    expect(exit).not.toBe(0);
    expect(err).toContain('dla-unobtainium');
  });
});

it('prints chances with band and number at risk where the sample bears them, and not where it does not', () => {
  const style = styleOf({ colour: false, columns: 220 });
  const page = (requests: number): string =>
    studyLines(
      'All',
      studyDto(studyOf(simulatedAskings(requests, 3), 'asked', RECORD_TO, RECORD_TO), RECORD_TO),
      style,
    ).join('\n');
  expect(page(120)).toMatch(/Half had ended after \d+(\.\d)? days \(95 %: \d+/);
  expect(page(120)).toMatch(/^ +60 +\d+ % \(\d+–\d+\), n \d+/m);
  expect(page(30)).toMatch(/not printed \(\d+ moves\)/);
  expect(page(10)).toContain('All: no estimate');
});
