import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/cases/assemble.ts';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { noEvidence, readCase } from './example-cases.ts';
import { grossOf, SMALL } from './small-world.ts';

const files = (texts: readonly string[]): ReadonlyMap<string, CaseFile> =>
  new Map(texts.map((text) => readCase(text)).map((file) => [file.case, file]));

function outcome(child: string, ...parents: readonly string[]) {
  const known = files([child, ...parents]);
  return assemble(readCase(child), (id) => known.get(id) ?? null, noEvidence);
}

describe('a case that extends another', () => {
  it('says only what differs', () => {
    const child = `case: child
title: Child
extends: small
sources: [{ name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 80 t }]
shocks: [{ id: ban, kind: export ban, places: [BBB], from: 2028-01 }]
`;
    const { assembly } = outcome(child, SMALL);
    expect(assembly?.case).toMatchObject({ id: 'child', title: 'Child' });
    expect(assembly === null ? null : grossOf(assembly.model)).toEqual([20, 120]);
  });

  it('may extend one that extends another', () => {
    const middle = 'case: middle\ntitle: Middle\nextends: small\nindustry: [{ node: examplium, start: 10 t }]\n';
    const child =
      'case: child\ntitle: Child\nextends: middle\nindustry: [{ node: examplium, start: 30 t }]\nshocks: [{ id: ban, kind: export ban, places: [BBB], until: 2027-12 }]\n';
    const { assembly } = outcome(child, middle, SMALL);
    expect(assembly === null ? null : grossOf(assembly.model)).toEqual([70, 0]);
  });

  it('takes away a list of its parent with an empty one', () => {
    const middle =
      'case: middle\ntitle: Middle\nextends: small\nshocks: [{ id: ban, kind: export ban, places: [BBB] }]\n';
    const { assembly } = outcome('case: child\ntitle: Child\nextends: middle\nshocks: []\n', middle, SMALL);
    expect(assembly === null ? null : grossOf(assembly.model)).toEqual([0, 0]);
  });

  it('tells its own mistakes at their own lines', () => {
    const child =
      'case: child\ntitle: Child\nextends: small\nshocks:\n  - { id: ban, kind: export ban, places: [BBB], from: 2031-01 }\n';
    const { problems } = outcome(child, SMALL);
    expect(problems).toEqual([
      expect.objectContaining({ line: 5, path: 'shocks[0].from', message: expect.stringMatching(/outside/) }),
    ]);
  });

  it('tells mistakes of the whole where it names its parent', () => {
    const child = 'case: child\ntitle: Child\nextends: small\nhorizon: { from: 2027-01, step: year, periods: 3 }\n';
    const { problems } = outcome(child, SMALL);
    expect(problems.map(({ line, path }) => ({ line, path }))).toEqual([{ line: 3, path: 'phases[1].until' }]);
  });

  it.each([
    ['nobody', 'case: child\ntitle: Child\nextends: nobody\n', /no case "nobody"/],
    ['itself', 'case: child\ntitle: Child\nextends: child\n', /child extends child/],
  ])('cannot extend %s', (_, child, message) => {
    const { problems } = outcome(child);
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, path: 'extends', message: expect.stringMatching(message) }),
    ]);
  });

  it('cannot extend one that extends it', () => {
    const { problems } = outcome('case: a\ntitle: A\nextends: b\n', 'case: b\ntitle: B\nextends: a\n');
    expect(problems[0]?.message).toMatch(/a extends b extends a/);
  });
});
