import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listName, pageOf } from '../../src/api/paging.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('paging', () => {
  it('gives every item exactly once, whatever the page size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, limit) => {
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const page = pageOf(items, { limit, cursor }, 'list');
          expect(page.total).toBe(items.length);
          seen.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(items);
      }),
    );
  });

  it('refuses a cursor of another list, of an older ledger, and any other text', () => {
    const at = (head: number, filter: object) =>
      listName({ counts: { head }, knownOn: '2026-01-01' }, 'statements', filter);
    const { next } = pageOf([1, 2, 3], { limit: 1 }, at(1, { material: 'antimony' }));
    const cursor = next ?? '';
    expect(pageOf([1, 2, 3], { cursor }, at(1, { material: 'antimony', place: undefined })).items).toEqual([2, 3]);
    expect(codeOf(() => pageOf([1], { cursor }, at(2, { material: 'antimony' })))).toBe('invalid-cursor');
    expect(codeOf(() => pageOf([1], { cursor }, at(1, { material: 'cobalt' })))).toBe('invalid-cursor');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codeOf(() => pageOf([1], { cursor: text }, 'l'))).toBe('invalid-cursor');
      }),
    );
  });
});
