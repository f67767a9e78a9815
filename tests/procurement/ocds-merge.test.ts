import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OcdsObject, OcdsRelease } from '../../src/procurement/ocds-json.ts';
import { changesBetween, compiledRelease } from '../../src/procurement/ocds-merge.ts';

const release = (day: number, content: OcdsObject): OcdsRelease => ({
  ...{ ocid: 'ballast-x', id: `ballast-x-${day}`, tag: ['tender'] },
  date: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  ...content,
});
/** What some contents merge to, without the head of the compiled release. */
function merged(...contents: readonly OcdsObject[]): OcdsObject | null {
  const compiled = compiledRelease(contents.map((content, i) => release(i + 1, content)));
  if (compiled === null) return null;
  const { ocid: _ocid, id: _id, date: _date, tag: _tag, ...content } = compiled;
  return content;
}

describe('merging releases', () => {
  it('takes ocid and date of the newest, an id made of both and the tag compiled, whatever order they come in', () => {
    const [a, b] = [
      release(1, { tender: { id: 't', status: 'active' } }),
      release(2, { tender: { id: 't', title: 'T' } }),
    ];
    const compiled = {
      ocid: 'ballast-x',
      id: 'ballast-x-2026-01-02T00:00:00Z',
      date: '2026-01-02T00:00:00Z',
      tag: ['compiled'],
      tender: { id: 't', status: 'active', title: 'T' },
    };
    expect(compiledRelease([a, b])).toEqual(compiled);
    expect(compiledRelease([b, a])).toEqual(compiled);
    expect(compiledRelease([])).toBeNull();
  });

  it('replaces values, and removes what a later release says is null', () => {
    expect(
      merged({ tender: { id: 't', title: 'A', status: 'active' } }, { tender: { title: 'B', status: null } }),
    ).toEqual({
      tender: { id: 't', title: 'B' },
    });
  });

  it('merges lists of objects by id and keeps their order', () => {
    const first = { awards: [{ id: 'a', title: 'A' }, { id: 'b' }] };
    const second = { awards: [{ id: 'c' }, { id: 'a', status: 'active' }] };
    expect(merged(first, second)).toEqual({
      awards: [{ id: 'a', title: 'A', status: 'active' }, { id: 'b' }, { id: 'c' }],
    });
  });

  it('replaces lists of words, lists of objects without id, and the lists the standard names', () => {
    const first = { x: ['a', 'b'], changes: [{ was: 1 }], additionalIdentifiers: [{ id: 'a' }] };
    const second = { x: ['c'], changes: [{ was: 2 }], additionalIdentifiers: [{ id: 'b' }] };
    expect(merged(first, second)).toEqual(second);
  });
});

/** Contents as a fold makes them: fields come and change and words may go; objects and members of lists stay. */
const member = (id: string) =>
  fc.record({ id: fc.constant(id), title: fc.string(), amount: fc.integer() }, { requiredKeys: ['id'] });
const content = fc.record(
  {
    tender: fc.record(
      {
        id: fc.constant('t'),
        status: fc.constantFrom('active', 'cancelled'),
        value: fc.record({ amount: fc.integer(), currency: fc.constant('USD') }),
        words: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['id', 'value', 'words'] },
    ),
    awards: fc.tuple(member('a'), member('b')),
    language: fc.string(),
  },
  { requiredKeys: ['tender', 'awards'] },
);

describe('what a release must say', () => {
  it('turns one content into the next when merged', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (contents) => {
        const changes = contents.map((next, i) => changesBetween(contents[i - 1] ?? {}, next));
        expect(merged(...changes)).toEqual(contents.at(-1));
      }),
    );
  });

  it('is nothing where nothing changed, and whole money where an amount did', () => {
    const before = { tender: { id: 't', value: { amount: 1, currency: 'USD' }, title: 'A' } };
    const after = { tender: { ...before.tender, value: { amount: 2, currency: 'USD' } } };
    expect(changesBetween(before, before)).toEqual({});
    expect(changesBetween(before, after)).toEqual({ tender: { id: 't', value: { amount: 2, currency: 'USD' } } });
  });
});
