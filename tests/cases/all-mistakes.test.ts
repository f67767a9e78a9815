import { describe, expect, it } from 'vitest';
import { problemsOfCase } from '../../src/cases/assemble.ts';
import { parseCase } from '../../src/cases/parse-case.ts';
import { noEvidence as evidence, shippedCase } from './example-cases.ts';

function problemsOf(text: string): readonly (readonly [line: number, path: string, message: string])[] {
  const parsed = parseCase(text, 'case.yaml', evidence.vocabulary);
  return problemsOfCase(parsed, shippedCase, evidence).map(({ line, path, message }) => [line, path, message]);
}

const BROKEN = `case: broken
title: Many mistakes at once
home: USA
horizon: { from: 2027-01, step: year, periods: 2 }
evidence: { edition: mcs-1066 }
materials: [antimony]
sources:
  - { name: import/CHN/antimony, node: antimony, kind: import, place: CHN, output: -5 t }
  - { name: import/CHN/antimony, node: antimony, kind: import, place: CHN, output: 5 t }
shocks:
  - { id: war, kind: war damage, places: [CHN], size: 2 }
  - { id: ban, kind: export bann, places: [CHN], depends_on: { shock: wars, chance: 1 } }
reliability: { primary: teirs }
`;

describe('the mistakes of a case', () => {
  it('of shape, of names, and of what it asks of the ledger stand together, each in its line', () => {
    const problems = problemsOf(BROKEN);
    expect(problems.map(([line, path]) => `${line} ${path}`)).toEqual([
      '5 evidence.edition',
      '8 sources[0].output',
      '9 sources[1].name',
      '11 shocks[0].size',
      '12 shocks[1].kind',
      '12 shocks[1].depends_on.shock',
      '13 reliability.primary',
    ]);
    expect(problems.map(([, , message]) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/no edition "mcs-1066"/),
        expect.stringMatching(/stands twice/),
        expect.stringMatching(/no shock "wars"/),
        expect.stringMatching(/no reliability table "teirs"/),
      ]),
    );
  });

  it('of one that extends another too, against what the other has', () => {
    const text = `case: child
title: A change with mistakes
extends: reference
evidence: { edition: mcs-1066 }
inventory:
  - { holder: nds, amounts: { antimony: 5 apples } }
phases:
  - { name: conflict, from: 2027-01, until: 2028-06 }
levers: { demand/antimony: high }
`;
    expect(problemsOf(text).map(([line, path]) => `${line} ${path}`)).toEqual([
      '4 evidence.edition',
      '6 inventory[0]',
      '6 inventory[0]',
      '6 inventory[0].amounts.antimony',
      '7 phases[1].from',
      '9 levers.demand/antimony',
    ]);
  });

  it('are told of a conversion of a form into itself', () => {
    const text = shippedCase('example-sizing').file.text.replace(
      'sources:\n',
      'mitigations: [{ id: up, kind: conversion, from: examplium, to: examplium, yield: 0.9, capacity: 5 t }]\nsources:\n',
    );
    expect(problemsOf(text)).toEqual([
      [expect.any(Number), 'mitigations[0].to', 'conversion "up" turns examplium into itself'],
    ]);
  });

  it('are none where it can be assembled', () => {
    const parsed = parseCase(shippedCase('example-sizing').file.text, 'example-sizing.yaml', evidence.vocabulary);
    expect(problemsOfCase(parsed, shippedCase, evidence)).toEqual([]);
  });
});
