import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBallast } from '../support/command-line.ts';
import { temporaryHome } from '../support/ledger.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

const ballast = (args: readonly string[], home = server.home) => runBallast(home, args);

let server: SharedServer;

const homes: string[] = [];
async function otherHome(): Promise<string> {
  const home = await temporaryHome();
  homes.push(home);
  return home;
}

beforeAll(async () => {
  server = await sharedServer();
});
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))));

/** What the API answers; the verbs go through the same server, which the lock names. */
async function answerOf(url: string): Promise<unknown> {
  return (await fetch(`${server.address}/api/v1${url}`)).json();
}

describe('with --json', () => {
  it.each([
    [['status'], '/situation'],
    [['pot'], '/pot'],
    [['convert', '6,685,871 lb', 't'], '/convert?quantity=6%2C685%2C871%20lb&to=t'],
  ])('%j prints what the API answers', async (args, url) => {
    const { exit, out } = await ballast([...args, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual(await answerOf(url));
  });
});

describe('show with --json', () => {
  it.each([
    [['show', 'antimony'], 'antimony', ''],
    [['show', 'Sb'], 'antimony', ''],
    [['show', 'stibium'], 'antimony', ''],
    [['show', 'cobalt', '--known-on', '2025-10-01'], 'cobalt', 'known_on=2025-10-01'],
  ])('%j prints what the API answers, every edition of every part', async (args, material, query) => {
    const printed = JSON.parse((await ballast([...args, '--json'])).out);
    expect(printed).toMatchObject((await answerOf(`/materials/${material}?${query}`)) as object);
    const part = async (name: string) =>
      (await answerOf(`/materials/${material}/${name}?${query}`)) as {
        readonly tables: readonly { readonly label: string; readonly edition: string }[];
        readonly editions: readonly string[];
      };
    const named = ({ label, edition }: { readonly label: string; readonly edition: string }) => ({ label, edition });
    const { tables } = await part('production');
    const { editions } = await part('series');
    expect(printed.production.map(named)).toEqual(tables.map(named));
    expect([...new Set(printed.series.map(({ edition }: { readonly edition: string }) => edition))]).toEqual(editions);
    const { counts, events, claims, conflicts, revisions } = printed;
    const lists = { events, claims, conflicts, revisions };
    expect(counts).toEqual(Object.fromEntries(Object.entries(lists).map(([name, { length }]) => [name, length])));
  });
});

describe('procurements', () => {
  it('prints the state of each on a day, and how many there are of it', async () => {
    const { exit, out } = await ballast(['procurements', '--on', '2025-10-01']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^10 procurements +state on 1 Oct 2025/);
    expect(out).toMatch(/4 awarded, 2 ordering, .*1 open \(extended\)/);
    expect(out).toMatch(/Cobalt +dla-cobalt-2025 +16,490,000 lb +\$500 M +2025-09-11 +open \(extended\) +1\/1/);
    expect(out).toMatch(/1 closed without a published outcome/);
  });

  it('filters by state and by material in any name', async () => {
    const { out } = await ballast(['procurements', '--state', 'cancelled', '--material', 'Co', '--json']);
    const { items } = JSON.parse(out);
    expect(items.map(({ id }: { readonly id: string }) => id)).toEqual(['dla-cobalt-2025']);
    expect((await ballast(['procurements', '--state', 'lost'])).exit).not.toBe(0);
    expect((await ballast(['procurements', '--material', 'unobtainium'])).err).toContain('No material is called');
  });
});

describe('procurement', () => {
  it('prints a life with typed changes, both counts, the reason, the conflict and footnotes', async () => {
    const { exit, out } = await ballast(['procurement', 'dla-cobalt-2025', '--on', '2025-11-01']);
    expect(exit).toBe(0);
    expect(out).toMatch(/cancelled since 15 Oct 2025/);
    expect(out).toMatch(/extensions: 6 \[\d+\]/);
    expect(out).toMatch(/amendments: 10 \[\d+\]/);
    expect(out).toMatch(/cancelled because: Open issues/);
    expect(out).toMatch(/deadline: 29 Aug 2025 → 11 Sep 2025 \[\d+\]/);
    expect(out).toContain('eligible sources: − Vale Long Harbour rounds');
    expect(out).toMatch(/24 Oct 2025 \[\d+\]/);
    expect(out).not.toContain('dla-cobalt-glencore');
  });

  it.each(['SP8000-26-D-0012', 'sp800026d0012', '26-D-0012'])('finds the Glencore contract as %s', async (number) => {
    const { out } = await ballast(['procurement', number]);
    expect(out).toMatch(/contract, not competed/);
    expect(out).toMatch(/continues the need of .*solicits alloy-grade/);
  });

  it('says that nothing is called so', async () => {
    const { exit, err } = await ballast(['procurement', 'SP8000-99-R-9999']);
    expect(exit).toBe(3);
    expect(err).toContain('by id or by number');
  });
});

describe('show', () => {
  it('prints a material with its money roles apart, its conflicts and its sources', async () => {
    const { exit, out } = await ballast(['show', 'antimony']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^ANTIMONY {2}Sb .*as known on 23 Nov 2026/);
    expect(out).toMatch(/quantity +6,685,871 lb/);
    expect(out).toMatch(/ceiling +\$245 M .*not an order/);
    expect(out).toMatch(/obligated +\$57\.2 M +sum of 4 orders +\[\d+\] +stated total \$57\.3 M \[\d+\]/);
    expect(out).toMatch(/Antimony articles\n? *\(gross weight\)|\(gross\n? *weight\)/);
    expect(out).toMatch(/paid +not published/);
    expect(out).toContain('ordering since 30 Sep 2025 at the latest');
    expect(out).toMatch(/missed \(about 4 months late\)/);
    expect(out).toMatch(/0\.22 % apart/);
    expect(out).toContain('mine production, China, 2024: e 60,000 t (31 Jan 2025) → e 40,000 t (6 Feb 2026)');
    expect(out).toMatch(/HHI (e )?[\d,.]+ \[/);
    expect(out).toMatch(/China .*%/);
    expect(out).toMatch(/Largest producer, China +e 36\.4 % +2025, of printed world total, 110,000 t/);
    expect(out).toMatch(/2025 +share of world total\n/);
    expect(out).toMatch(/2025 +share of listed rows\n/);
    expect(out).toContain('basis not stated (2 years 1 month old)');
    const cited = [...out.matchAll(/\[(\d+(?:, \d+)*)\]/g)].flatMap(([, numbers = '']) =>
      numbers.split(', ').map(Number),
    );
    const [, list = ''] = out.split('\nSources\n');
    const listed = [...list.matchAll(/^ {2}\[(\d+)\] /gm)].map(([, number]) => Number(number));
    expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(listed);
  });

  it('keeps the situation within 140 columns, each quantity with what became of it', async () => {
    const { out } = await ballast(['status']);
    expect(out.split('\n').filter((line) => line.length > 140)).toEqual([]);
    expect(out).toMatch(/16,490,000 lb .*\n.*asked, cancelled .*of world total/);
  });

  it('keeps every line within the width, but for tables', async () => {
    const { out } = await ballast(['show', 'cobalt']);
    const prose = out.split('\n').filter((line) => /^ {4,}[A-Z]/.test(line));
    expect(prose.filter((line) => line.length > 100)).toEqual([]);
  });

  it('prints one piece of evidence by the first digits of its id', async () => {
    const { out: json } = await ballast(['conflicts', 'antimony', '--json']);
    const side = JSON.parse(json).items[0].sides[0];
    const { exit, out } = await ballast(['show', side.evidence.slice(0, 10)]);
    expect(exit).toBe(0);
    expect(out).toContain(side.evidence);
    expect(out).toMatch(/original +“/);
    expect(out).toMatch(/snapshot +[0-9a-f]{64}/);
  });

  it.each([
    [['codes', '9999'], 3, /No material is known under "9999"/],
    [['show', 'unobtainium'], 3, /Nothing is called "unobtainium".*\n.*antimony/],
    [['show', '000000000000'], 3, /Nothing known on .* has the id/],
    [['conflicts', 'unobtainium'], 3, /no material "unobtainium".*\n.*\.\/ballast status/],
    [['convert', 'six pounds', 't'], 2, /cannot read "six pounds"/],
    [['convert', '6 lb', 'furlong'], 2, /furlong/],
    [['show', 'antimony', '--known-on', '2025-13-01'], 2, /one calendar day/],
    [['show'], 2, /missing required argument/],
    [['sing'], 2, /unknown command/],
    [['show', 'antimony', '--loud'], 2, /unknown option/],
    [['serve'], 4, /held by a server/],
    [['serve', '--port', 'high'], 2, /Expected a port/],
    [['ingest', '/nowhere/at-all.csv'], 3, /Cannot read \/nowhere/],
  ])('%j ends with %i and says why', async (args, code, words) => {
    const { exit, out, err } = await ballast(args);
    expect([exit, out]).toEqual([code, '']);
    expect(err).toMatch(words);
  });
});

describe('the other verbs', () => {
  it('convert by exact factors and say the rule', async () => {
    const { exit, out } = await ballast(['convert', '6,685,871 lb', 't']);
    expect([exit, out]).toEqual([0, '3,032.66 t\n1 lb = 0.45359237 kg exactly\n']);
  });

  it('list conflicts with both sides, the distance, who is followed and why', async () => {
    const { exit, out } = await ballast(['conflicts']);
    expect(exit).toBe(0);
    expect(out).toContain('as known on 23 Nov 2026');
    expect(out).toContain('e 57.7 % (of sum of listed rows, 103,960 t)');
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(out).toMatch(/0\.22 % apart/);
    expect(out).toMatch(/9 days apart/);
    expect(out).toMatch(/→ +6,685,871 lb/);
    expect(out).toContain('Followed by judgement');
  });

  it('list sources with licence, tier and freshness', async () => {
    const { exit, out } = await ballast(['sources']);
    expect(exit).toBe(0);
    expect(out).toMatch(/usgs-mcs .*(available|stale|partial)/);
  });

  it('name a file no parser knows, and end with 1', async () => {
    const file = path.join(await otherHome(), 'shopping.csv');
    await writeFile(file, 'what,how many\nmilk,2\n');
    const { exit, out } = await ballast(['ingest', file]);
    expect(exit).toBe(1);
    expect(out).toContain('not recognised');
  });

  it('say what to do with a file larger than a server takes', async () => {
    const file = path.join(await otherHome(), 'large.csv');
    await writeFile(file, Buffer.alloc(20 * 2 ** 20, 'a,b\n'));
    const { exit, err } = await ballast(['ingest', file]);
    expect(exit).not.toBe(0);
    expect(err).toMatch(/larger than the 16 MiB the server at .* takes[\s\S]*Stop that server/);
  });

  it('refuse to serve to other machines', async () => {
    const { exit, err } = await ballast(['serve', '--host', '0.0.0.0'], await otherHome());
    expect(exit).toBe(2);
    expect(err).toMatch(/no accounts yet/);
  });

  it('say what to do about an empty ledger', async () => {
    const { exit, err } = await ballast(['show', 'antimony'], await otherHome());
    expect(exit).toBe(4);
    expect(err).toContain('./ballast init');
  });
});
