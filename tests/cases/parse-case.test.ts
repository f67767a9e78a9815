import { describe, expect, it } from 'vitest';
import { parseCase } from '../../src/cases/parse-case.ts';
import { builtInVocabulary } from '../support/mcs.ts';

/** A sound case; every test below puts one line of it wrong. */
const SOUND = `
case: example
title: An example
home: USA
horizon: { from: 2027-01, step: year, periods: 4 }
phases:
  - { name: conflict, from: 2027-01, until: 2027-12 }
  - { name: recovery, from: 2028-01, until: 2030-12 }
evidence: { known_on: 2026-03-01, edition: mcs-2026, base_year: 2024 }
materials: [antimony, cobalt]
groups:
  - { id: military, share: 0.1, assumption: guess }
  - { id: civilian, essential: { conflict: 0.8, recovery: 1 } }
nodes:
  - { id: cobalt/alloy-grade, share: { low: 0.3, mode: 0.4, high: 0.5 }, assumption: guess }
  - { id: cobalt/chemical-grade, share: 0.5 }
sources:
  - { name: import/CHN/cobalt, node: cobalt/alloy-grade, kind: import, place: CHN, output: [300 t, "6,685,871 lb", 10 t/month, 0 t] }
feeds:
  - { of: import/CHN/cobalt, from: { COD: 0.9 }, assumption: guess }
shocks:
  - { id: war, kind: war damage, places: [CHN], size: 0.2, chance: 0.1 }
  - { id: ban, kind: export ban, places: [CHN], materials: [antimony], from: 2027-01, until: 2028-06, depends_on: { shock: war, chance: 1 } }
inventory:
  - { holder: nds, amounts: { antimony: 300 t }, release: none, authority: none in peacetime }
assumptions:
  - { id: guess, words: A guess, author: a user, reason: nothing better, illustrative: true }
`.trimStart();

