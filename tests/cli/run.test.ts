import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplanationDto, RunComparisonDto, RunEntryDto, RunViewDto } from '../../src/api/contract-runs.ts';
import { run } from '../../src/cli/program.ts';
import { eventsIn, runBar } from '../../src/cli/run-following.ts';
import { type Printed, runBallast } from '../support/command-line.ts';
import { NOW } from '../support/ledger.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

const FEW = ['--draws', '128'];
let server: SharedServer;
let folder: string;
beforeAll(async () => {
  server = await sharedServer();
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-run-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ballast = (...args: readonly string[]): Promise<Printed> => runBallast(server.home, args);

async function answerOf<T>(url: string): Promise<T> {
  return (await (await fetch(`${server.address}/api/v1${url}`)).json()) as T;
}

async function resultOf(...args: readonly string[]) {
  const { exit, out, err } = await ballast('run', ...args, ...FEW, '--json');
  expect([exit, err]).toEqual([0, '']);
  const { result } = JSON.parse(out) as RunViewDto;
  if (result === null) throw new Error('no result');
  return result;
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('cases', () => {
  it('are listed; one is shown with its assumptions, its shocks and what is not modelled', async () => {
    expect((await ballast('cases')).out).toMatch(/^ {2}reference +One year of conflict/m);
    const { exit, out } = await ballast('cases', 'drc-cobalt');
    expect(exit).toBe(0);
    expect(out).toMatch(/What goes wrong: 1\n.*suspends cobalt exports for eight months/);
    expect(out).toMatch(/Assumptions: \d+\n/);
    expect(out).toContain('Kokkola refines mostly cobalt hydroxide of the DRC');
    const reference = await ballast('cases', 'reference');
    expect(reference.out).toMatch(/Not modelled: \d+\n/);
    expect(reference.out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('of a file are checked: every mistake at its line and column, and nothing runs', async () => {
    const file = await fileOf('bad.yaml', 'case: bad\nhome: USA\nmaterials: [unobtainium]\nfoo: 1\n');
    const checked = await ballast('cases', 'check', file);
    expect(checked.exit).toBe(1);
    expect(checked.out).toMatch(new RegExp(`^${file}:3:\\d+:\\n.*"unobtainium" is no known material`, 'm'));
    expect(checked.out).toMatch(new RegExp(`^${file}:4:1:\\n.*foo.*\\. Expected .*`, 'm'));
    const ran = await ballast('run', file);
    expect([ran.exit, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(`${file}:3:`);
    expect((await ballast('cases', 'check', path.join(folder, 'none.yaml'))).exit).toBe(3);
  });

  it.each([
    [['run', 'nonsense'], 3, /no shipped case.*\n.*\.\/ballast cases/],
    [['run', 'reference', '--draws', '0'], 2, /whole number from 1 to/],
    [['run', 'reference', '--until', '2'], 2, /0\.1% to 50%/],
    [['run', 'china-antimony', '--set', 'demand/antimoni=1.2'], 2, /no lever "demand\/antimoni".*demand\/antimony/],
    [['run', 'china-antimony', '--set', 'demand/antimony=7'], 2, /7 is beyond the ends.*0\.5 to 1\.5 ×/],
    [['run', 'china-antimony', '--set', 'demand/antimony'], 2, /a lever and a number/],
    [['run', 'china-antimony', '--set', 'a=1', '--set', 'a=2'], 2, /set twice/],
    [['runs', 'ffffffffffff'], 3, /No run/],
    [['explain', 'example-sizing', 'antimony'], 3, /has no material "antimony"/],
  ])('%j ends with %i and says why', async (args, code, words) => {
    const { exit, out, err } = await ballast(...args);
    expect([exit, out]).toEqual([code, '']);
    expect(err).toMatch(words);
  });
});

describe('the reference case', () => {
  it('says the worst shortfalls, what they rest on, what was not modelled, and how to get the same again', async () => {
    const { exit, out } = await ballast('run', 'reference', ...FEW);
    expect(exit).toBe(0);
    expect(out).toMatch(/% of it rests on assumptions\./);
    expect(out).toMatch(/^ {2}Antimony +180,000 +[\d,]+ +[\d,]+ +[\d,]+ +\d+ % +100 % +± [\d.]+ %$/m);
    expect(out).toMatch(/record: mean t +P90 t +chance +released: mean t/);
    expect(out).toMatch(/^ {2}Antimony: +China [\d,]+ t \(\d+ %\)/m);
    expect(out).toMatch(/Not modelled: \d+\n/);
    expect(out).toContain('./ballast cases reference lists all');
    const [, again = ''] =
      /^ {2}\.\/ballast (run reference [^\n]+(?:\n {2}[^\n]+)?)\n {2}run [0-9a-f]{64}$/m.exec(out) ?? [];
    const [, id = ''] = /^ {2}run ([0-9a-f]{64})$/m.exec(out) ?? [];
    const same = JSON.parse((await ballast(...again.split(/\s+/), '--json')).out) as RunViewDto;
    expect(same.id).toBe(id);
    expect(same).toEqual(await answerOf(`/runs/${id}`));
    expect((await ballast('runs')).out).toContain(id.slice(0, 12));
    expect((await ballast('runs', id.slice(0, 12))).out).toContain(id);
  });
});

describe('a lever set for one run', () => {
  it('moves the result, stands in its manifest, and the command printed gives the same again', async () => {
    const [plain, set] = [
      await resultOf('china-antimony'),
      await resultOf('china-antimony', '--set', 'demand/antimony=120%'),
    ];
    expect(set.manifest.set).toEqual({ 'demand/antimony': 1.2 });
    expect(plain.manifest.set).toBeUndefined();
    expect(set.id).not.toBe(plain.id);
    expect(set.nodes[0]?.demand).toBeCloseTo(1.2 * (plain.nodes[0]?.demand ?? Number.NaN), 6);
    expect(set.assumptions.map(({ id }) => id)).toContain('lever/demand/antimony');
    const { out } = await ballast('runs', set.id.slice(0, 12));
    const [, again = ''] = /\.\/ballast (run china-antimony [\s\S]+?)\n {2}run [0-9a-f]{64}/.exec(out) ?? [];
    expect(again).toContain('--set demand/antimony=1.2');
    const same = JSON.parse((await ballast(...again.trim().split(/\s+/), '--json')).out) as RunViewDto;
    expect(same.result).toEqual(set);
  });
});

describe('a case run as known on a day earlier than its words', () => {
  it('is run with a warning of hindsight that names them, on the page of the run and of the case', async () => {
    const args = ['china-antimony', '--known-on', '2024-08-31'] as const;
    const { warnings } = await resultOf(...args);
    expect(warnings).toEqual([expect.stringMatching(/^hindsight: run as known on 2024-08-31, .*2024-12-03/)]);
    expect((await ballast('run', ...args, ...FEW)).out).toMatch(/^hindsight: run as known on 2024-08-31/m);
    expect((await ballast('cases', ...args)).out).toMatch(/^hindsight: run as known on 2024-08-31/m);
    expect((await resultOf('china-antimony')).warnings).toEqual([]);
  });
});

describe("China's antimony", () => {
  it('is short by what China does not deliver, which the shock explains', async () => {
    const { nodes, shocks, id } = await resultOf('china-antimony');
    const [antimony] = nodes;
    expect(antimony?.node.id).toBe('antimony');
    expect(antimony?.gross.mean).toBeGreaterThan(0.1 * (antimony?.demand ?? Number.NaN));
    expect(antimony?.losses[0]?.place).toBe('CHN');
    expect(shocks.map(({ id: one }) => one)).toContain('china-antimony');
    expect(shocks.filter(({ changes }) => changes === 0)).toEqual([]);
    const why = await ballast('explain', id.slice(0, 16), 'Sb', '--json');
    const { waterfall } = JSON.parse(why.out) as ExplanationDto;
    const parts = waterfall.map(({ tonnes }) => tonnes);
    expect(waterfall.find(({ class: one }) => one === 'shock')?.tonnes).toBe(Math.max(...parts));
    const { out } = await ballast('explain', id.slice(0, 16), 'antimony');
    expect(out).toMatch(/What must be true for none/);
    expect(out).toMatch(/then Other flame retardants .*\n +then A tenth more antimony/);
  });

  it('differs between two seeds by luck alone', async () => {
    const [a, b] = [await resultOf('china-antimony'), await resultOf('china-antimony', '--seed', '2')];
    const { exit, out } = await ballast('compare', a.id, b.id, '--json');
    expect(exit).toBe(0);
    const { nodes, changed } = JSON.parse(out) as RunComparisonDto;
    expect(changed).toEqual({ evidence: [], assumptions: [] });
    for (const one of nodes) {
      expect([one.evidence, one.assumptions, one.code]).toEqual([0, 0, 0]);
      expect(one.luck).toBeCloseTo(one.b - one.a, 6);
      expect(one.luck).not.toBe(0);
    }
    expect((await ballast('compare', a.id, b.id)).out).toMatch(/^ {2}antimony .* 0 t +0 t +0 t +[+−]/m);
  });
});

describe("the DRC's cobalt", () => {
  it('is not zero, and says through whose refineries', async () => {
    const { nodes } = await resultOf('drc-cobalt');
    const places = (id: string): readonly string[] =>
      nodes.find(({ node }) => node.id === id)?.losses.map(({ place }) => place) ?? [];
    expect(Math.max(...nodes.map(({ gross }) => gross.mean))).toBeGreaterThan(0);
    expect(places('cobalt/chemical-grade')).toContain('FIN');
    expect(places('cobalt/alloy-grade')).toContain('NOR');
    expect(nodes.map(({ node }) => node.refining)).toEqual(['not modelled', 'not modelled']);
    const { out } = await ballast('run', 'drc-cobalt', ...FEW);
    expect(out).toMatch(/Where the loss comes from\n[\s\S]*Finland [\d,]+ t/);
    expect(out).toContain('Refining is not modelled for Cobalt');
  });
});

describe('a run that is stopped', () => {
  it('is cancelled, says so, and nothing of it is kept', async () => {
    const before = await answerOf<{ readonly items: readonly RunEntryDto[] }>('/runs');
    const err: string[] = [];
    const exit = await run(['run', 'reference', '--draws', '1,000,000', '--seed', '77', '--home', server.home], {
      ...{ columns: 100, colour: false, progress: false, env: {}, now: NOW, out: () => undefined },
      err: (text) => err.push(text),
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect([exit, err.join('\n')]).toEqual([130, expect.stringContaining('nothing of it is kept')]);
    const { items } = await answerOf<{ readonly items: readonly RunEntryDto[] }>('/runs');
    expect(items.filter(({ state }) => state === 'done').length).toBe(
      before.items.filter(({ state }) => state === 'done').length,
    );
    expect(items.find(({ seed }) => seed === 77)?.state).toBe('cancelled');
  });
});

describe('following', () => {
  it('reads events whatever pieces they come in, and shows how far a run is and what time is left', async () => {
    const text = 'retry: 1000\n\n: still there\n\nevent: progress\ndata: {"draws":512,"of":2048,"secondsLeft":3.2}\n\n';
    const bytes = new TextEncoder().encode(`${text}event: failed\ndata: {"message":"für nichts"}\n\n`);
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const events = [];
    for await (const event of eventsIn(pieces())) events.push(event);
    expect(events).toEqual([
      { name: 'progress', data: { draws: 512, of: 2048, secondsLeft: 3.2 } },
      { name: 'failed', data: { message: 'für nichts' } },
    ]);
    expect(runBar({ draws: 512, of: 2048, secondsLeft: 3.2 })).toBe(
      `${'█'.repeat(6)}${'░'.repeat(18)} 25 %, 512 of 2,048 draws, 4 s left`,
    );
  });
});
