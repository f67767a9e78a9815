import { describe, expect, it } from 'vitest';
import { AnswerCache, type AnswerKey, entityTag, matchesTag } from '../../src/api/answer-cache.ts';

const KEY: AnswerKey = {
  version: '1',
  head: 3,
  route: '/conflicts',
  knownOn: '2026-01-01',
  parameters: { material: 'antimony' },
  principal: 'local',
  markings: ['public', 'internal'],
};
const bytes = (text: string) => async (): Promise<Buffer> => Buffer.from(text);

describe('answers kept', () => {
  it.each([
    ['version', { version: '2' }],
    ['head', { head: 4 }],
    ['route', { route: '/claims' }],
    ['day', { knownOn: '2026-01-02' }],
    ['parameters', { parameters: {} }],
    ['principal', { principal: 'somebody else' }],
    ['order of markings', { markings: ['internal', 'public'] }],
  ])('are told apart by %s', async (_name, change) => {
    const cache = new AnswerCache();
    await cache.get(KEY, bytes('first'));
    const other = await cache.get({ ...KEY, ...change }, bytes('other'));
    expect(other.plain.toString()).toBe('other');
    expect(entityTag({ ...KEY, ...change })).not.toBe(entityTag(KEY));
  });

  it('are made once, and again after a failure', async () => {
    const cache = new AnswerCache();
    await expect(cache.get(KEY, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await cache.get(KEY, bytes('made'))).plain.toString()).toBe('made');
    expect((await cache.get(KEY, () => Promise.reject(new Error('not asked')))).plain.toString()).toBe('made');
  });

  it('do not depend on the order of parameters or on absent ones', () => {
    const a = entityTag({ ...KEY, parameters: { a: '1', b: '2' } });
    expect(entityTag({ ...KEY, parameters: { b: '2', c: undefined, a: '1' } })).toBe(a);
  });

  it('are forgotten beyond the limit, oldest first', async () => {
    const cache = new AnswerCache(2);
    for (const route of ['/a', '/b', '/c']) await cache.get({ ...KEY, route }, bytes(route));
    expect((await cache.get({ ...KEY, route: '/a' }, bytes('again'))).plain.toString()).toBe('again');
    expect((await cache.get({ ...KEY, route: '/c' }, bytes('again'))).plain.toString()).toBe('/c');
  });

  it('match the tags of If-None-Match', () => {
    const tag = entityTag(KEY);
    expect([tag, `W/${tag}`, `"x", ${tag}`, '*'].every((header) => matchesTag(header, tag))).toBe(true);
    expect([undefined, '', '"x"'].some((header) => matchesTag(header, tag))).toBe(false);
  });
});
