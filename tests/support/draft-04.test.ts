import { describe, expect, it } from 'vitest';
import { type Json, type JsonObject, violations } from './draft-04.ts';

const check = (schema: JsonObject, value: Json): readonly string[] =>
  violations(value, schema).map(({ path, keyword }) => `${path} ${keyword}`);

const PARTY: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    kind: { type: ['string', 'null'], enum: ['agency', null] },
    founded: { type: ['string', 'null'], format: 'date-time' },
    site: { type: 'string', format: 'uri' },
    code: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
    owners: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#' } },
    count: { type: 'integer', minimum: 0, exclusiveMinimum: true },
  },
  patternProperties: { '^name_': { type: ['string', 'null'] } },
};

describe('draft 4 of JSON Schema, as far as OCDS uses it', () => {
  it('lets a valid document pass, with fields the schema does not name', () => {
    const owners = [{ name: 'b' }, { name: 'c', kind: null }];
    const site = 'urn:uuid:0af5c8d2-0000-8000-8000-000000000000';
    const value = {
      name: 'a',
      founded: '2024-02-29T00:00:00Z',
      site,
      code: '1.1',
      owners,
      count: 1,
      x: {},
      name_es: 'ä',
    };
    expect(check(PARTY, value)).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['a list for an object', [], '$ type'],
    ['a missing field', {}, '$ required'],
    ['an empty name', { name: '' }, '$.name minLength'],
    ['a number for a name', { name: 1 }, '$.name type'],
    ['another kind', { name: 'a', kind: 'press' }, '$.kind enum'],
    ['a day alone', { name: 'a', founded: '2024-02-29' }, '$.founded format'],
    ['a day no calendar has', { name: 'a', founded: '2026-02-30T00:00:00Z' }, '$.founded format'],
    ['hour 24', { name: 'a', founded: '2026-02-03T24:00:00Z' }, '$.founded format'],
    ['an address without scheme', { name: 'a', site: '//x/y' }, '$.site format'],
    ['an address with a space', { name: 'a', site: 'https://x/ y' }, '$.site format'],
    ['another pattern', { name: 'a', code: '1.1.5' }, '$.code pattern'],
    ['too few', { name: 'a', owners: [] }, '$.owners minItems'],
    [
      'twice the same, in another order',
      {
        name: 'a',
        owners: [
          { name: 'b', x: 1 },
          { x: 1, name: 'b' },
        ],
      },
      '$.owners uniqueItems',
    ],
    ['a mistake inside what is referred to', { name: 'a', owners: [{ name: 2 }] }, '$.owners.0.name type'],
    ['no whole number', { name: 'a', count: 1.5 }, '$.count type'],
    ['the excluded bound', { name: 'a', count: 0 }, '$.count minimum'],
    ['a translated field of another type', { name: 'a', name_es: 1 }, '$.name_es type'],
  ])('finds %s', (_what, value, found) => {
    expect(check(PARTY, value)).toEqual([found]);
  });

  it('counts the choices of oneOf and anyOf', () => {
    const choices = [{ required: ['a'] }, { required: ['b'] }];
    expect(check({ oneOf: choices }, { a: 1 })).toEqual([]);
    expect(check({ oneOf: choices }, { a: 1, b: 1 })).toEqual(['$ oneOf']);
    expect(check({ oneOf: choices }, {})).toEqual(['$ oneOf']);
    expect(check({ anyOf: choices }, { a: 1, b: 1 })).toEqual([]);
    expect(check({ anyOf: choices }, {})).toEqual(['$ anyOf']);
    expect(check({ allOf: choices }, { a: 1 })).toEqual(['$ required']);
  });

  it('forbids additional fields where the schema does, and follows dependencies', () => {
    const closed = { properties: { a: {} }, patternProperties: { '^b': {} }, additionalProperties: false };
    expect(check(closed, { a: 1, b1: 1 })).toEqual([]);
    expect(check(closed, { c: 1 })).toEqual(['$.c additionalProperties']);
    expect(check({ additionalProperties: { type: 'string' } }, { c: 1 })).toEqual(['$.c type']);
    expect(check({ dependencies: { a: ['b'] } }, { a: 1 })).toEqual(['$ dependencies']);
  });

  it('refers to other schemas by address, and refuses what it does not know', () => {
    const other: JsonObject = {
      definitions: { name: { type: 'string' } },
      properties: { n: { $ref: '#/definitions/name' } },
    };
    const schemas = new Map([['https://example.org/other.json', other]]);
    const outer: JsonObject = { items: { $ref: 'https://example.org/other.json' } };
    expect(violations([{ n: 1 }], outer, schemas).map(({ path }) => path)).toEqual(['$.0.n']);
    expect(() => violations([{}], outer)).toThrow('no schema at https://example.org/other.json');
    expect(() => violations(1, { maximum: 1 })).toThrow('keyword maximum');
    expect(() => violations('x', { format: 'email' })).toThrow('format email');
  });
});
