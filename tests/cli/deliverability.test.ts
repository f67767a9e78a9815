import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { runBallast } from '../support/command-line.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

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

const deliverability = (...args: readonly string[]) => runBallast(ledger.home, ['deliverability', ...args], 150);

describe('deliverability', () => {
  it('says of antimony what was ordered, what is known sold, what binds and what is only supposed', async () => {
    const { exit, out } = await deliverability('SP8000-25-D-0007', '--draws', '300');
    expect(exit).toBe(0);
    expect(out).toMatch(/Ordered: 826–2,186 t in 4 orders; of 3 only the money is known/);
    expect(out).toMatch(/Known sold: what the supplier booked by Jul 2026, which stands for 37.5–112 t/);
    expect(out).toMatch(/9 Jun 2026 +\$15.4 M +222–665 t +money at dated prices +\[\d+\]/);
    expect(out).toMatch(
      /Thompson Falls, Montana: now: 50 st\/month; 85–100 t\/month; 160 t\/month; 320 t\/month \(evidence\)/,
    );
    expect(out).toMatch(/supposed, no evidence/);
    expect(out).toMatch(/Q4 2026 +.* t \(/);
    expect(out).toMatch(/What the chances hang on/);
    expect(out).toMatch(/missed, about 4 months late, seen by 30 Jun 2026/);
  });

  it('takes a number in words, a day and a seed, and with --json prints what the API answers', async () => {
    const { out } = await deliverability('SP8000 26 D 0012', '--known-on', '2026-10-31', '--seed', '3', '--json');
    const url = '/procurements/dla-cobalt-glencore/deliverability?known_on=2026-10-31&seed=3';
    const answer = await fetch(`${serving.address}/api/v1${url}`);
    expect(JSON.parse(out)).toEqual(await answer.json());
  });

  it('says what is missing where nothing was signed, and what is made at home', async () => {
    const { exit, out } = await deliverability('dla-indium-2025');
    expect(exit).toBe(0);
    expect(out).toMatch(/Not modelled: a probability needs a contract: nothing was signed, so no supplier is named/);
    expect(out).toMatch(/Made at home/);
    expect(out).toMatch(/Asked for in a\s+year: 222 t,\s+which\s+is\s+18.5\s+t\/month/);
  });

  it('refuses draws beyond the most, saying what is expected', async () => {
    const { exit, err } = await deliverability('dla-antimony-usac', '--draws', '1000000');
    expect(exit).not.toBe(0);
    expect(err).toMatch(/draws/);
    expect(err).toMatch(/100,?000/);
  });
});
