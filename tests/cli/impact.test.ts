import { beforeAll, describe, expect, it } from 'vitest';
import type { CounterfactualDto } from '../../src/api/contract-counterfactual.ts';
import type { ErrorDto } from '../../src/api/contract-envelope.ts';
import type { ImpactDto } from '../../src/api/contract-impact.ts';
import { runBallast } from '../support/command-line.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedServer();
});

const ballast = (...args: readonly string[]) => runBallast(server.home, args, 200);
const answerOf = async (url: string): Promise<unknown> => (await fetch(`${server.address}/api/v1${url}`)).json();

describe('ballast impact', () => {
  it('prints shares with their denominators, the move of price and what the money buys', async () => {
    const { exit, out } = await ballast('impact', 'dla-antimony-usac');
    expect(exit).toBe(0);
    expect(out).toMatch(/2\.12 % +28,600 t, 2024, MCS 2026/);
    expect(out).toMatch(/e 14\.8 % +e 4,100 t, 2024, MCS 2025/);
    expect(out).toMatch(/US: imports for consumption, Unwrought metal and powder.*wider form/);
    expect(out).toMatch(/without adversaries +e [\d.]+ % +e [\d.–]+ %/);
    expect(out).toContain('Break-even: above $80,787/t the budget does not buy the whole quantity.');
    expect(out).toMatch(/Ballast’s own rule/);
  });

  it('takes a material by any name, a part of a request by its number, and prints what the API answers', async () => {
    const asked = ['--quantity', '222 t', '--year', '2024', '--draws', '200', '--json'];
    const indium = JSON.parse((await ballast('impact', 'In', ...asked)).out) as ImpactDto;
    expect(indium).toEqual(await answerOf('/materials/indium/impact?quantity=222%20t&year=2024&draws=200'));
    const first = await ballast('impact', 'dla-bismuth-2025', '--part', 'first-year');
    expect(first.out).toMatch(/67\.2 % +830 t, 2024, MCS 2026/);
    expect(first.out).toContain('1,230,000 lb gross within 12 months');
  });

  it.each(['dla-fluorspar-ares', 'dla-antimony-usac', 'dla-wire-elmet'])(
    'says what was asked of %s so that asking it again gives the same',
    async (id) => {
      const card = (await answerOf(`/procurements/${id}/impact?draws=100`)) as ImpactDto;
      const query = Object.entries(card.asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
      const address = `/procurements/${id}/impact?${new URLSearchParams(query)}`;
      const again = (await answerOf(address)) as ImpactDto;
      expect(again.asked).toEqual({ ...card.asked });
      expect([again.quantity?.amount, again.quantity?.basis]).toEqual([card.quantity?.amount, card.quantity?.basis]);
      expect(again.budget?.amount).toBe(card.budget?.amount);
      expect(again.prices.map(({ verdict }) => verdict)).toEqual(card.prices.map(({ verdict }) => verdict));
    },
  );

  it('names eligible brands and says that their share is not modelled', async () => {
    const { out } = await ballast('impact', 'dla-cobalt-2025');
    expect(out).toContain('Glencore Nikkelverk cut cathode');
    expect(out).toContain('Not modelled: no source at hand gives the yearly capacity of these brands');
    expect(out).not.toContain('Long Harbour');
  });

  it('knows only what was published by the day', async () => {
    const { out } = await ballast('impact', 'dla-antimony-usac', '--known-on', '2025-12-31');
    expect(out).toContain('MCS 2025');
    expect(out).not.toContain('MCS 2026');
  });

  it('takes elasticities and a backstop, and echoes them', async () => {
    const { out } = await ballast(
      ...['impact', 'antimony', '--quantity', '606.532 t', '--form', 'metal'],
      ...['--supply', '0.1', '--demand', '0.2', '--backstop', '5', '--json'],
    );
    const { asked, moves } = JSON.parse(out) as ImpactDto;
    expect(asked).toMatchObject({ supply: '0.1-0.1', demand: '0.2-0.2', backstop: '5' });
    expect(moves[0]?.median.text).toBe('e 1.86 %');
    expect(moves[0]?.words).toBe('ranges as given. Backstop of 5 times the base as given.');
  });

  it('takes a mass of a compound or the element of the material', async () => {
    for (const quantity of ['3 t Sb', '3 t Sb2O3']) {
      expect((await ballast('impact', 'antimony', '--quantity', quantity, '--draws', '100')).exit).toBe(0);
    }
  });

  it('says where nothing is published of the year asked for', async () => {
    const { out } = await ballast('impact', 'indium', '--quantity', '222 t', '--year', '1800');
    expect(out).toContain('No supply or use of 1800 is published here: no share can be worked out.');
  });

  it.each([
    [['antimony', '--quantity', 'a lot'], /quantity: cannot read "a lot"/],
    [['antimony', '--quantity', '-3 t'], /quantity/],
    [['antimony', '--quantity', '$3 million'], /quantity: "\$3 million" is not a mass above zero/],
    [['antimony', '--budget', '3 t'], /budget: "3 t" is not money above zero/],
    [['antimony', '--quantity', '3 t In'], /quantity: "3 t In" is a mass of In content, which is no mass of antimony/],
    [['antimony', '--quantity', '3 t In2O3'], /In2O3 equivalent, which is no mass of antimony.*222 t Sb/s],
    [['antimony', '--grade', 'cheese'], /grade: antimony has no grade "cheese".*regulus-grade-ii/s],
    [['antimony', '--form', 'cheese'], /form: antimony has no form "cheese".*trioxide/s],
    [['antimony', '--supply', 'high'], /supply: "high" is no range of elasticities.*0\.02-0\.3/s],
    [['antimony', '--demand', '0-0.4'], /demand: "0-0\.4" is no range of elasticities/],
    [['antimony', '--window', 'soon'], /window/],
    [['dla-cobalt-2025', '--part', 'first-year'], /no source at hand gives the first-year quantity/],
    [['nothing-such'], /No procurement "nothing-such"/],
  ])('refuses %j with what was expected', async (args, message) => {
    const { exit, err, out } = await ballast('impact', ...args);
    expect(err).toMatch(message);
    expect([exit === 0, out]).toEqual([false, '']);
  });
});

describe('ballast counterfactual', () => {
  it('prints the nearest dated prices on both sides and what the money would have bought', async () => {
    const { exit, out } = await ballast('counterfactual', 'dla-cobalt-2025', '--date', '2025-02');
    expect(exit).toBe(0);
    expect(out).toMatch(/the day +14 Oct 2025 .*57 days after/);
    expect(out).toMatch(/instead +20 Feb 2025 +\$12\.50–14\/lb +16,200–18,144 t .* 5,400–8,064 t/);
    expect(out).toContain('nothing between them is called a price');
  });

  it('takes the last day a request can have been of where only its month or year is known, and says so', async () => {
    const indium = (await answerOf('/procurements/dla-indium-2025/counterfactual?date=2025-02')) as CounterfactualDto;
    expect(indium.asked.from > '2025-01-01').toBe(true);
    expect(indium.missing.join(' ')).toContain(
      `The day it asked the market is known only by its year: ${indium.asked.from}, the last day it can have been`,
    );
    const given = await answerOf('/procurements/dla-indium-2025/counterfactual?date=2025-02&from=2025-03-01');
    expect((given as CounterfactualDto).asked.from).toBe('2025-03-01');
    expect((given as CounterfactualDto).missing.join(' ')).not.toContain('is known only');
    const cobalt = (await answerOf('/procurements/dla-cobalt-2025/counterfactual')) as CounterfactualDto;
    expect([cobalt.asked.from, cobalt.missing]).toEqual(['2025-08-18', []]);
  });

  it('prints what the API answers, for a material with money and days of its own', async () => {
    const asked = ['--budget', '$5 million', '--from', '2025-09-15', '--date', '2024-07-04', '--json'];
    const found = JSON.parse((await ballast('counterfactual', 'bismuth', ...asked)).out) as CounterfactualDto;
    const url = '/materials/bismuth/counterfactual?budget=%245%20million&from=2025-09-15&date=2024-07-04';
    expect(found).toEqual(await answerOf(url));
    const yearly = found.lines.find(({ cadence }) => cadence === 'years');
    expect(yearly?.base?.price.text).toBe('e $20/lb');
    expect(yearly?.instead[0]?.price.text).toBe('$5.40/lb');
  });

  it.each([
    ['date=soon', /date "soon" is no calendar day or month/],
    ['date=2025-13', /is no calendar day or month/],
    ['from=2025-02-30', /from "2025-02-30" is not a calendar day/],
    ['instead=cheese', /has no form "cheese"/],
    ['grade=cheese', /has no grade "cheese"/],
    ['quantity=3%20t%20Sb', /Sb content, which is no mass of cobalt/],
  ])('refuses %s', async (query, message) => {
    const reply = await fetch(`${server.address}/api/v1/materials/cobalt/counterfactual?${query}`);
    expect(reply.status).toBe(400);
    expect(((await reply.json()) as ErrorDto).error.message).toMatch(message);
  });
});
