import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { temporaryFolder } from '../archive/temporary.ts';
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

async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
  const said: string[] = [];
  const surroundings = { columns: 100, colour: false, progress: false, env: {}, now: NOW };
  const keep = (text: string): void => void said.push(text);
  const exit = await run([...args, '--home', ledger.home], { ...surroundings, out: keep, err: keep });
  return { exit, said: said.join('\n') };
}

describe('measures', () => {
  it('says which measures hit a material, what is due, and why each is in its state', async () => {
    const { exit, said } = await ballast('measures', '--material', 'antimony', '--on', '2026-11-23');
    expect(exit).toBe(0);
    expect(said).toMatch(/4 days left +ends +2026-11-27/);
    expect(said).toMatch(/suspended in whole or part +CHN +China bans exports of gallium/);
    expect(said).toMatch(/suspended it|Suspended by “China suspends its ban/);
  });

  it('prints the JSON of the API with its alerts, and refuses a day that is none', async () => {
    const { said } = await ballast('measures', '--country', 'COD', '--json');
    const { alerts, ...measures } = JSON.parse(said);
    expect(measures).toEqual(await (await fetch(`${serving.address}/api/v1/measures?country=COD`)).json());
    expect(alerts).toEqual(await (await fetch(`${serving.address}/api/v1/measures/alerts?country=COD`)).json());
    expect((await ballast('measures', '--on', '2026-02-30')).exit).toBe(2);
  });
});

describe('duty', () => {
  it('prints what adds, what is missing and every layer', async () => {
    const { exit, said } = await ballast('duty', '8112.92.10', '--from', 'chn', '--on', '2026-11-23');
    expect(exit).toBe(0);
    expect(said).toMatch(/in percent of value: at least 28 %/);
    expect(said).toMatch(/without: Section 232;.*\(unknown, not zero\)/);
  });

  it('needs an origin, and a code somebody knows', async () => {
    expect((await ballast('duty', '8112.92.10')).exit).toBe(2);
    const unknown = await ballast('duty', '0101.21', '--from', 'CHN');
    expect([unknown.exit === 0, unknown.said]).toEqual([false, expect.stringMatching(/No material is known under/)]);
  });
});

describe('feed and calendar', () => {
  it('print lines, and write the files the API gives', async () => {
    expect((await ballast('feed', '--material', 'cobalt')).said).toMatch(/cancellation +DLA cancels the cobalt/);
    expect((await ballast('calendar')).said).toMatch(/2026-11-27 +4 +measure ends/);
    const folder = await temporaryFolder();
    const [atom, ics] = [path.join(folder, 'a.atom'), path.join(folder, 'a.ics')];
    expect((await ballast('feed', '--since', '2026-01-01', '--out', atom)).exit).toBe(0);
    expect((await ballast('calendar', '--out', ics)).exit).toBe(0);
    const given = async (route: string) => (await fetch(`${serving.address}/api/v1${route}`)).text();
    expect(await readFile(atom, 'utf8')).toBe(await given('/feed.atom?since=2026-01-01'));
    expect(await readFile(ics, 'utf8')).toBe(await given('/calendar.ics'));
  });
});
