import { beforeAll, expect, it } from 'vitest';
import { runBallast } from '../support/command-line.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedServer();
});

const indicators = (...args: readonly string[]) => runBallast(server.home, ['indicators', ...args]);
const answerOf = async (url: string): Promise<unknown> => (await fetch(`${server.address}/api/v1${url}`)).json();

it('prints concentration now and before, reliance and where imports came from, of materials by any name', async () => {
  const { exit, out } = await indicators('Sb', 'cobalt');
  expect(exit).toBe(0);
  expect(out).toMatch(/Concentration of mine production \(F-03\): e 2,582, against 3,547 in 2021/);
  expect(out).toMatch(/Net import reliance \(F-02\): e 91 %/);
  expect(out).toMatch(/US imports came from: China 55 %, Belgium 12 %/);
  expect(out).toContain('Cobalt: indicators of supply risk');
  expect(out).toMatch(/Not computed[\s\S]*Democratic Republic of the Congo/);
});

it('prints all materials as a table, and with --json what the API answers', async () => {
  const { out } = await indicators();
  expect(out).toContain('nothing ranks materials');
  expect(JSON.parse((await indicators('--json')).out)).toEqual(await answerOf('/indicators'));
  expect(JSON.parse((await indicators('cobalt', '--json')).out)).toEqual([
    await answerOf('/materials/cobalt/indicators'),
  ]);
});

it('names every material nobody knows', async () => {
  const { exit, err } = await indicators('unobtainium', 'cobalt', 'mithril');
  expect(exit).toBe(3);
  expect(err).toContain('"unobtainium", "mithril"');
});

it('says for how many days what is held lasts, at the published consumption or at one entered', async () => {
  const published = await runBallast(server.home, ['cover', 'Sb']);
  expect(published.exit).toBe(0);
  expect(published.out).toMatch(/Antimony: days of cover/);
  const { out } = await runBallast(server.home, ['cover', 'antimony', '--consumption', '30,000 t']);
  expect(out).toMatch(/Used in a year: 30,000 t, as entered/);
  const json = JSON.parse((await runBallast(server.home, ['cover', 'antimony', '--json'])).out);
  expect(json).toEqual(await answerOf('/materials/antimony/cover'));
  const wrong = await runBallast(server.home, ['cover', 'antimony', '--consumption', 'abc']);
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('such as 8,500 t')]);
  expect((await runBallast(server.home, ['cover', 'unobtainium'])).exit).toBe(3);
});