const { vocabulary } = builtInVocabulary();
const problemsOf = (text: string) => parseCase(text, 'example.yaml', vocabulary).problems;
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a case file', () => {
  it('that is sound is read whole', () => {
    const { file, problems } = parseCase(SOUND, 'example.yaml', vocabulary);
    expect(problems).toEqual([]);
    expect(file?.horizon).toEqual({ from: '2027-01', step: 'year', periods: 4 });
    expect(file?.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(file?.placeOf(['shocks', 1, 'until'])).toEqual({ line: lineOf(SOUND, 'kind: export ban'), column: 87 });
  });

  it.each(['\ufffd', '\u0000', '\u001b'])('that holds what is no text (%j) says where', (odd) => {
    const problems = problemsOf(SOUND.replace('An example', `An ${odd}example`));
    expect(problems).toMatchObject([
      { line: 2, column: 11, message: expect.stringMatching(/no text/), todo: expect.stringMatching(/UTF-8/) },
    ]);
  });

  it.each<[what: string, from: string, to: string, path: string, message: RegExp, todo: RegExp]>([
    ['an unknown key', 'base_year: 2024', 'base_yaer: 2024', 'evidence.base_yaer', /not known here/, /"base_year"/],
    ['a key that is missing', 'title: An example\n', '', '', /"title" is missing/, /Add/],
    [
      'an unknown material',
      '[antimony, cobalt]',
      '[antimoni, cobalt]',
      'materials[0]',
      /no known material/,
      /"antimony"/,
    ],
    [
      'an unknown country',
      'places: [CHN], size',
      'places: [CHX], size',
      'shocks[0].places[0]',
      /no known country/,
      /"C[A-Z]{2}"/,
    ],
    ['a country by name', 'home: USA', 'home: China', 'home', /no known country/, /"CHN"/],
    ['the world as a country', 'home: USA', 'home: WLD', 'home', /the world/, /countries/],
    ['an unknown unit', '300 t }', '300 tt }', 'inventory[0].amounts.antimony', /not a unit/, /unit/],
    ['no unit', '[300 t,', '[300,', 'sources[0].output[0]', /300 is/, /./],
    ['a unit of something else', '300 t }', '300 USD }', 'inventory[0].amounts.antimony', /money/, /mass/],
    ['a negative quantity', '300 t }', '-300 t }', 'inventory[0].amounts.antimony', /negative/, /zero/],
    ['a negative share', 'share: 0.5 }', 'share: -0.5 }', 'nodes[1].share', /negative/, /./],
    ['a share above one', 'share: 0.5 }', 'share: 50 }', 'nodes[1].share', /above one/, /./],
    [
      'shares that add up to more than one',
      'share: 0.5 }',
      'share: 0.7 }',
      'nodes[1].share',
      /1\.1, above one/,
      /Lower/,
    ],
    ['feeds above one', '{ COD: 0.9 }', '{ COD: 0.9, ZMB: 0.2 }', 'feeds[0].from', /1\.1, above one/, /Lower/],
    ['NaN', 'share: 0.5 }', 'share: .nan }', 'nodes[1].share', /NaN is no finite/, /number/],
    ['infinity', 'chance: 0.1', 'chance: .inf', 'shocks[0].chance', /Infinity is no finite/, /number/],
    [
      'overlapping phases',
      'from: 2028-01, until: 2030',
      'from: 2027-06, until: 2030',
      'phases[1].from',
      /overlaps/,
      /month after/,
    ],
    [
      'phases with a hole',
      'from: 2028-01, until: 2030',
      'from: 2028-03, until: 2030',
      'phases[1].from',
      /without a phase/,
      /earlier/,
    ],
    ['phases that end early', 'until: 2030-12', 'until: 2030-06', 'phases[1].until', /horizon 2030-12/, /End it/],
    ['a month that is none', 'until: 2028-06', 'until: 2028-13', 'shocks[1].until', /no month/, /hyphen/],
    [
      'a month outside the horizon',
      'until: 2028-06',
      'until: 2031-06',
      'shocks[1].until',
      /outside the horizon/,
      /widen/,
    ],
    [
      'an end before its beginning',
      'from: 2027-01, until: 2028-06',
      'from: 2028-07, until: 2028-06',
      'shocks[1].until',
      /before `from`/,
      /before/,
    ],
    ['a day that is none', '2026-03-01', '2026-02-30', 'evidence.known_on', /no day/, /./],
    [
      'a list of the wrong length',
      ', 10 t/month, 0 t]',
      ']',
      'sources[0].output',
      /2 values for 4 periods/,
      /each period/,
    ],
    ['an unknown phase', 'recovery: 1 }', 'recovry: 1 }', 'groups[1].essential.recovry', /no phase/, /"recovery"/],
    [
      'an assumption that is not there',
      'share: 0.1, assumption: guess',
      'share: 0.1, assumption: gess',
      'groups[0].assumption',
      /no assumption/,
      /author/,
    ],
    [
      'a range without an assumption',
      'high: 0.5 }, assumption: guess',
      'high: 0.5 }',
      'nodes[0].share',
      /rests on no assumption/,
      /whose/,
    ],
    ['a range that goes down', 'low: 0.3', 'low: 0.45', 'nodes[0].share', /do not go upwards/, /order/],
    ['a level in percent', 'high: 0.5 }', 'high: 50 }', 'nodes[0].share', /0 to 1/, /percent/],
    [
      'an id twice',
      '{ id: cobalt/chemical-grade,',
      '{ id: cobalt/alloy-grade,',
      'nodes[1].id',
      /stands twice/,
      /Rename/,
    ],
    [
      'a shock that depends on none',
      'shock: war, chance: 1',
      'shock: wars, chance: 1',
      'shocks[1].depends_on.shock',
      /no shock/,
      /"war"/,
    ],
    [
      'shocks in a circle',
      'chance: 0.1 }',
      'depends_on: { shock: ban, chance: 1 } }',
      'shocks[0].depends_on',
      /depend on each other/,
      /out/,
    ],
    [
      'half a chain',
      'size: 0.2, chance: 0.1',
      'size: 0.2, begins: 0.1',
      'shocks[0]',
      /one of `begins` and `ends`/,
      /both/,
    ],
    ['a shock that says too little', 'size: 0.2, chance', 'chance', 'shocks[0]', /says no `size`/, /Add/],
    [
      'a word that is none',
      'kind: war damage',
      'kind: war damages',
      'shocks[0].kind',
      /none of its words/,
      /"war damage"/,
    ],
    ['a list where a map belongs', '{ from: 2027-01, step: year, periods: 4 }', '[2027-01]', 'horizon', /a list/, /./],
    ['too many periods', 'periods: 4', 'periods: 1000000', 'horizon.periods', /too large/, /240/],
    ['a part of a period', 'periods: 4', 'periods: 4.5', 'horizon.periods', /no whole number/, /whole/],
    [
      'an inventory nobody has',
      'amounts: { antimony: 300 t }',
      'amounts: { unobtainium: 300 t }',
      'inventory[0].amounts.unobtainium',
      /no known material/,
      /./,
    ],
  ])('with %s says so', (_, from, to, path, message, todo) => {
    expect(SOUND).toContain(from);
    const problems = problemsOf(SOUND.replace(from, () => to));
    const problem = problems.find((one) => one.path === path);
    expect(problem, JSON.stringify(problems)).toBeDefined();
    expect(problem?.message).toMatch(message);
    expect(problem?.todo).toMatch(todo);
    expect(problem?.expected).not.toBe('');
    expect(problem?.line).toBeGreaterThan(0);
    expect(problems).toHaveLength(1);
  });

  it.each([
    [
      'feeds in a circle',
      '  - { of: upstream/COD/cobalt, from: { CHN: 1 }, assumption: guess }\n  - { of: upstream/CHN/cobalt, from: { COD: 1 }, assumption: guess }\n',
      /circle/,
    ],
    ['a feed of itself', '  - { of: upstream/COD/cobalt, from: { COD: 1 }, assumption: guess }\n', /circle/],
  ])('with %s says so', (_, lines, message) => {
    const problems = problemsOf(SOUND.replace('shocks:\n', () => `${lines}shocks:\n`));
    expect(problems.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
  });

  it('that is no YAML says where', () => {
    const [problem] = problemsOf('case: a\ntitle: [one, two\nhome: USA\n');
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.expected).toBe('YAML');
  });

  it('with a key twice says where', () => {
    expect(problemsOf('case: a\ntitle: one\ntitle: two\n')[0]).toMatchObject({
      line: 3,
      message: expect.stringMatching(/twice/),
    });
  });

  it.each([
    ['nothing', ''],
    ['a number', '42'],
    ['a list', '- a\n- b\n'],
    ['a text', 'just words'],
  ])('that is %s is no case', (_, text) => {
    // Once, and not once for every key it lacks.
    const [problem, ...more] = problemsOf(text);
    expect(problem).toMatchObject({
      line: 1,
      column: 1,
      message: expect.stringMatching(text === '' ? /empty/ : /no keys/),
    });
    expect(more).toEqual([]);
  });

  it('with a bomb of aliases is refused', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n++)
      lines.push(
        `${'abcdefghi'[n]}: &${'abcdefghi'[n]} [${'*a, '.repeat(9).replaceAll('a', 'abcdefghi'[n - 1] ?? '')}]`,
      );
    expect(problemsOf(lines.join('\n'))[0]?.expected).toMatch(/aliases/);
  });

  it('with an alias of itself is refused or read, and never goes round', () => {
    expect(problemsOf('case: &a { title: *a }\ntitle: x\n').length).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
  ])('with %s nested without end is refused', (_, text) => {
    expect(problemsOf(text)[0]?.message).toMatch(/nested/);
  });

  it('that is too long is refused', () => {
    expect(problemsOf(`title: ${'x'.repeat(1_000_001)}`)[0]?.message).toMatch(/characters/);
  });

  it('that extends another need not be whole', () => {
    expect(
      problemsOf(
        'case: more\ntitle: More\nextends: reference\nshocks:\n  - { id: ban, kind: export ban, places: [CHN] }\n',
      ),
    ).toEqual([]);
  });

  it('with twenty mistakes tells all twenty, in the order of the file', () => {
    const wrong = [
      ['title: An example', 'titel: An example'],
      ['home: USA', 'home: U.S.A.'],
      ['periods: 4', 'periods: -4'],
      ['until: 2027-12', 'until: 2027-99'],
      ['known_on: 2026-03-01', 'known_on: soon'],
      ['base_year: 2024', 'base_year: 20.24'],
      ['[antimony, cobalt]', '[antimonium, cobold]'],
      ['share: 0.1', 'share: 10'],
      ['recovery: 1 }', 'recovery: -1 }'],
      ['low: 0.3', 'low: 0.6'],
      ['kind: import,', 'kind: imports,'],
      ['300 t, "6', '300 tonnen, "6'],
      ['10 t/month', '-10 t/month'],
      ['COD: 0.9', 'XXX: 0.9'],
      ['places: [CHN], size: 0.2', 'places: [CHN, CHN1], size: .inf'],
      ['chance: 0.1', 'chance: 1.1'],
      ['from: 2027-01, until: 2028-06', 'from: 2027-1, until: 2028-06'],
      ['release: none', 'release: some'],
      ['author: a user, ', ''],
    ] as const;
    let text: string = SOUND;
    for (const [from, to] of wrong) {
      expect(text).toContain(from);
      text = text.replace(from, () => to);
    }
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThanOrEqual(20);
    const lines = problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    for (const [from, to] of wrong) {
      if (to !== '') expect(lines, to).toContain(lineOf(text, to));
      else
        expect(
          problems.map(({ message }) => message),
          from,
        ).toContain('"author" is missing');
    }
  });
});
